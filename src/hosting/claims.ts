import { stemOfFile, stemOfText, withoutEnding } from '../lib/files/uploadNames.ts'
import { likeness, namesInAddress } from './nameInAddress.ts'
import type { PastedAddress } from './pastedAddress.ts'
import type { UploadPicture } from './uploadPicture.ts'

/**
 * What says that an address is a picture's: a list, the content that was loaded from there, the address's own name, the
 * alternative text on the page, or the name of the picture's own file; with `order`, its place among the others.
 */
export type MatchedBy = 'list' | 'content' | 'name' | 'alt' | 'file' | 'order'

/** The pictures whose address it seems to be; several where they cannot be told apart. */
export interface Claim {
  readonly pictures: readonly UploadPicture[]
  readonly by: MatchedBy
  /** Greater is surer. */
  readonly strength: number
}

interface KnownPicture {
  readonly picture: UploadPicture
  readonly upload: string
  readonly alt: string | null
  readonly file: string
}

/** The claims that an address makes, the surest first. */
export type ClaimsOf = (given: PastedAddress) => readonly Claim[]

/** `contents` are paths of pictures by the address where their copy was loaded from. */
export function openClaims(pictures: readonly UploadPicture[], contents: ReadonlyMap<string, string>): ClaimsOf {
  const known = pictures.map((picture): KnownPicture => {
    const { path, alt, upload } = picture
    return {
      picture,
      upload: withoutEnding(upload),
      alt: alt === null ? null : stemOfText(alt),
      file: stemOfFile(path),
    }
  })
  return ({ address, label, isListed }) => {
    const content = pictures.filter(({ path }) => contents.get(address) === path)
    const labelled = label === null ? [] : labelledBy(known, label)
    const { exact, added, file } = namedIn(known, address)
    const claims: readonly Claim[] = [
      { pictures: isListed ? labelled : [], by: 'list', strength: 6 },
      { pictures: content, by: 'content', strength: 5 },
      { pictures: exact, by: 'name', strength: 4 },
      { pictures: added, by: 'name', strength: 3 },
      { pictures: isListed ? [] : labelled, by: 'alt', strength: 2 },
      { pictures: file, by: 'file', strength: 1 },
    ]
    return claims.filter((claim) => claim.pictures.length > 0)
  }
}

/** The upload's name as it is written is surer than an alternative text, which two pictures may share. */
function labelledBy(known: readonly KnownPicture[], label: string): readonly UploadPicture[] {
  const columns = [label, ...label.split(/[\t,;|]/)].map((one) => one.trim()).filter((one) => one !== '')
  const written = new Set(columns.flatMap((one) => [one.toLowerCase(), withoutEnding(one).toLowerCase()]))
  const stems = new Set(columns.flatMap((one) => [stemOfText(one), stemOfText(withoutEnding(one))]))
  const ways: readonly ((one: KnownPicture) => boolean)[] = [
    ({ upload }) => written.has(upload),
    ({ upload, alt }) => stems.has(upload) || (alt !== null && stems.has(alt)),
    ({ file }) => stems.has(file),
  ]
  const found = ways.map((way) => known.filter(way)).find((one) => one.length > 0)
  return found?.map(({ picture }) => picture) ?? []
}

interface NamedIn {
  readonly exact: readonly UploadPicture[]
  readonly added: readonly UploadPicture[]
  readonly file: readonly UploadPicture[]
}

/** Of several names with additions the longest counts: "map-2-original" is of "map-2", not of "map". */
function namedIn(known: readonly KnownPicture[], address: string): NamedIn {
  const parts = namesInAddress(address)
  const like = (stem: string, wanted: 'exact' | 'added') => parts.some((part) => likeness(part, stem) === wanted)
  const exact = known.filter(({ upload }) => like(upload, 'exact'))
  const added = exact.length > 0 ? [] : known.filter(({ upload }) => like(upload, 'added'))
  const longest = Math.max(0, ...added.map(({ upload }) => upload.length))
  const pick = (all: readonly KnownPicture[]) => all.map(({ picture }) => picture)
  return {
    exact: pick(exact),
    added: pick(added.filter(({ upload }) => upload.length === longest)),
    file: pick(known.filter(({ file }) => like(file, 'exact') || like(file, 'added'))),
  }
}
