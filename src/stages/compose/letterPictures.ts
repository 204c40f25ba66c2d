import { baseName } from '../../lib/files/paths.ts'
import { safeStem } from '../../lib/files/safeStem.ts'
import type { LetterPicture, TemplateValues } from '../../model/letter.ts'
import type { Picture, PictureFile } from '../../model/picture.ts'
import type { Theme } from '../../model/theme.ts'
import type { HostOf } from './hosting.ts'

/** The pictures of one letter. Each file gets a unique name in the email. */
export interface LetterPictures {
  readonly list: readonly LetterPicture[]
  /** Adds a picture. Returns what templates need: its address, and its widths in CSS pixels for several layouts. */
  add(picture: Picture): TemplateValues
}

/** Of the content's width, for a picture beside text. */
const halfShare = 0.43

/** Returns a function that opens a letter's pictures. A file has the same name in all letters of an issue. */
export function openPictureNames({ width, gutter }: Theme, hostOf: HostOf): () => LetterPictures {
  const names = new Map<string, string>()
  const nameFor = (file: PictureFile): string => {
    const known = names.get(file.path)
    if (known !== undefined) return known
    const taken = [...names.values()]
    const stem = stemFor(file.path)
    let name = `${stem}.${file.format}`
    for (let n = 2; taken.includes(name); n += 1) name = `${stem}-${n}.${file.format}`
    names.set(file.path, name)
    return name
  }
  return () => openLetterPictures(width - 2 * gutter, nameFor, hostOf)
}

function openLetterPictures(full: number, nameFor: (file: PictureFile) => string, hostOf: HostOf): LetterPictures {
  const pictures: LetterPicture[] = []
  const srcOf = ({ file, place }: Picture): string => {
    if (file.isOnWeb) return file.path
    const name = nameFor(file)
    if (!pictures.some((one) => one.name === name))
      pictures.push({ name, path: file.path, place, ...hostOf(file, name) })
    return `images/${name}`
  }

  const add = (picture: Picture): TemplateValues => {
    const portrait = picture.file.height > picture.file.width
    const maxWidth = (share: number) => Math.min(picture.file.width, Math.floor(full * share))
    return {
      src: srcOf(picture),
      alt: picture.alt ?? '',
      credit: picture.credit,
      portrait,
      // A partner's logo, too: beside text it needs no more than a third.
      narrow: portrait || picture.file.width < full * halfShare,
      // An upright picture at full width would fill a screen.
      full: maxWidth(portrait ? 0.5 : 1),
      half: maxWidth(halfShare),
      third: maxWidth(0.29),
      small: smallWidth(picture),
    }
  }

  return { list: pictures, add }
}

/** The width of the funder's emblem in the masthead, in CSS pixels. */
export function smallWidth({ file }: Picture): number {
  return Math.min(file.width, 96)
}

/** A path has at most 260 characters on Windows. */
const maxStemLength = 100

function stemFor(path: string): string {
  return safeStem(baseName(path).replace(/\.[^.]*$/, ''), maxStemLength) ?? 'picture'
}
