import type { Catalogue } from '../catalogue.ts'
import { withoutEnding } from '../stages/load/fileNames.ts'

/** A name without what ends the names of files and of translations: "issue-6" for "issue-6.yml" and "issue-6.cy". */
export function withoutEndings(name: string, catalogue: Catalogue): string {
  const bare = withoutEnding(name)
  const [, stem, tag] = /^(.+)\.([a-z]{2,3}(?:-[a-z\d]+)*)$/i.exec(bare) ?? []
  return stem !== undefined && tag !== undefined && catalogue.languageId(tag) !== null ? stem : bare
}
