import type { WrittenPicture } from '../../model/manuscript.ts'
import type { Evidence, RenderedElement } from '../evidence.ts'

/** A picture as it stands in the email. */
export interface ShownPicture {
  readonly written: WrittenPicture
  readonly element: RenderedElement
}

/** The author's pictures in the complete document, in its order. Pictures that a template brings are left out. */
export function shownPictures(evidence: Evidence): ShownPicture[] {
  const { email, manuscript, rendered } = evidence
  const paths = new Map(email.pictures.map(({ name, path }) => [name, path] as const))
  const byPath = new Map<string, WrittenPicture[]>()
  for (const one of manuscript.pictures) {
    const known = byPath.get(one.picture.file.path)
    if (known) known.push(one)
    else byPath.set(one.picture.file.path, [one])
  }
  const elements = rendered()[0]?.elements ?? []
  return elements.flatMap((element): ShownPicture[] => {
    if (element.name !== 'img') return []
    const name = (element.attributes['src'] ?? '').split('/').at(-1) ?? ''
    const candidates = byPath.get(paths.get(name) ?? '') ?? []
    const written = candidates.find(({ section }) => section === element.section) ?? candidates[0]
    return written ? [{ written, element }] : []
  })
}

/** In CSS pixels; null where nothing says it. */
export function shownWidth({ attributes, style }: RenderedElement): number | null {
  const said = /^\d+/.exec(attributes['width'] ?? '')?.[0] ?? /^(\d+)(?:\.\d+)?px$/.exec(style.get('width') ?? '')?.[1]
  return said === undefined || attributes['width']?.includes('%') ? null : Number(said)
}
