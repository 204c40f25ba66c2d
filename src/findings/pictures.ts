import { defineFinding } from '../model/findingKind.ts'

export const pictureMissing = defineFinding<{ path: string; near: readonly string[] }>({
  id: 'picture-missing',
  severity: 'error',
  summary: 'A picture’s file is not there.',
  advice: 'A picture’s name counts from the folder of the file that names it. Small and capital letters must match.',
  say: ({ path, near }) => ({
    message: `There is no picture ${path}.`,
    help: near.length
      ? `Did you mean ${near.map((name) => `“${name}”`).join(' or ')}?`
      : 'Copy the picture there, or correct its name.',
  }),
})

export const pictureOutside = defineFinding<{ src: string }>({
  id: 'picture-outside',
  severity: 'error',
  summary: 'A picture lies outside the newsletter’s folder.',
  advice: 'Pictures are copied from the project only, so that no private file is ever sent by mistake.',
  say: ({ src }) => ({
    message: `The picture “${src}” lies outside this newsletter’s folder.`,
    help: 'Copy it into the issue’s folder and name it from there.',
  }),
})

export const pictureElsewhere = defineFinding<{ src: string }>({
  id: 'picture-elsewhere',
  severity: 'error',
  summary: 'A picture is named by a web address.',
  advice:
    'Pictures on somebody else’s site can change or vanish after the newsletter has gone out, and their size is unknown. Keep a copy beside the issue.',
  say: ({ src }) => ({
    message: `“${src.length > 60 ? `${src.slice(0, 57)}…` : src}” is an address, not a picture file.`,
    help: 'Save the picture beside the issue and write its file name.',
  }),
})

export const pictureNotAPicture = defineFinding<{ path: string }>({
  id: 'picture-not-a-picture',
  severity: 'error',
  summary: 'A file named as a picture is not one.',
  advice: 'The file’s content is not that of a picture. Renaming a document to .png does not make it one.',
  say: ({ path }) => ({
    message: `${path} is not a picture, or it is damaged.`,
    help: 'Open it in a picture viewer to check, and save it again as PNG or JPEG.',
  }),
})

export const pictureFormat = defineFinding<{ path: string; format: string }>({
  id: 'picture-format',
  severity: 'error',
  summary: 'A picture has a format that mail programs do not show.',
  advice: 'Outlook and others show PNG, JPEG and GIF only.',
  say: ({ path, format }) => ({
    message: `${path} is ${format.toUpperCase()}, which many mail programs do not show.`,
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
