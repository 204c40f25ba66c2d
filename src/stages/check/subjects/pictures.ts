import type { Manuscript, WrittenPicture } from '../../../model/manuscript.ts'
import type { SeenPicture, Within } from '../../../rules/scopes.ts'
import type { Subject } from '../subject.ts'
import type { Surroundings } from './surroundings.ts'

/** Reads a picture's file by its path in the project. */
export type ReadBytes = (path: string) => Uint8Array | null

/** The pictures of a manuscript, each by itself. */
export function pictureSubjects(
  { pictures }: Manuscript,
  around: Surroundings,
  read: ReadBytes,
): readonly Subject<SeenPicture>[] {
  const firsts = new Map([...pictures].reverse().map((one) => [one.picture.file.path, one]))
  return pictures.map((written) => {
    const isFirst = firsts.get(written.picture.file.path) === written
    return pictureSubject(written, { ...around.of(written), isFirst }, read)
  })
}

function pictureSubject(
  written: WrittenPicture,
  within: Within & { readonly isFirst: boolean },
  read: ReadBytes,
): Subject<SeenPicture> {
  const { kind, file, alt, credit, place } = written.picture
  const about = { kind, file, alt, credit }
  return {
    facts: { ...within, about },
    reply: ([name]) => (name === 'bytes' ? read(file.path) : name === 'alt' ? written.altPlace : place),
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
      bytes: () => ask.bytes('bytes'),
    }),
    extents: () => [],
  }
}
