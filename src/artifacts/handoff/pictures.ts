import { uploadNames, withoutEnding } from '../../lib/files/uploadNames.ts'
import type { LetterPicture, TemplateValues } from '../../model/letter.ts'
import type { Variant } from '../../model/variant.ts'
import type { CompiledLetters } from '../kind.ts'
import { sourceFirst } from '../sourceFirst.ts'
import { factViews, type PlatformSheet } from './platformSheet.ts'

/** The pictures to upload, and those that need no more; null where the issue shows none. */
export function picturesView(
  { id, emails, variants }: CompiledLetters,
  platform: PlatformSheet | null,
): TemplateValues | null {
  const all = [...new Map(emails.flatMap(({ pictures }) => pictures.map((one) => [one.name, one]))).values()]
  if (all.length === 0) return null
  const base = variants[0]?.newsletter.target.pictures ?? null
  const names = uploadNames(
    all.map(({ path, name, address, upload }) => {
      const alt = altsOf(path, sourceFirst(variants)).find((one) => one.alt)?.alt ?? null
      return { path, alt, ending: name.replace(/^.*\./, ''), hostedAs: address === null ? null : upload }
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
  return address?.startsWith(base.replace(/\/*$/, '/')) ?? false
}

function pictureView({ name, path, address, isChanged }: LetterPicture, variants: readonly Variant[]): TemplateValues {
  const texts = altsOf(path, variants).flatMap(({ alt, ...language }) => (alt ? [{ ...language, text: alt }] : []))
  return {
    name,
    src: `images/${name}`,
    alts: texts,
    address,
    isChanged,
  }
}

/** The alternative text of a picture in each language; null where it has none. */
function altsOf(path: string, variants: readonly Variant[]) {
  return variants.map(({ language: { tag, dir }, ...variant }) => {
    const shown = [variant.issue.manuscript, variant.newsletter.manuscript].flatMap(({ pictures }) => pictures)
    return { lang: tag, dir, alt: shown.find(({ picture }) => picture.file.path === path)?.picture.alt ?? null }
  })
}
