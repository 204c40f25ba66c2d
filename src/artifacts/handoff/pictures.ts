import { folderAddress } from '../../lib/address/folderAddress.ts'
import { uploadNames, withoutEnding } from '../../lib/files/uploadNames.ts'
import type { LetterPicture, TemplateValues } from '../../model/letter.ts'
import type { Variant } from '../../model/variant.ts'
import type { CompiledLetters } from '../kind.ts'
import { sourceFirst } from '../sourceFirst.ts'
import { altOf, writtenPictures } from '../writtenPictures.ts'
import { factViews, type PlatformSheet } from './platformSheet.ts'

/** The pictures to upload, and those that need no more; null where the issue shows none. */
export function picturesView(
  { id, emails, variants }: CompiledLetters,
  platform: PlatformSheet | null,
): TemplateValues | null {
  const all = [...new Map(emails.flatMap(({ pictures }) => pictures.map((one) => [one.name, one]))).values()]
  if (all.length === 0) return null
  const base = variants[0]?.newsletter.target.pictures ?? null
  const written = sourceFirst(variants).flatMap(writtenPictures)
  const names = uploadNames(
    all.map(({ path, name, address, upload }) => {
      const ending = name.replace(/^.*\./, '')
      return { path, alt: altOf(written, path), ending, hostedAs: address === null ? null : upload }
    }),
  )
  const view = (picture: LetterPicture) => ({
    ...pictureView(picture, variants),
    upload: withoutEnding(names[all.indexOf(picture)] ?? ''),
  })
  const inFolder = all.filter((one) => base !== null && isIn(base, one))
  const uploaded = all.filter((one) => one.address !== null && !inFolder.includes(one))
  const missing = all.filter(({ address }) => address === null)
  return {
    facts: factViews(platform?.pictures ?? []),
    missing: missing.map(view),
    command: `cohes3ion images ${id}`,
    folder: inFolder[0]?.address?.replace(/[^/]*$/, '') ?? null,
    inFolder: inFolder.map(view),
    uploaded: uploaded.map(view),
    isDone: missing.length === 0 && inFolder.length === 0,
  }
}

/** Whether the newsletter's own web folder is where it is expected. */
function isIn(base: string, { address }: LetterPicture): boolean {
  return address?.startsWith(folderAddress(base)) ?? false
}

function pictureView({ name, path, address, isChanged }: LetterPicture, variants: readonly Variant[]): TemplateValues {
  const alts = variants.flatMap((variant) => {
    const { tag, dir } = variant.language
    const text = altOf(writtenPictures(variant), path)
    return text === null ? [] : [{ lang: tag, dir, text }]
  })
  return { name, src: `images/${name}`, alts, address, isChanged }
}
