import { baseName } from '../../../lib/files/paths.ts'
import type { WrittenPicture } from '../../../model/manuscript.ts'

/** The name of a picture's file, without folders. */
export function pictureName({ picture }: Pick<WrittenPicture, 'picture'>): string {
  return baseName(picture.file.path)
}
