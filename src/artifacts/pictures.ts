import { cleanPicture } from '../lib/pictures/parsePicture.ts'
import type { LetterPicture } from '../model/letter.ts'
import type { ArtifactKind, Rendering } from './kind.ts'

/** The letter's pictures, without private metadata. */
export const pictures: ArtifactKind = {
  role: 'picture',
  forms: [],
  make: ({ letter, readPicture }) =>
    letter.pictures.map((picture) => ({
      name: `images/${picture.name}`,
      mediaType: mediaTypeOf(picture),
      limit: null,
      held: false,
      text: null,
      starts: null,
      bytes: () => pictureBytes(picture, readPicture),
    })),
}

/** A letter picture's name ends in its true format, whatever the author's file is called. */
export function mediaTypeOf({ name }: LetterPicture): string {
  const format = name.replace(/^.*\./, '')
  return `image/${format === 'jpg' ? 'jpeg' : format}`
}

/** What is sent of a picture. Throws an error with the code ENOENT if its file no longer exists. */
export function pictureBytes({ path }: LetterPicture, readPicture: Rendering['readPicture']): Uint8Array {
  const bytes = readPicture(path)
  const content = bytes && cleanPicture(bytes)
  if (!content) throw Object.assign(new Error(path), { code: 'ENOENT' })
  return content
}
