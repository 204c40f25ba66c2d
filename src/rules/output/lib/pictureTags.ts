import type { Place } from '../../../model/source.ts'
import type { RenderedElement } from '../../evidence.ts'
import type { SeenBlock } from '../../scopes.ts'

interface PictureTag {
  /** Its file's name. */
  readonly name: string
  /** Where its author named it. */
  readonly place: Place | null
}

/** Each picture of a block that is wrong in some way, once. */
export function picturesWhere(block: SeenBlock, isWrong: (element: RenderedElement) => boolean): readonly PictureTag[] {
  const wrong = block.elements.filter((element) => element.name === 'img' && isWrong(element))
  const names = new Set(wrong.map(({ attributes }) => nameIn(attributes['src'] ?? '')))
  return Array.from(names, (name) => ({ name, place: block.placeOfFile(name) }))
}

/** The file's name in an address. */
function nameIn(src: string): string {
  return src.replace(/[?#].*$/, '').replace(/^.*\//, '')
}
