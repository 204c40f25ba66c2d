import { baseName } from './paths.ts'
import { safeStem } from './safeStem.ts'

/** Of the alternative text, before a number that tells two names apart. */
const maxLength = 60

export interface NamedPicture {
  readonly path: string
  readonly alt: string | null
  /** The ending of the copy, by its true format: "png". */
  readonly ending: string
  /** The name under which it stands on the web already; null if it does not. */
  readonly hostedAs: string | null
}

/**
 * The file name of each picture's copy: its alternative text, because platforms take the alternative text from the name.
 * A picture that is hosted keeps its name, whatever has become of the others.
 */
export function uploadNames(pictures: readonly NamedPicture[]): readonly string[] {
  const taken = new Set(pictures.flatMap(({ hostedAs }) => (hostedAs === null ? [] : [withoutEnding(hostedAs)])))
  return pictures.map(({ path, alt, ending, hostedAs }) => {
    if (hostedAs !== null) return hostedAs
    const stem = stemOfText(alt ?? '') ?? stemOfFile(path)
    let free = stem
    for (let n = 2; taken.has(free); n += 1) free = `${stem}-${n}`
    taken.add(free)
    return `${free}.${ending}`
  })
}

export function stemOfText(text: string): string | null {
  return safeStem(text, maxLength)
}

export function stemOfFile(path: string): string {
  return safeStem(withoutEnding(baseName(path)), maxLength) ?? 'picture'
}

export function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
