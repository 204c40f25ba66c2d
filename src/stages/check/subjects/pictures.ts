import type { Manuscript, Passage, WrittenPicture } from '../../../model/manuscript.ts'
import type { SeenPicture, Within } from '../../../rules/scopes.ts'
import type { Subject } from '../subject.ts'
import type { ManuscriptIndex } from './manuscriptIndex.ts'
import { askedAt } from './passages.ts'

/** Reads a picture's file by its path in the project. */
export type ReadBytes = (path: string) => Uint8Array | null

/** A subject for each picture of a manuscript. */
export function pictureSubjects(
  { pictures, passages }: Manuscript,
  index: ManuscriptIndex,
  read: ReadBytes,
): readonly Subject<SeenPicture>[] {
  const firstOfFile = new Map([...pictures].reverse().map((one) => [one.picture.file.path, one]))
  const texts = passages.filter(({ role }) => role === 'alt')
  return pictures.map((written) => {
    const isFirst = firstOfFile.get(written.picture.file.path) === written
    return pictureSubject(written, { ...index.positionOf(written), isFirst }, alternativeOf(written, texts), read)
  })
}

interface Alternative {
  readonly text: string
  /** null if its place is unknown. */
  readonly passage: Passage | null
  readonly isInText: boolean
}

function alternativeOf({ picture, path, section }: WrittenPicture, texts: readonly Passage[]): Alternative | null {
  const written = picture.alt ?? ''
  const text = written.trim()
  if (text === '') return null
  const lastAt = (fieldPath: string, words: string) =>
    texts.findLast((one) => one.section === section && one.path === fieldPath && one.text === words) ?? null
  const field = lastAt(`${path}.alt`, text)
  const passage = field ?? lastAt(path, written)
  return { text: passage?.text ?? text, passage, isInText: !field }
}

function pictureSubject(
  written: WrittenPicture,
  position: Within & { readonly isFirst: boolean },
  alternative: Alternative | null,
  read: ReadBytes,
): Subject<SeenPicture> {
  const { kind, file, alt, credit, place } = written.picture
  const about = { kind, file, alt, credit }
  const passage = alternative?.passage
  const words = alternative && { text: alternative.text, isInText: alternative.isInText }
  return {
    lang: written.lang,
    facts: { ...position, about, words },
    replyTo: ([name, from, to]) => {
      if (name === 'at' && passage) return passage.at(Number(from), Number(to))
      return name === 'bytes' ? read(file.path) : name === 'file' ? place : written.altPlace
    },
    view: (ask) => ({
      ...position,
      picture: {
        ...about,
        get place() {
          return ask.forPlace('file')
        },
      },
      get altPlace() {
        return ask.forPlace('alt')
      },
      alternative: words && { ...words, at: askedAt(ask) },
      bytes: () => ask.forBytes('bytes'),
    }),
    extents: () => (passage ? [passage.at(0, passage.text.length)] : []),
  }
}
