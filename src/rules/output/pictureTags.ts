import type { Place } from '../../model/source.ts'
import type { Evidence, RenderedElement } from '../evidence.ts'

export interface PictureTag {
  readonly element: RenderedElement
  /** Its file's name. */
  readonly name: string
  /** Where its author named it. */
  readonly place: Place | null
}

/** Each picture once, as it stands in the first HTML form that shows it so. */
export function picturesWhere(
  evidence: Evidence,
  isWrong: (element: RenderedElement) => boolean,
): readonly PictureTag[] {
  const places = new Map(evidence.email.pictures.map(({ name, place }) => [name, place]))
  const wrong = new Map<string, PictureTag>()
  for (const { elements } of evidence.rendered())
    for (const element of elements) {
      if (element.name !== 'img' || !isWrong(element)) continue
      const name = nameIn(element.attributes['src'] ?? '')
      if (!wrong.has(name)) wrong.set(name, { element, name, place: places.get(name) ?? null })
    }
  return [...wrong.values()]
}

/** The file's name in an address. */
function nameIn(src: string): string {
  return src.replace(/[?#].*$/, '').replace(/^.*\//, '')
}
