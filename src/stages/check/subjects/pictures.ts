import type { Manuscript, Passage, WrittenPicture } from '../../../model/manuscript.ts'
import type { SeenPicture, Within } from '../../../rules/scopes.ts'
import type { Subject } from '../subject.ts'
import { atBy } from './passages.ts'
import type { Surroundings } from './surroundings.ts'

/** Reads a picture's file by its path in the project. */
export type ReadBytes = (path: string) => Uint8Array | null

/** The pictures of a manuscript, each by itself. */
export function pictureSubjects(
  { pictures, passages }: Manuscript,
  around: Surroundings,
  read: ReadBytes,
): readonly Subject<SeenPicture>[] {
  const firsts = new Map([...pictures].reverse().map((one) => [one.picture.file.path, one]))
  const texts = passages.filter(({ role }) => role === 'alt')
  return pictures.map((written) => {
    const isFirst = firsts.get(written.picture.file.path) === written
    return pictureSubject(written, { ...around.of(written), isFirst }, alternativeOf(written, texts), read)
  })
}

interface Alternative {
  readonly text: string
  /** null where nobody knows where its words stand. */
  readonly passage: Passage | null
  readonly isInText: boolean
}

function alternativeOf({ picture, path, section }: WrittenPicture, texts: readonly Passage[]): Alternative | null {
  const written = picture.alt ?? ''
  const text = written.trim()
  if (text === '') return null
  const last = (at: string, words: string) =>
    texts.findLast((one) => one.section === section && one.path === at && one.text === words) ?? null
  const field = last(`${path}.alt`, text)
  const passage = field ?? last(path, written)
  return { text: passage?.text ?? text, passage, isInText: !field }
}

function pictureSubject(
  written: WrittenPicture,
  within: Within & { readonly isFirst: boolean },
  alternative: Alternative | null,
  read: ReadBytes,
): Subject<SeenPicture> {
  const { kind, file, alt, credit, place } = written.picture
  const about = { kind, file, alt, credit }
  const passage = alternative?.passage
  const words = alternative && { text: alternative.text, isInText: alternative.isInText }
  return {
    facts: { ...within, about, words },
    reply: ([name, from, to]) => {
      if (name === 'at' && passage) return passage.at(Number(from), Number(to))
      return name === 'bytes' ? read(file.path) : name === 'file' ? place : written.altPlace
    },
    view: (ask) => ({
      ...within,
      picture: {
        ...about,
        get place() {
          return ask.place('file')
        },
      },
      get altPlace() {
        return ask.place('alt')
      },
      alternative: words && { ...words, at: atBy(ask) },
      bytes: () => ask.bytes('bytes'),
    }),
    extents: () => (passage ? [passage.at(0, passage.text.length)] : []),
  }
}
