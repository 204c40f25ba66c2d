import { unseenSigns } from '../lib/files/fileNames.ts'
import type { Fix } from '../model/finding.ts'
import type { PictureHint } from '../model/pictureHint.ts'
import { defineFinding } from './defineFinding.ts'
import { shorten } from './shorten.ts'

/** A picture that is not where its name says; `suggestion` writes the hint's name, when there is only one. */
type MissingPicture = {
  readonly src: string
  readonly hint: PictureHint | null
  readonly suggestion: Fix | undefined
}

export const pictureMissing = defineFinding<MissingPicture & { path: string }>({
  id: 'picture-missing',
  severity: 'error',
  summary: 'A picture’s file is not there.',
  advice:
    'A picture’s name counts from the folder of the file that names it. Small and capital letters must match: some computers ignore the difference, others and web servers do not.',
  say: ({ src, path, hint, suggestion }) =>
    /^www\.[^/]+\.[a-z]{2,}\//i.test(src)
      ? {
          message: `“${shorten(src)}” is read as the name of a file, since https:// is missing before it.`,
          help: `Write https://${src}, with the picture’s width and height.`,
        }
      : {
          message:
            hint?.how === 'sign'
              ? `There is no picture ${path}${differenceOf(path, hint)}.`
              : missingMessage(path, hint),
          help: hint ? helpFrom(hint) : 'Copy the picture there, or correct its name.',
          suggestion,
        },
})

export const pictureOutside = defineFinding<MissingPicture>({
  id: 'picture-outside',
  severity: 'error',
  summary: 'A picture’s name leads out of the newsletter’s folder.',
  advice:
    'Pictures are copied from the project only, so that no private file is ever sent by mistake. A full path, such as one that begins with C: or with file:, holds on one computer only: name a picture from the folder of the file that shows it.',
  say: ({ src, hint, suggestion }) => ({
    message: outsideMessage(src, hint),
    help: hint ? (withoutStart(src) === hint.names[0] ? leaveOutStart(src, hint.names[0]) : helpFrom(hint)) : copyIt,
    suggestion,
  }),
})

/** The start of an absolute path: a drive, a slash, file: */
const absoluteStart = /^(?:file:|[a-z]:|[\\/]+)/i

function outsideMessage(src: string, hint: PictureHint | null): string {
  const start = absoluteStart.exec(src)?.[0]
  if (start === undefined) return `The picture “${shorten(src)}” lies outside this newsletter’s folder.`
  const place = `“${shorten(src)}” begins with “${start}”, so it means a place on one computer`
  return hint
    ? `${place}, not in this newsletter’s folder.`
    : `${place}; this newsletter’s folder has no picture of that name.`
}

function withoutStart(src: string): string {
  return src.replace(absoluteStart, '').replaceAll('\\', '/')
}

function leaveOutStart(src: string, name: string): string {
  return `Leave the first ${absoluteStart.exec(src)?.[0] ?? ''} out: write “${name}”.`
}

const copyIt = 'Copy it into the issue’s folder and name it from there.'

function missingMessage(path: string, hint: PictureHint | null): string {
  return hint?.how === 'letters'
    ? `There is no picture ${path}, but one with other small and capital letters: ${hint.paths[0]}.`
    : `There is no picture ${path}.`
}

/** Names the invisible difference between two names. */
function differenceOf(path: string, { paths: [other = ''] }: PictureHint): string {
  const [theirs, yours] = [unseenSigns(other), unseenSigns(path)]
  const added = theirs.find((sign) => !yours.includes(sign))
  const missing = yours.find((sign) => !theirs.includes(sign))
  if (added) return `, but one whose name looks the same and has ${added} in it`
  if (missing) return `: there is ${missing} in this name, and none in the file’s`
  return `, but one whose name looks the same: ${other}`
}

function helpFrom({ how, paths, names }: PictureHint): string {
  const choice = names.map((name) => `“${name}”`).join(' or ')
  if (names.length > 1) return `There are several that may be meant: write ${choice}.`
  if (how === 'letters' || how === 'sign') return `Write ${choice}, as the file is called.`
  if (how === 'ending') return `There is a picture of that name with another ending: write ${choice}.`
  return how === 'similar' ? `Did you mean ${choice}?` : `There is such a picture at ${paths[0]}: write ${choice}.`
}

