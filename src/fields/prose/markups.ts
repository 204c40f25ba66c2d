import type { FindingText } from '../../model/findingKind.ts'

/** Markup that Markdown fields do not read. */
export type Markup =
  | 'fence'
  | 'code'
  | 'math'
  | 'box'
  | 'table'
  | 'tabs'
  | 'spaces'
  | 'quotation'
  | 'underline'
  | 'rule'
  | 'tasks'
  | 'bullets'
  | 'letters'
  | 'heading'
  | 'html'
  | 'reference'
  | 'footnote'
  | 'strike'
  | 'bold'
  | 'emoji'
  | 'mark'
  | 'attributes'
  | 'raised'
  | 'title'

const asList = 'A table is hard to read on a phone. Write a list instead, one point a row: “- Monday: 9:00 to 17:00”.'
const plainly = 'Take the signs away, or write **bold** or _italic_.'

export const markups: { readonly [markup in Markup]: FindingText } = {
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
  spaces: { message: 'The columns of this table are made by spaces, which an email does not keep.', help: asList },
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
  bullets: {
    message:
      'Several points of a list stand in this line, with a bullet before each: they would be printed as one text.',
    help: 'Put each point on a line of its own, with a dash before it: “- new paths”. The lines are kept if “|” stands behind the field’s name, as in “body: |”.',
  },
  letters: {
    message: 'The letter o before these lines looks like a bullet of Word, and would be printed as a letter.',
    help: 'Write a dash in its place before each point: “- new paths”.',
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
    message: 'The signs ~ would be printed: nothing is struck through here.',
    help: 'Take the words away, or only the signs if the words should stay.',
  },
  bold: { message: 'The signs around these words are not read here, and would be printed.', help: plainly },
  emoji: {
    message: 'This name of an emoji would be printed with its colons.',
    help: 'Put the emoji itself in its place, or take it away.',
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
