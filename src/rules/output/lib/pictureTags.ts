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
  const shown = new Map(block.pictures.map(({ element, written }) => [element, written.picture]))
  const tags = new Map<string, PictureTag>()
  for (const element of wrong) {
    const own = shown.get(element)
    const name = nameIn(own?.file.path ?? element.attributes['src'] ?? '')
    if (!tags.has(name)) tags.set(name, { name, place: own?.place ?? block.placeOfFile(name) })
  }
  return [...tags.values()]
}

/** The file's name in an address. */
function nameIn(src: string): string {
  return src.replace(/[?#].*$/, '').replace(/^.*\//, '')
}
