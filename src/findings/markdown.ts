import { type Markup, markups } from '../fields/prose/markups.ts'
import { isFileAddress } from '../lib/address/meantAddress.ts'
import { defineFinding } from './defineFinding.ts'

export const textTangled = defineFinding<{ why: 'signs' | 'deep' }>({
  id: 'text-tangled',
  severity: 'error',
  summary: 'A text has so many signs of Markdown in one place that no reader could follow them.',
  advice:
    'One paragraph may have up to 1000 stars, underscores and brackets, and lists may stand in each other up to ten deep. More than that is a slip, such as a line of stars, or was never meant to be read.',
  say: ({ why }) => ({
    message:
      why === 'deep'
        ? 'Here lists, or bold words and links, are nested too deep to be read.'
        : 'This paragraph has more than 1000 stars, underscores and brackets.',
    help:
      why === 'deep'
        ? 'Take signs away from the start of the line, or make several lists of it.'
        : 'Take away the signs that mean nothing, or make several paragraphs of it, with an empty line between them.',
  }),
})

export const markupNotRead = defineFinding<{ markup: Markup }>({
  id: 'markup-not-read',
  severity: 'warning',
  summary: 'A text has markup that is not read here, and readers would see its signs.',
  advice:
    'A text may have paragraphs, **bold**, _italic_, [links](https://…), lists and small headings, which every mail program shows. Tables, quotations, code, notes, task lists, HTML and what other programs add to Markdown are printed with their signs, as they were typed. A backslash before a sign says that it is meant as it is.',
  say: ({ markup }) => markups[markup],
})

export const linesJoined = defineFinding<{ sign: string | null; field: string }>({
  id: 'lines-joined',
  severity: 'warning',
  summary: 'YAML makes one line of a list or of lines that stand below each other.',
  advice:
    'A sign > behind a field’s name, or none, makes one long line of all lines below. The sign | keeps them, and still joins the lines of a sentence that your editor has wrapped.',
  say: ({ sign, field }) =>
    sign
      ? {
          message: `The sign ${sign} behind “${field}:” makes one line of these lines.`,
          help: `Write “${field}: |”, which keeps them.`,
          suggestion: '|',
        }
      : {
          message: `Without a sign behind “${field}:” these lines are made one.`,
          help: `Write “${field}: |” and start the text on the next line, set in by two spaces more than “${field}”. Take quotation marks around it away.`,
        },
})

export const pictureSpace = defineFinding<{ src: string }>({
  id: 'picture-space',
  severity: 'error',
  summary: 'There is a space in the name of a picture in a text, which would be printed with its brackets.',
  advice:
    'In a text a picture’s name has no spaces: each is written %20. Elsewhere, as behind `src:`, it may have them.',
  say: ({ src }) => ({
    message: `There is a space in “${src}”, so this is no picture yet.`,
    help: isFileAddress(src)
      ? 'Copy the picture into the folder of the issue, and write its name alone, without spaces.'
      : `Write ${src.replaceAll(' ', '%20')}, or rename the picture.`,
  }),
})
