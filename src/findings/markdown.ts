import { defineFinding, type Said } from '../model/findingKind.ts'

export const textTangled = defineFinding<{ why: 'signs' | 'deep' }>({
  id: 'text-tangled',
  severity: 'error',
  summary: 'A text has so many signs of Markdown in one place that no reader could follow them.',
  advice:
    'One paragraph may have up to 1000 stars, underscores and brackets, and lists may stand in each other up to ten deep. More than that is a slip, such as a line of stars, or was never meant to be read.',
  say: ({ why }) => ({
    message:
      why === 'deep'
        ? 'Here lists, or bold words and links, stand in each other too deep to be read.'
        : 'This paragraph has more than 1000 stars, underscores and brackets.',
    help:
      why === 'deep'
        ? 'Take signs away from the start of the line, or make several lists of it.'
        : 'Take away the signs that mean nothing, or make several paragraphs of it, with an empty line between them.',
  }),
})

export type Markup =
  | 'fence'
  | 'code'
  | 'math'
  | 'box'
  | 'table'
  | 'tabs'
  | 'quotation'
  | 'underline'
  | 'rule'
  | 'tasks'
  | 'heading'
  | 'html'
  | 'reference'
  | 'footnote'
  | 'strike'
  | 'mark'
  | 'attributes'
  | 'raised'
  | 'title'

const asList = 'A table is hard to read on a phone. Write a list instead, one point a row: “- Monday: 9:00 to 17:00”.'
const plainly = 'Take the signs away, or write **bold** or _italic_.'

export const markups: { readonly [markup in Markup]: Said } = {
  fence: {
    message: 'Three ` or ~ mark a block of code, which is not read here: they would be printed.',
    help: 'Take them away, both above and below the block.',
  },
  code: { message: 'The signs ` around these words would be printed: code is not read here.', help: plainly },
  math: {
    message: 'This formula would be printed with its signs, as it is written.',
    help: 'Write it in words, or as a picture with an alternative text.',
  },
  box: {
    message: 'The signs ::: or !!! for a box are not read here, and would be printed.',
    help: 'Take them away. A section of the type notice stands out by itself.',
  },
  table: { message: 'This table would be printed with its bars and dashes: tables are not read here.', help: asList },
  tabs: { message: 'The columns of this table are made by tabs, which an email does not keep.', help: asList },
  quotation: {
    message: 'The sign > at the head of a line is not read as a quotation here: it would be printed.',
    help: 'Take the signs away and write quotation marks, or use a section of the type quote.',
  },
  underline: {
    message: 'A line of = or - below a text makes no heading here: it would be printed.',
    help: 'Take it away. For a heading write “## ” before the words.',
  },
  rule: {
    message: 'This line of signs would be printed as it is: it makes no rule across the page.',
    help: 'Take it away. Sections are set apart by themselves.',
  },
  tasks: {
    message: 'The boxes [ ] of this list would be printed as brackets.',
    help: 'Take them away, and keep the dashes.',
  },
  heading: {
    message: 'These signs # make no heading, and would be printed.',
    help: 'Write two or three of them, and a space before the words: “## The plans”.',
  },
  html: {
    message: 'HTML is not read here: these tags would be printed.',
    help: 'Take the tags away. Write **bold**, _italic_ and [links](https://…), an empty line between paragraphs, and a dash before each point of a list.',
  },
  reference: {
    message: 'A link whose address stands elsewhere is not read here: the brackets would be printed.',
    help: 'Put the address behind the words, [words](https://…), and take away the line that held it.',
  },
  footnote: {
    message: 'Notes such as [^1] are not read here: the brackets would be printed.',
    help: 'Say it in the sentence, in brackets, or below as a text of its own.',
  },
  strike: {
    message: 'The signs ~~ would be printed: nothing is struck through here.',
    help: 'Take the words away, or only the signs if the words should stay.',
  },
  mark: { message: 'The signs == would be printed: nothing is highlighted here.', help: plainly },
  attributes: {
    message: 'What stands in these braces would be printed: it gives no style here.',
    help: 'Take the braces away, with all that stands in them.',
  },
  raised: {
    message: 'Raised and lowered signs are not read here: ^ and ~ would be printed.',
    help: 'Write m², CO₂ or “10 to the power of 6”.',
  },
  title: {
    message: 'The words in quotation marks behind this address would be shown nowhere.',
    help: 'Take them away, or say what they say in the text.',
  },
}

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
    'A sign > behind a field’s name, or none, makes one long line of all lines below. The sign | keeps them, and text that runs on still runs on.',
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
    help: `Write ${src.replaceAll(' ', '%20')}, or rename the picture.`,
  }),
})
