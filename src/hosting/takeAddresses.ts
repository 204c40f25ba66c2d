import type { Finding, Outcome } from '../model/finding.ts'
import { recordHosted } from '../records/recordHosted.ts'
import type { Match } from './matching.ts'
import { openPictures, type PictureSource } from './openPictures.ts'
import { problemFinding } from './pasteFindings.ts'
import { pasteText } from './pasteText.ts'
import { takeAnswer } from './takeAnswer.ts'
import { takePaste } from './takePaste.ts'
import { entryOf, type UploadItem, uploadList } from './uploadList.ts'

/** Addresses of one picture, by its path in the project, or with `picture` null of those that the text names. */
interface Given {
  readonly picture: string | null
  readonly text: string
}

/** Records addresses of an issue's pictures, as the preview's page sends them; how many. */
export async function takeAddresses(source: PictureSource, given: Given): Promise<Outcome<number>> {
  const { value: opened, findings } = await openPictures(source)
  if (!opened) return { value: null, findings }
  const items = uploadList(opened.pictures, [])
  const { matches, problems } = given.picture === null ? several(items, given.text) : one(items, given)
  const recorded = recordHosted(
    source.root,
    source.id,
    matches.flatMap((match) => entryOf(items, match)),
  )
  return recorded.value
    ? { value: matches.length, findings: problems }
    : { value: null, findings: [...problems, ...recorded.findings] }
}

interface Taken {
  readonly matches: readonly Match[]
  readonly problems: readonly Finding[]
}

function one(items: readonly UploadItem[], { picture, text }: Given): Taken {
  const asked = items.find(({ path }) => path === picture)
  if (!asked) return { matches: [], problems: [] }
  const { match, problem } = takeAnswer(items, asked, text)
  if (match) return { matches: [match], problems: [] }
  const nothing = { matches: [], problems: [] }
  return problem ? { ...nothing, problems: [problemFinding(problem, () => null)] } : several(items, text)
}

function several(items: readonly UploadItem[], text: string): Taken {
  const { value: source, findings } = pasteText(Buffer.from(text), 'what was pasted')
  if (!source) return { matches: [], problems: findings }
  const { matches, findings: problems } = takePaste(items, source)
  return { matches, problems }
}
