import { defineFinding } from '../model/findingKind.ts'

const list = (names: readonly string[]) => names.join(', ')

export const unknownField = defineFinding<{
  field: string
  owner: string
  near: readonly string[]
  known: readonly string[]
  /** Whether it is the text below the fields of a .md file, which stands for “body”. */
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
    'Some fields are the heart of a section: without them there is nothing to show. `cohes3ion explain` lists them.',
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

export const wrongShape = defineFinding<{ field: string; wants: string; example: string }>({
  id: 'wrong-shape',
  severity: 'error',
  summary: 'A field holds another kind of thing than it can use.',
  advice:
    'Some fields hold a line of text, others a list or fields of their own. `cohes3ion explain` shows an example of each.',
  say: ({ field, wants, example }) => ({
    message: `“${field}” needs ${wants}.`,
    help: `For example: ${example}`,
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

export const notAColor = defineFinding<{ field: string; value: string }>({
  id: 'not-a-color',
  severity: 'error',
  summary: 'A theme’s colour is not written as #rrggbb.',
  advice: 'Mail programs agree only on six-digit colours, so all colours are written that way.',
  say: ({ field, value }) => ({
    message: `“${value}” is not a colour that every mail program knows.`,
    help: `Write six digits, as in “${field}: "#10243E"”, with quotes.`,
  }),
})

export const missingSectionType = defineFinding<{ known: readonly string[] }>({
  id: 'missing-section-type',
  severity: 'error',
  summary: 'A section does not say what kind of section it is.',
  advice: 'Each section starts with `type:`. The type decides how it looks and which fields it has.',
  say: ({ known }) => ({
    message: 'This section does not say what it is.',
    help: `Start it with “type: …”, one of: ${list(known)}`,
  }),
})

export const unknownSectionType = defineFinding<{ type: string; near: readonly string[]; known: readonly string[] }>({
  id: 'unknown-section-type',
  severity: 'error',
  summary: 'A section names a type that does not exist.',
  advice: 'Section types are the folders in templates/sections, those of the program and your own.',
  say: ({ type, near, known }) => ({
    message: `There is no section type “${type}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
    help: `Section types: ${list(known)}`,
    suggestion: near[0],
  }),
})

export const noSections = defineFinding<object>({
  id: 'no-sections',
  severity: 'error',
  summary: 'An issue has no sections.',
  advice:
    'Sections stand under `sections:`, each with a dash, or in files named 10-story.md, 20-diary.md beside issue.yaml.',
  say: () => ({
    message: 'This issue has no sections, so there is nothing to send.',
    help: 'Add “sections:” and under it a first one, “  - type: story”.',
  }),
})

export const unknownTheme = defineFinding<{ theme: string; near: readonly string[]; known: readonly string[] }>({
  id: 'unknown-theme',
  severity: 'error',
  summary: 'A theme is named that does not exist.',
  advice: 'Themes are the folders in templates/themes, those of the program and your own.',
  say: ({ theme, near, known }) => ({
    message: `There is no theme “${theme}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
    help: `Themes: ${list(known)}`,
    suggestion: near[0],
  }),
})

export const unknownFunder = defineFinding<{ profile: string; near: readonly string[]; known: readonly string[] }>({
  id: 'unknown-funder',
  severity: 'error',
  summary: 'The rules of a funder are named that nobody has written down.',
  advice:
    'What a funder asks for stands in templates/funders, one file a programme, those of the program and your own. Without `profile:` nothing of it is looked after.',
  say: ({ profile, near, known }) => ({
    message: `There are no rules of a funder under the name “${profile}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
    help: `Profiles: ${list(known)}`,
    suggestion: near[0],
  }),
})

export const unknownRule = defineFinding<{ rule: string; near: readonly string[]; onReading: boolean }>({
  id: 'unknown-rule',
  severity: 'error',
  summary: 'A rule is allowed to be broken that does not exist.',
  advice:
    'Under `allow` stand the names of rules, as they are printed beside a finding. One with a slip in it would silence nothing. Mistakes that keep a file from being understood are no rules, and cannot be allowed.',
  say: ({ rule, near, onReading }) =>
    onReading
      ? {
          message: `“${rule}” is found when the files are read, and cannot be allowed.`,
          help: `Take this line out, and mend what is found. “cohes3ion explain ${rule}” says how.`,
        }
      : {
          message: `There is no rule “${rule}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
          help: 'Copy the name from the finding. “cohes3ion explain” lists all rules.',
          suggestion: near[0],
        },
})

export const allowedTwice = defineFinding<{ rule: string }>({
  id: 'allowed-twice',
  severity: 'warning',
  summary: 'The same rule is allowed to be broken twice.',
  advice: 'One line silences a rule for the whole issue; a second one has nothing left to do.',
  say: ({ rule }) => ({ message: `“${rule}” is allowed here a second time.`, help: 'Take one of the two lines out.' }),
})

export const allowedForNothing = defineFinding<{ rule: string }>({
  id: 'allowed-for-nothing',
  severity: 'warning',
  summary: 'A rule is allowed to be broken, but is kept.',
  advice:
    'A silence that is left behind would one day hide a mistake that nobody meant. When what it was for is mended, it goes.',
  say: ({ rule }) => ({
    message: `Nothing in this issue breaks “${rule}”, so nothing needs to be allowed.`,
    help: 'Take this line out of “allow:”.',
  }),
})

export const unknownLanguage = defineFinding<{ language: string; near: readonly string[]; known: readonly string[] }>({
  id: 'unknown-language',
  severity: 'error',
  summary: 'A language is named that has no table of words.',
  advice:
    'The words the product writes itself stand in templates/languages, one file a language. Copy en.yaml to add one.',
  say: ({ language, near, known }) => ({
    message: `There is no table of words for the language “${language}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
    help: `Languages: ${list(known)}`,
    suggestion: near[0],
  }),
})
