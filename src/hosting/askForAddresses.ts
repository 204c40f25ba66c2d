import type { HostedEntry } from '../records/hostedEntry.ts'
import { problemFinding } from './pasteFindings.ts'
import { takeAnswer } from './takeAnswer.ts'
import { entryOf, type UploadItem, withAddresses } from './uploadList.ts'
import { isWanted } from './uploadPicture.ts'

interface Asking {
  /** null without a terminal, or at the end of the input. */
  readonly ask: (question: string) => Promise<string | null>
  readonly say: (text: string) => void
  /** Records an address at once, so that nothing is lost if the rest is not answered; false if that fails. */
  readonly record: (entries: readonly HostedEntry[]) => boolean
}

/**
 * Asks for the address of each picture that has none; an empty answer skips it. An address that bears another picture's
 * name is taken for that one, so that several may be pasted at once in any order. Returns the list as it is then.
 */
export async function askForAddresses(
  all: readonly UploadItem[],
  { ask, say, record }: Asking,
): Promise<readonly UploadItem[]> {
  let items = all
  let isFirst = true
  for (const [i, { path, upload }] of all.entries()) {
    for (;;) {
      const asked = items.find((one) => one.path === path && isWanted(one))
      if (!asked) break
      const answer = await ask(`${isFirst ? '\n' : ''}Address of ${i + 1}. ${upload} (Enter to skip): `)
      isFirst = false
      if (answer === null) return items
      if (answer.trim() === '') break
      const { match, problem } = takeAnswer(items, asked, answer)
      const finding = problem && problemFinding(problem, () => null)
      if (!match) {
        say(
          finding
            ? `  ${finding.message}\n  ${finding.help}\n`
            : '  That is no address on the web: it begins with https://.\n',
        )
        continue
      }
      const entries = entryOf(items, match)
      if (!record(entries)) return items
      items = withAddresses(items, entries)
      if (match.picture.path !== path)
        say(`  By its name, that is the address of ${match.picture.upload}. It was taken for that.\n`)
    }
  }
  return items
}
