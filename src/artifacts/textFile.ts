import type { Artifact } from '../model/artifact.ts'
import type { RenderedText } from './kind.ts'

/** An artifact whose content is this text. */
export function textFile(name: string, mediaType: string, { text, starts }: RenderedText): Omit<Artifact, 'role'> {
  return { name, mediaType, limit: null, held: false, text, starts, bytes: () => text }
}
