import { noNewsletter } from '../findings/files.ts'
import type { Finding } from '../model/finding.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'

/** The finding that there is no newsletter.yaml; it names a file in the folder that was probably meant as one. */
export function withoutNewsletter(cwd: string): Finding {
  const name = diskFiles(cwd)
    .list('')
    .find((one) => /^newsletter(?:\.(?:ya?ml|md|txt|json))*$/i.test(one))
  return noNewsletter.at(null, { misnamed: name ?? null })
}

/** The last line of what can be read without a newsletter, such as --help. */
export const noNewsletterYet = 'There is no newsletter in this folder yet: “cohes3ion init” begins one.'