export const pictureNotAPicture = defineFinding<{ path: string; why: 'folder' | 'empty' | 'content' }>({
  id: 'picture-not-a-picture',
  severity: 'error',
  summary: 'A file named as a picture is not one.',
  advice: 'The file’s content is not that of a picture. Renaming a document to .png does not make it one.',
  say: ({ path, why }) => ({
    message:
      why === 'folder'
        ? `${path} is a folder, not a picture.`
        : why === 'empty'
          ? `${path} is empty: there is nothing in the file.`
          : `${path} is not a picture, or it is damaged.`,
    help:
      why === 'folder'
        ? 'Write the name of a picture in it, as in images/plans.png.'
        : why === 'empty'
          ? 'Copy or download it once more, or save it again as PNG or JPEG.'
          : 'Open it in a picture viewer to check, and save it again as PNG or JPEG.',
  }),
})

export const pictureDamaged = defineFinding<{ path: string; why: 'cut-off' | 'damaged' }>({
  id: 'picture-damaged',
  severity: 'error',
  summary: 'A picture is cut off or damaged.',
  advice:
    'A copy or a download that broke off leaves half a picture. Some programs show what there is of it, with grey below, others show nothing, and once it has been sent nobody can put it right. A picture is whole when its file’s end is there and its checksums are right.',
  say: ({ path, why }) => ({
    message:
      why === 'cut-off'
        ? `${path} is cut off: the end of the picture is missing, so readers would see a part of it, or nothing.`
        : `${path} is damaged: a part of the file is not as it was saved, so readers would see it broken, or not at all.`,
    help: 'Copy or download it once more, or save it again from its original.',
  }),
})

export const pictureFormat = defineFinding<{ path: string; format: string }>({
  id: 'picture-format',
  severity: 'error',
  summary: 'A picture has a format that mail programs do not show.',
  advice: 'Outlook and others show PNG, JPEG and GIF only.',
  say: ({ path, format }) => ({
    message: `${path} is ${format}, which many mail programs do not show.`,
    help: 'Save it as PNG (drawings, logos) or JPEG (photographs).',
  }),
})

export const pictureTooLarge = defineFinding<{ path: string; what: string; limit: string }>({
  id: 'picture-too-large',
  severity: 'error',
  summary: 'A picture is far too large for an email.',
  advice: 'Readers on a phone pay for every megabyte. A picture 1200 pixels wide is sharp on every screen.',
  say: ({ path, what, limit }) => ({
    message: `${path} has ${what}; a picture in an email may have ${limit}.`,
    help: 'Make it 1200 pixels wide and save it again.',
  }),
})

export const pictureInLine = defineFinding<{ src: string }>({
  id: 'picture-in-line',
  severity: 'error',
  summary: 'A picture stands inside a link, a heading or bold text.',
  advice:
    'A picture in a text stands on a line of its own, between two blank lines. A link is clearer in words, below it.',
  say: ({ src }) => ({
    message: `The picture “${src}” stands inside a link, a heading or bold text, where it cannot be shown.`,
    help: 'Put it on a line of its own, and a link in words below it.',
  }),
})

export const pictureWithoutAlt = defineFinding<{ src: string; inText: boolean }>({
  id: 'picture-without-alt',
  severity: 'error',
  summary: 'A picture has no alternative text.',
  advice:
    'Many readers see no pictures: blocked by the mail program, or because they listen. They get the alternative text. If a picture only decorates, say so with `decorative: true`.',
  say: ({ src, inText }) => ({
    message: `The picture “${src}” has no alternative text.`,
    help: inText
      ? 'Write what it shows between the square brackets: ![covers of the plans](plans.png)'
      : 'Add “alt: …” with what it shows, or “decorative: true” if it adds nothing.',
  }),
})

export const pictureAltTwice = defineFinding<object>({
  id: 'picture-alt-and-decorative',
  severity: 'error',
  summary: 'A picture has an alternative text and is called decorative.',
  advice: 'A decorative picture is skipped when the newsletter is read aloud; one with an alternative text is not.',
  say: () => ({
    message: 'This picture has an alternative text, but is also called decorative.',
    help: 'Keep “alt” if it tells something, “decorative: true” if it does not.',
  }),
})
