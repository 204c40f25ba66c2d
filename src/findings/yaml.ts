import { controlName } from '../lib/text/controlNames.ts'
import type { Fix } from '../model/finding.ts'
import type { Place } from '../model/source.ts'
import { defineFinding } from './defineFinding.ts'

const aboutYaml =
  'An issue is a list of lines “name: value”. Lines that belong to something start further right than it, by spaces.'

export const yamlSyntax = defineFinding<{ detail: string; help: string }>({
  id: 'yaml-syntax',
  severity: 'error',
  summary: 'A line does not fit the way these files are written.',
  advice: `${aboutYaml} The place shown is where reading stopped; the slip is there or just above it.`,
  say: ({ detail, help }) => ({ message: detail, help }),
})

export const yamlTab = defineFinding<object>({
  id: 'yaml-tab',
  severity: 'error',
  summary: 'A line starts with a tab.',
  advice: 'Tabs look like spaces but have no fixed width, so the order of things cannot be read from them.',
  say: () => ({
    message: 'This line starts with a tab. Only spaces can set a line in.',
    help: 'Replace the tab by two spaces.',
  }),
})

export const yamlMergeConflict = defineFinding<{ mark: string }>({
  id: 'yaml-merge-conflict',
  severity: 'error',
  summary: 'Marks of a merge conflict stand in a file: two versions of some lines, one after the other.',
  advice:
    'When two people change the same lines, Git keeps both and puts marks around them: <<<<<<<, ======= and >>>>>>>. Keep the version that is right, and delete the other and each line of marks.',
  say: ({ mark }) => ({
    message: `“${mark}” is the mark of a merge conflict: two versions of these lines stand here, one after the other.`,
    help: 'Keep the right version; delete the other one and each line with <<<<<<<, =======, >>>>>>> or |||||||.',
  }),
})

export const yamlNoBreakSpace = defineFinding<object>({
  id: 'yaml-no-break-space',
  severity: 'error',
  summary: 'A no-break space stands where an ordinary space is needed.',
  advice:
    'Text copied from Word or a web page often brings no-break spaces. They look like spaces but are letters to a program.',
  say: () => ({
    message:
      'A no-break space (or another unusual space) stands here; it looks like a space but does not count as one.',
    help: 'Delete it and type an ordinary space.',
  }),
})

export const yamlCurlyQuotes = defineFinding<object>({
  id: 'yaml-curly-quotes',
  severity: 'error',
  summary: 'A value is wrapped in curly quotes.',
  advice:
    'Word turns straight quotes into curly ones. Curly quotes are part of the text and would be printed. To print them on purpose, put straight quotes around them: "“Hello”".',
  say: () => ({
    message: 'This value is wrapped in curly quotes, which would be printed.',
    help: 'Use straight quotes ("…") or none. To print the curly ones, put straight quotes around them.',
  }),
})

export const yamlNothing = defineFinding<object>({
  id: 'yaml-nothing',
  severity: 'error',
  summary: 'A value is the word or sign that means “nothing” in this file format.',
  advice:
    'In YAML a tilde (~) and the word null stand for “nothing”. Programs write them where a field was left empty; readers would see them as words.',
  say: () => ({
    message: 'This stands for “nothing” in the file format, and readers would see it as it is.',
    help: 'Write what is meant, or delete the line. To print it as it stands, put straight quotes around it.',
  }),
})

export const yamlControl = defineFinding<{ code: number; written: string }>({
  id: 'yaml-control-character',
  severity: 'error',
  summary: 'A code in a quoted value stands for a sign that nobody can see and no email can hold.',
  advice:
    'Between double quotes a backslash begins a code: "\\x1b" is the sign that a terminal calls escape. Control characters have no place in an email. Where a backslash itself is meant, use single quotes, or two backslashes.',
  say: ({ code, written }) => ({
    message: `“${written}” stands for the unseen sign ${controlName(code)} here, which no email can hold.`,
    help: 'Delete it. If a backslash is meant, write two, or put the value between single quotes.',
  }),
})

/** `item` is the first field of the list's item that it stands in; null outside lists. */
export const yamlDuplicateKey = defineFinding<{ key: string; item: string | null }>({
  id: 'yaml-duplicate-key',
  severity: 'error',
  summary: 'The same field stands twice.',
  advice: 'Only one of two equal names can count. If these are two sections, the second one misses its dash.',
  say: ({ key, item }) => ({
    message: `“${key}” stands here a second time.`,
    help:
      item === null
        ? 'Keep one of the two.'
        : `Keep one. If a new ${item === 'type' ? 'section' : 'item'} starts here, its first line needs a dash: “- ${item}: …”.`,
  }),
})

