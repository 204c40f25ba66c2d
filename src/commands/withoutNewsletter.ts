import { noNewsletter } from '../findings/files.ts'
import type { Finding } from '../model/finding.ts'
import { copiedStem } from '../stages/load/copiedNames.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { isTextName, withoutEnding } from '../stages/load/fileNames.ts'

/** The finding that there is no newsletter.yaml; it names a file in the folder that was probably meant as one. */
export function withoutNewsletter(cwd: string): Finding {
  const name = diskFiles(cwd)
    .list('')
    .find((one) => /^newsletter(?:\.(?:ya?ml|md|txt|json))*$/i.test(one) || isCopy(one))
  return noNewsletter.at(null, { misnamed: name ?? null })
}

function isCopy(name: string): boolean {
  return isTextName(name) && copiedStem(withoutEnding(name))?.toLowerCase() === 'newsletter'
}

/** The last line of what can be read without a newsletter, such as --help. */
export const noNewsletterYet = 'There is no newsletter in this folder yet: “cohes3ion init” begins one.'
