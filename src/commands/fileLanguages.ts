import type { Email } from '../model/email.ts'
import type { Variant } from '../model/variant.ts'
import type { WrittenFile } from '../stages/write/write.ts'

export interface BuiltFile extends WrittenFile {
  /** In an issue in several languages: the ids of those of the emails that it belongs to. */
  readonly languages?: readonly string[]
}

/** The files of an issue in several languages with their languages; the others as they are. */
export function withLanguages(
  files: readonly WrittenFile[],
  emails: readonly Email[],
  variants: readonly Variant[],
): readonly BuiltFile[] {
  if (!variants[0]?.issue.bilingual) return files
  return files.map((file) => {
    const showing = emails.filter(({ artifacts }) => artifacts.some(({ name }) => name === file.name))
    // What is made for the issue as a whole belongs to all of them.
    const own = showing.length > 0 ? showing : emails
    return { ...file, languages: own.flatMap(({ languages }) => languages) }
  })
}
