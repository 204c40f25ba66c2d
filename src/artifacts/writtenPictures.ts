import type { WrittenPicture } from '../model/manuscript.ts'
import type { Variant } from '../model/variant.ts'

/** The pictures that an issue and its newsletter name in one language, in this order. */
export function writtenPictures({ issue, newsletter }: Variant): readonly WrittenPicture[] {
  return [...issue.manuscript.pictures, ...newsletter.manuscript.pictures]
}

/** The first alternative text that is written for a file; null where there is none. */
export function altOf(written: readonly WrittenPicture[], path: string): string | null {
  return written.find(({ picture }) => picture.file.path === path && picture.alt)?.picture.alt ?? null
}
