import type { Place } from '../../../model/source.ts'
import type { RenderedElement } from '../../evidence.ts'
import type { SeenBlock } from '../../scopes.ts'

interface PictureTag {
  /** Its file's name. */
  readonly name: string
  /** Where the author named it; null for a picture from a template. */
  readonly place: Place | null
}

/** The pictures of a block with a wrong tag, by file name without duplicates. */
export function picturesWhere(block: SeenBlock, isWrong: (element: RenderedElement) => boolean): readonly PictureTag[] {
  const wrong = block.elements.filter((element) => element.name === 'img' && isWrong(element))
  const names = new Set(wrong.map(({ attributes }) => nameIn(attributes['src'] ?? '')))
  return Array.from(names, (name) => ({ name, place: block.placeOfFile(name) }))
}

/** The file's name in an address. */
function nameIn(src: string): string {
  return src.replace(/[?#].*$/, '').replace(/^.*\//, '')
}