export const yamlSpecialCharacter = defineFinding<{ character: string; color?: Place | null }>({
  id: 'yaml-special-character',
  severity: 'error',
  summary: 'A value starts with a character that has a meaning of its own.',
  advice:
    'The characters * & ! @ ` % | > [ ] { } # at the start of a value are signs of the file format. Quotes make them text.',
  say: ({ character, color = null }) => {
    if (color) {
      const written = color.source.text.slice(color.from, color.to)
      return {
        message: 'From “#” on, this line would be taken for a note, so the colour would not be read.',
        help: `Put straight quotes around the colour: "${written}". Or leave the # out: ${written.slice(1)}.`,
        suggestion: { place: color, replacement: `"${written}"` },
      }
    }
    return {
      message:
        character === '#'
          ? 'From “#” on, this line would be taken for a note, and not printed.'
          : `A value cannot start with “${character}” as it stands; that is a sign of the file format.`,
      help: /[|>]/.test(character)
        ? 'If it starts a text of several lines, move the words behind it to the next line. If not, put straight quotes around the whole value.'
        : 'Put straight quotes around the whole value.',
    }
  },
})

export const yamlNote = defineFinding<{ quoted: Fix | null }>({
  id: 'yaml-note',
  severity: 'warning',
  summary: 'A text has a space and a # in it, and ends there for readers.',
  advice:
    'From a space and # on, the rest of a line is a note to whoever reads the file. Where it is part of the text, straight quotes around the whole make it so; where it is a note, it is clearer on a line of its own.',
  say: ({ quoted }) => ({
    message: 'From “#” on, this is a note that readers do not see.',
    help: `If it belongs to the text, put straight quotes around the whole${quoted ? `: ${quoted.replacement}` : ''}. If it is a note, put it on a line of its own.`,
    suggestion: quoted ?? undefined,
  }),
})

export const yamlColon = defineFinding<{ quoted: string | null }>({
  id: 'yaml-colon',
  severity: 'error',
  summary: 'A value has a colon followed by a space in it.',
  advice:
    'A colon and a space end a field’s name, so a second one on the same line cannot be read. Quotes make it text.',
  say: ({ quoted }) => ({
    message: 'There is a second colon on this line, which looks like another field.',
    help: `Put straight quotes around the whole value${quoted === null ? '' : `: ${quoted}`}.`,
  }),
})

export const yamlComma = defineFinding<object>({
  id: 'yaml-comma',
  severity: 'error',
  summary: 'A text between braces has a comma in it.',
  advice:
    'Between { and } a comma ends a field. Quotes make it part of the text: { src: a.png, alt: "Plans, reports and maps" }.',
  say: () => ({
    message: 'A comma between braces ends the field, so the words after it belong to nothing.',
    help: 'Put straight quotes around the text that has the comma in it.',
  }),
})

export const yamlTooDeep = defineFinding<object>({
  id: 'yaml-too-deep',
  severity: 'error',
  summary: 'Lists stand inside lists far too many times.',
  advice: 'No newsletter needs more than a few levels. The file is probably not an issue at all.',
  say: () => ({
    message: 'Things are nested here far deeper than any newsletter needs.',
    help: 'Check that this is the right file.',
  }),
})

export const yamlNotFields = defineFinding<{ path: string; onlyNotes: boolean }>({
  id: 'yaml-not-fields',
  severity: 'error',
  summary: 'A file has text, but no fields.',
  advice: `${aboutYaml} Plain text belongs in a .md file, with its fields between two lines of three dashes.`,
  say: ({ path, onlyNotes }) => ({
    message: `This file has no fields, only ${onlyNotes ? 'notes, lines that start with #' : 'text or a list'}.`,
    help: firstLines(path),
  }),
})

function firstLines(path: string): string {
  if (path === 'newsletter.yaml') return 'Start with a line such as “name: Parish news”, with a colon and a space.'
  return path.startsWith('templates/')
    ? 'Write lines such as “name: value”, as other files of this kind have them.'
    : 'Start with lines such as “date: 2026-05-01” and “subject: …”.'
}
