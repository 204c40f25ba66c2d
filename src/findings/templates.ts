import { defineFinding } from './defineFinding.ts'

export const templateSyntax = defineFinding<{ detail: string }>({
  id: 'template-syntax',
  severity: 'error',
  summary: 'A template is not valid Handlebars.',
  advice: 'A file in templates/ could not be read as a Handlebars template. The line named is the template’s own.',
  say: ({ detail }) => ({
    message: `This template cannot be read: ${detail}.`,
    help: 'Check the braces and that every {{#…}} has its {{/…}}.',
  }),
})

export const templateField = defineFinding<{ field: string; owner: string; known: readonly string[] }>({
  id: 'template-unknown-field',
  severity: 'error',
  summary: 'A template reads a field that its section does not declare.',
  advice: 'A template may only use fields of its section.yaml, so that the two cannot drift apart.',
  say: ({ field, owner, known }) => ({
    message: `This template reads “${field}”, which ${owner} does not declare.`,
    help: `Add it to section.yaml, or use one of: ${known.join(', ')}`,
  }),
})

export const reservedField = defineFinding<{ field: string }>({
  id: 'reserved-field',
  severity: 'error',
  summary: 'A section type declares a field whose name has a meaning of its own.',
  advice: '`type` and `file` say what a section is and where it stands; `kind` is used inside the program.',
  say: ({ field }) => ({ message: `A field cannot be called “${field}”.`, help: 'Choose another name for it.' }),
})

export const roleNotPossible = defineFinding<{
  field: string
  role: string
  needs: readonly string[]
  lacksAddress: boolean
}>({
  id: 'role-not-possible',
  severity: 'error',
  summary: 'A section type gives a field a role that it cannot have.',
  advice:
    '`role` says what a field is for its reader: a heading or a name is one line, the words of a link need an address beside them, and entries are several things with headings of their own.',
  say: ({ field, role, needs, lacksAddress }) => ({
    message: lacksAddress
      ? `“${field}” cannot be the words of a link: no address stands beside it.`
      : `“${field}” cannot have the role “${role}”.`,
    help: lacksAddress
      ? 'Add a field of the type url beside it, or take the role away.'
      : `Give the role to a field of another type (${needs.join(', ')}), or take it away.`,
  }),
})

export const roleTwice = defineFinding<{ field: string; role: string; other: string }>({
  id: 'role-twice',
  severity: 'error',
  summary: 'A section type has two fields for one thing, such as two headings.',
  advice:
    'A table of contents lists one heading for each section, and a link has one text to click on. A second line below a heading is a `line`.',
  say: ({ field, role, other }) => ({
    message: `“${other}” has the role “${role}” already, and so “${field}” cannot have it too.`,
    help: 'Keep it where readers look first, and take it away from the other.',
  }),
})

export const templateMissing = defineFinding<{ path: string }>({
  id: 'template-missing',
  severity: 'error',
  summary: 'A template is not there.',
  advice: 'A section type needs section.yaml, section.mjml.hbs and section.txt.hbs in its folder.',
  say: ({ path }) => ({
    message: `The template ${path} is not there.`,
    help: 'Add it, or copy one from another section type.',
  }),
})

export const languageTwice = defineFinding<{ path: string; unread: string }>({
  id: 'language-twice',
  severity: 'warning',
  summary: 'A language has two files of its own words.',
  advice:
    'A language may be a folder with language.yaml in it, or a single file. Where a project has both, the one in the folder counts.',
  say: ({ path, unread }) => ({
    message: `templates/${unread} is not read: templates/${path} has the words of this language.`,
    help: 'Move what you need of it into the file in the folder, and delete it.',
  }),
})

export const languageLater = defineFinding<{ id: string; names: readonly string[] }>({
  id: 'language-later',
  severity: 'warning',
  summary: 'A language’s file lacks words and forms that were added later.',
  advice:
    'A new version of the program can write more about events than before: “Cancelled”, “Add to your calendar”, how often an event comes again. Files of a project that were made before do not have these words, so they are in English. docs/languages.md lists what a file holds.',
  say: ({ id, names }) => ({
    message: `This file lacks ${names.length === 1 ? 'a word' : `${names.length} words`} that the program writes about events, so readers of “${id}” would see English there.`,
    help: `Add them as templates/languages/en/language.yaml has them, in your language: ${names.join(', ')}.`,
  }),
})

export const templateFailed = defineFinding<{ detail: string }>({
  id: 'template-failed',
  severity: 'error',
  summary: 'A template stopped while it was being filled.',
  advice: 'The template is valid, but asks for something that is not there: a name of the theme, a word, a partial.',
  say: ({ detail }) => ({
    message: `This template could not be filled: ${detail}.`,
    help: 'Check the names in it against another template.',
  }),
})

export const templateMjml = defineFinding<{ detail: string }>({
  id: 'template-mjml',
  severity: 'error',
  summary: 'A template uses MJML in a way that MJML does not allow.',
  advice:
    'MJML allows each tag only inside certain others, with certain attributes, and each that is opened must be closed.',
  say: ({ detail }) => ({
    message: `What this template makes is not right for MJML: ${detail}.`,
    help: 'Compare it with another section’s template.',
  }),
})

export const themeContrast = defineFinding<{
  text: string
  ground: string
  scheme: string
  ratio: number
  needs: number
}>({
  id: 'theme-contrast',
  severity: 'error',
  summary: 'Two colours of a theme are too close to be read.',
  advice: 'Accessible text needs a contrast of at least 4.5 to 1 with what lies behind it (WCAG 2.2, 1.4.3).',
  say: ({ text, ground, scheme, ratio, needs }) => ({
    message: `In the ${scheme} colours, “${text}” on “${ground}” has a contrast of ${ratio.toFixed(1)}; it needs ${needs}.`,
    help: 'Make one of them lighter or the other darker.',
  }),
})

export const themeFont = defineFinding<{ missing: string; sign: string | null }>({
  id: 'theme-font',
  severity: 'error',
  summary: 'A theme’s font is written so that mail programs lose what stands behind it.',
  advice:
    'The font becomes part of every style in the email. A quotation mark or parenthesis that is not closed, or a semicolon between the names, takes sizes and colours with it.',
  say: ({ missing, sign }) => ({
    message:
      sign === null
        ? `In this font the closing “${missing}” is missing.`
        : `This font has a “${sign}” outside quotation marks.`,
    help: 'Write names with commas between them, those of several words in single quotation marks: "\'Segoe UI\', Arial, sans-serif"',
  }),
})

export const themeFontName = defineFinding<{ name: string }>({
  id: 'theme-font-name',
  severity: 'error',
  summary: 'A theme’s font has a name that mail programs do not take.',
  advice:
    'With one name that is not written as CSS wants it, mail programs leave out all of them, and the whole email is set in Times New Roman. A name with a word that begins with a digit, or with other signs than letters, digits and hyphens, stands in quotation marks.',
  say: ({ name }) => ({
    message:
      name === ''
        ? 'In this font a name is missing beside a comma.'
        : `Mail programs do not take “${name}” as a font’s name, and then leave out all names.`,
    help:
      name === ''
        ? 'Write the name, or take the comma away.'
        : 'Put single quotation marks around a name with digits or other signs: "\'Source Sans 3\', Arial, sans-serif"',
  }),
})
