import { baseName } from '../../lib/files/paths.ts'
import type { LetterPicture, TemplateValues } from '../../model/letter.ts'
import type { Picture } from '../../model/picture.ts'
import type { Theme } from '../../model/theme.ts'

/** The pictures of one letter, each under a name of its own. */
export interface LetterPictures {
  readonly pictures: readonly LetterPicture[]
  /** Takes a picture in; says where it will stand and how wide it may be shown. Widths are CSS pixels. */
  add(picture: Picture): TemplateValues
}

export function openLetterPictures({ width, gutter }: Theme): LetterPictures {
  const pictures: LetterPicture[] = []
  const full = width - 2 * gutter

  const nameFor = ({ file, place }: Picture): string => {
    const known = pictures.find(({ path }) => path === file.path)
    if (known) return known.name
    const stem = safeStem(file.path)
    let name = `${stem}.${file.format}`
    for (let n = 2; pictures.some((one) => one.name === name); n += 1) name = `${stem}-${n}.${file.format}`
    pictures.push({ name, path: file.path, place })
    return name
  }

  const add = (picture: Picture): TemplateValues => {
    const widest = (share: number) => Math.min(picture.file.width, Math.floor(full * share))
    return {
      src: `images/${nameFor(picture)}`,
      alt: picture.alt ?? '',
      credit: picture.credit,
      portrait: picture.file.height > picture.file.width,
      full: widest(1),
      half: widest(0.46),
      third: widest(0.29),
      small: Math.min(picture.file.width, 96),
    }
  }

  return { pictures, add }
}

/** Windows keeps these names for devices, with any ending: no program can open or delete such a file there. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Windows cannot hold a path of more than 260 characters. */
const longest = 100

/** A file's name as it can stand in any web address and on any system: small letters, digits, hyphens. */
function safeStem(path: string): string {
  const words = baseName(path)
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
  const stem = words.slice(0, longest).replace(/-$/, '') || 'picture'
  return devices.test(stem) ? `picture-${stem}` : stem
}
