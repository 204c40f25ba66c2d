import { baseName } from '../../lib/paths.ts'
import type { Passage, WrittenPicture } from '../../model/manuscript.ts'
import type { Place } from '../../model/source.ts'
import type { Evidence } from '../evidence.ts'

/** An alternative text as its author wrote it, and the picture that it stands for. */
export interface AlternativeText {
  readonly text: string
  readonly picture: WrittenPicture
  /** Its file's name, without folders. */
  readonly file: string
  readonly at: (from: number, to: number) => Place
  /** Whether the picture stands in running text, where it has no fields of its own. */
  readonly isInText: boolean
}

/** Every alternative text with words in it, in the order of the files. */
export function alternativeTexts({ manuscript }: Evidence): AlternativeText[] {
  const passages = new Map<string, Passage>()
  for (const passage of manuscript.passages)
    if (passage.role === 'alt') passages.set(keyOf(passage.section, passage.path, passage.text), passage)
  return manuscript.pictures.flatMap((written): AlternativeText[] => {
    const { picture, path, section, altPlace } = written
    const text = picture.alt?.trim() ?? ''
    if (text === '') return []
    const field = passages.get(keyOf(section, `${path}.alt`, text))
    const passage = field ?? passages.get(keyOf(section, path, picture.alt ?? ''))
    const at = passage?.at ?? (() => altPlace)
    return [{ text: passage?.text ?? text, picture: written, file: nameOf(written), at, isInText: !field }]
  })
}

export function nameOf({ picture }: Pick<WrittenPicture, 'picture'>): string {
  return baseName(picture.file.path)
}

function keyOf(section: number | null, path: string, text: string): string {
  return `${section} ${path} ${text}`
}
