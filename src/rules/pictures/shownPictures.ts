import type { WrittenPicture } from '../../model/manuscript.ts'
import type { Evidence, RenderedElement } from '../evidence.ts'
import { anyRendered } from '../renderedAs.ts'

/** A picture as it stands in the email. */
export interface ShownPicture {
  readonly written: WrittenPicture
  readonly element: RenderedElement
}

/** The author's pictures in the complete document, in its order. Pictures that a template brings are left out. */
export function shownPictures(evidence: Evidence): ShownPicture[] {
  const { email, manuscript } = evidence
  const paths = new Map(email.pictures.map(({ name, path }) => [name, path] as const))
  const byPath = new Map<string, WrittenPicture[]>()
  for (const one of manuscript.pictures) {
    const known = byPath.get(one.picture.file.path)
    if (known) known.push(one)
    else byPath.set(one.picture.file.path, [one])
  }
  const shown = new Map<string, number>()
  const elements = anyRendered(evidence)?.elements ?? []
  return elements.flatMap((element): ShownPicture[] => {
    if (element.name !== 'img') return []
    const name = (element.attributes['src'] ?? '').split('/').at(-1) ?? ''
    const candidates = byPath.get(paths.get(name) ?? '') ?? []
    // A picture that comes again stands in the email in the order in which it was written.
    const n = shown.get(name) ?? 0
    shown.set(name, n + 1)
    const written = candidates[n] ?? candidates.at(-1)
    return written ? [{ written, element }] : []
  })
}

/** In CSS pixels; null where nothing says it. */
export function shownWidth({ attributes, style }: RenderedElement): number | null {
  const said = /^\d+/.exec(attributes['width'] ?? '')?.[0] ?? /^(\d+)(?:\.\d+)?px$/.exec(style.get('width') ?? '')?.[1]
  return said === undefined || attributes['width']?.includes('%') ? null : Number(said)
}
