import { defineFinding } from './defineFinding.ts'
import { shorten } from './shorten.ts'

const list = (names: readonly string[]) => names.join(', ')

export const unknownField = defineFinding<{
  field: string
  owner: string
  near: readonly string[]
  known: readonly string[]
  /** Whether it is the text below the front matter of a .md file, which is the value of “body”. */
  isBelow?: boolean
}>({
  id: 'unknown-field',
  severity: 'error',
  summary: 'A line names a field that does not exist here.',
  advice:
    'A field with a slip in its name would be left out of the newsletter without a word, so it stops the build instead.',
  say: ({ field, owner, near, known, isBelow }) => {
    if (isBelow && owner === 'issue')
      return {
        message: 'Text stands below the fields here, but text belongs to a section.',
        help: 'If it is all there is in this issue, add a line “type: story” to the fields. If not, put it into a file of its own in the issue’s folder, such as 10-story.md.',
      }
    if (isBelow)
      return {
        message: `Text stands below the fields here, but ${owner} has no “${field}” to take it up.`,
        help: `Move it into one of its fields: ${list(known)}`,
      }
    return {
      message: `“${field}” is not a field of ${owner}.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
      help: `Fields: ${list(known)}`,
      suggestion: near[0],
    }
  },
})

export const missingField = defineFinding<{ field: string; owner: string; help: string; isThere: boolean }>({
  id: 'missing-field',
  severity: 'error',
  summary: 'A field that is always needed is missing or empty.',
  advice:
    'Some fields are the heart of a section: without them there is nothing to show. `cohes3ion explain` with the section’s name lists them.',
  say: ({ field, owner, help, isThere }) => ({
    message: `“${field}” is ${isThere ? 'empty' : 'missing'} in ${owner}.`,
    help: `${isThere ? 'Write it behind the colon of' : 'Add a line'} “${field}:${isThere ? '' : ' …'}”${help ? `: ${help}` : '.'}`,
  }),
})

export const fieldTwice = defineFinding<{ field: string; other: string }>({
  id: 'field-twice',
  severity: 'error',
  summary: 'The same thing is given under two names.',
  advice: 'A single link may be written as `link`, several as `links`; both together cannot be put in order.',
  say: ({ field, other }) => ({
    message: `Both “${field}” and “${other}” are given here.`,
    help: `Put everything under “${other}”.`,
  }),
})

export const wrongShape = defineFinding<{
  field: string
  wants: string
  example: string
  /** Whether it seems to be given in several languages. */
  isByLanguage?: boolean
}>({
  id: 'wrong-shape',
  severity: 'error',
  summary: 'A field holds another kind of thing than it can use.',
  advice:
    'Some fields hold a line of text, others a list or fields of their own. `cohes3ion explain` with the field’s name shows an example.',
  say: ({ field, wants, example, isByLanguage = false }) => ({
    message: `“${field}” needs ${wants}.`,
    help: isByLanguage
      ? `For values in several languages, write “bilingual: two-mails” in newsletter.yaml or in this issue. For one language, write the value itself: ${example}`
      : `For example: ${example}`,
  }),
})

export const textTooLong = defineFinding<{ field: string; length: number; max: number }>({
  id: 'text-too-long',
  severity: 'error',
  summary: 'A text is longer than its place allows.',
  advice: 'Some texts have a hard limit: GovDelivery, for one, takes subjects of up to 400 characters.',
  say: ({ field, length, max }) => ({
    message: `“${field}” has ${length} characters; it may have ${max}.`,
    help: 'Shorten it.',
  }),
})

export const linesRunTogether = defineFinding<{ field: string; text: string }>({
  id: 'lines-run-together',
  severity: 'warning',
  summary: 'Lines stand below each other in a field that is printed on one line.',
  advice:
    'A place, a name or a quotation is printed as one text: lines or paragraphs below each other run together. A comma or a full stop between them tells where one ends. A sentence that your editor has wrapped stays as it is.',
  say: ({ field, text }) => ({
    message: `“${field}” is printed as one text, in which these lines run together: “${shorten(text)}”.`,
    help: 'Write them as one line or paragraph, with a comma or a full stop between them.',
  }),
})

export const notAChoice = defineFinding<{
  field: string
  value: string
  near: readonly string[]
  options: readonly string[]
}>({
  id: 'not-a-choice',
  severity: 'error',
  summary: 'A field only knows certain words, and this is not one of them.',
  advice: 'Where a field offers a choice, the word must be one of those listed.',
  say: ({ field, value, near, options }) => ({
    message: `“${value}” is not one of the words for “${field}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
    help: `Choose from: ${list(options)}`,
    suggestion: near[0],
  }),
})

export const notANumber = defineFinding<{ field: string; value: string; min: number | null; max: number | null }>({
  id: 'not-a-number',
  severity: 'error',
  summary: 'A field needs a whole number.',
  advice: 'Write digits only, without a point, a comma or a unit.',
  say: ({ field, value, min, max }) => ({
    message: `“${value}” is not a number that “${field}” can use.`,
    help: `Write digits only${min === null ? '' : `, ${min} or more`}${max === null ? '' : `, ${max} at most`}.`,
  }),
})

export const notAFlag = defineFinding<{ field: string; value: string }>({
  id: 'not-a-flag',
  severity: 'error',
  summary: 'A field needs true or false.',
  advice: 'Write `true` for yes, or leave the line out for no.',
  say: ({ field, value }) => ({
    message: `“${field}” is “${value}”, but can only be true or false.`,
    help: `Write “${field}: true”, or leave the line out.`,
  }),
})

export const notAColor = defineFinding<{ field: string; value: string; meant: string | null; hasDigits: boolean }>({
  id: 'not-a-color',
  severity: 'error',
  summary: 'A colour is not written as one.',
  advice:
    'Mail programs agree only on six digits, 0 to 9 and A to F, two each for red, green and blue. So colours are written that way: `10243E`, or `"#10243E"` in quotes, since # begins a note in this kind of file. Three digits stand for six: `024` is `002244`. Common English names, such as navy, are understood too. A colour cannot be see-through: mail programs differ in what they make of it.',
  say: ({ field, value, meant, hasDigits }) => ({
    message: `“${value}” is not a colour that every mail program knows.${meant === null ? '' : ` Did you mean ${meant}?`}`,
    help: `Write its six digits, as in “${field}: 10243E”.${hasDigits ? '' : ' Your organisation’s style guide has them, often called “hex”.'}`,
    suggestion: meant ?? undefined,
  }),
})
