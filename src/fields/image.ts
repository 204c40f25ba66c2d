import { fileUnreadable } from '../findings/fileContents.ts'
import * as found from '../findings/pictures.ts'
import { pictureElsewhere, pictureSizeIgnored } from '../findings/picturesOnWeb.ts'
import { yamlScalar } from '../lib/yaml/yamlScalar.ts'
import type { Contract, SpecOf } from '../model/contract.ts'
import type { Fix } from '../model/finding.ts'
import type { Picture, PictureFile } from '../model/picture.ts'
import type { RawMap } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import { entryOf, filledEntry, isWritten } from './entries.ts'
import type { FieldType, ReadContext } from './fieldType.ts'
import { isAddress, pictureOnWeb } from './pictureOnWeb.ts'
import { readFields } from './readFields.ts'
import { asMap } from './shape.ts'

const contract = {
  src: { type: 'text', unread: true, required: true, help: 'the picture’s file name, or its address on the web' },
  alt: { type: 'text', role: 'alt', help: 'what the picture shows, for readers who do not see it' },
  credit: { type: 'text', role: 'credit', help: 'who made it' },
  decorative: { type: 'flag', help: 'true when the picture adds nothing to the text' },
  width: { type: 'number', min: 1, help: 'in pixels, for a picture that is named by its address on the web' },
  height: { type: 'number', min: 1, help: 'in pixels, likewise' },
} as const

/** The fields of a picture that is shown where there is no place for its credit. */
const { credit: _, ...uncredited } = contract

/** The fields of a picture. */
export function picturePartsOf({ credit }: SpecOf<'image'>): Contract {
  return credit === false ? uncredited : contract
}

export const image: FieldType<'image'> = {
  name: 'image',
  label: 'picture',
  wants: 'a file name and an alternative text',
  parts: contract,
  inside: 'any',
  example: () => '{ src: plans.png, alt: Covers of the eight plans }',
  schema(spec, parts) {
    return parts.map(picturePartsOf(spec), spec.credit === false ? 'image-without-credit' : 'image', this)
  },
  read(raw, spec, context, field) {
    const map = asMap(raw, this, spec, context, field)
    if (!map) return undefined
    const { src, alt, credit, decorative, ...size } =
      spec.credit === false
        ? { ...readFields(map, uncredited, field, context), credit: null }
        : readFields(map, contract, field, context)
    const place = entryOf(map, 'src')?.value.place
    if (src === null || place === undefined) return undefined
    const file = isAddress(src)
      ? pictureOnWeb(src, size, place, context)
      : pictureFileOf(src, place, context, (name) => yamlFix(name, place))
    if (!isAddress(src)) reportSize(map, src, context)
    if (alt && decorative) context.report(found.pictureAltTwice.at(place, {}))
    const hasAltChoice = isWritten(map, 'alt') || isWritten(map, 'decorative')
    // A rule reports one that is not translated.
    const isTranslated = !map.untranslated?.fields.includes('alt')
    if ((!hasAltChoice && isTranslated) || (decorative === false && !alt))
      context.report(found.pictureWithoutAlt.at(place, { src, inText: false }))
    if (!file) return undefined
    const picture: Picture = { kind: 'picture', file, alt: decorative ? null : (alt ?? ''), credit, place }
    context.note({ kind: 'picture', picture, altPlace: entryOf(map, 'alt')?.value.place ?? place })
    return picture
  },
}

/** A fix that replaces the file name; null when it cannot be written at that place. */
type Propose = (name: string) => Fix | null

/** Reads the picture file `src`, a path relative to the file of `place`; reports why when there is none. */
export function pictureFileOf(
  src: string,
  place: Place,
  context: ReadContext,
  propose: Propose,
): PictureFile | undefined {
  if (isAddress(src)) {
    context.report(pictureElsewhere.at(place, { src, inText: true }))
    return undefined
  }
  const read = context.picture(src, place.source.path)
  const proposed = 'hint' in read && read.hint?.names.length === 1 ? propose(read.hint.names[0] ?? '') : null
  const suggestion = proposed ?? undefined
  switch (read.kind) {
    case 'picture':
      return read.file
    case 'missing':
      context.report(found.pictureMissing.at(place, { ...read, src, suggestion }))
      return undefined
    case 'outside':
      context.report(found.pictureOutside.at(place, { ...read, src, suggestion }))
      return undefined
    case 'folder':
      context.report(found.pictureNotAPicture.at(place, { path: read.path, why: 'folder' }))
      return undefined
    case 'not-a-picture':
      context.report(found.pictureNotAPicture.at(place, read))
      return undefined
    case 'cut-off':
    case 'damaged':
      context.report(found.pictureDamaged.at(place, { path: read.path, why: read.kind }))
      return undefined
    case 'unreadable':
      context.report(fileUnreadable.at(place, read))
      return undefined
    case 'format':
      context.report(found.pictureFormat.at(place, read))
      return undefined
    case 'too-large':
      context.report(found.pictureTooLarge.at(place, read))
      return undefined
  }
}

function reportSize(map: RawMap, src: string, context: ReadContext): void {
  for (const field of ['width', 'height']) {
    const written = filledEntry(map, field)
    if (written) context.report(pictureSizeIgnored.at(written.keyPlace, { field, src }))
  }
}

function yamlFix(name: string, place: Place): Fix | null {
  const replacement = yamlScalar(name)
  const isOneLine = !place.source.text.slice(place.from, place.to).includes('\n')
  return replacement !== null && isOneLine ? { place, replacement } : null
}
