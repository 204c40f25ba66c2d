import { controlName } from '../lib/text/controlNames.ts'
import { defineFinding } from './defineFinding.ts'

export const fileEmpty = defineFinding<{ template: boolean }>({
  id: 'file-empty',
  severity: 'error',
  summary: 'A file has nothing in it.',
  advice: 'The file is there but empty. Perhaps it was not saved, or the text was pasted into another one.',
  say: ({ template }) => ({
    message: 'This file is empty.',
    help: template
      ? 'Write the template into it, or delete it, if there is a built-in one of its name to be used.'
      : 'Write the fields into it, or check that your editor has saved it.',
  }),
})

export const fileTooLarge = defineFinding<{ size: number; limit: number }>({
  id: 'file-too-large',
  severity: 'error',
  summary: 'A text file is far larger than any newsletter.',
  advice:
    'An issue of a thousand sections fits into one megabyte. A larger file is nearly always something else: a picture pasted in as text, or a copy of another document.',
  say: ({ size, limit }) => ({
    message: `This file has ${megabytes(size)}; a text file may have ${megabytes(limit)}.`,
    help: 'Look for a picture or a document that was pasted in as text, and take it out.',
  }),
})

export const fileNotText = defineFinding<{ likely: 'utf-16' | 'windows-1252' | 'unknown' }>({
  id: 'file-not-utf-8',
  severity: 'error',
  summary: 'A file was saved in another encoding than UTF-8.',
  advice:
    'Letters like é, ŵ or ’ are stored differently by different programs. All files here are UTF-8, the common one today. In your editor choose “Save as” or “Save with encoding”, then UTF-8.',
  say: ({ likely }) => ({
    message: {
      'utf-16': 'This file was saved as “Unicode” (UTF-16), and cannot be read safely.',
      'windows-1252': 'This line has letters in the old Windows encoding (Windows-1252), not in UTF-8.',
      unknown: 'This line has bytes that are not text in UTF-8.',
    }[likely],
    help: 'Open the file in your editor, choose “Save with encoding” and pick UTF-8. Then check the accents in it.',
  }),
})

export const fileDamaged = defineFinding<object>({
  id: 'file-damaged',
  severity: 'error',
  summary: 'A file has zero bytes in it, which are in no text.',
  advice:
    'A file gets zero bytes (U+0000) when a computer is switched off while it is saved, when a synchronised folder has not fetched it whole, or when it is no text file at all. What stood there is lost: take it from a backup or from the version before.',
  say: () => ({
    message: 'Here is the sign U+0000, “zero”, which is in no text: this file is damaged, or no text file.',
    help: 'Take the file from a backup, or delete the sign and compare what is left with what you wrote.',
  }),
})

export const controlCharacter = defineFinding<{ code: number }>({
  id: 'control-character',
  severity: 'warning',
  summary: 'A text has a sign that nobody can see and no email can hold.',
  advice:
    'Control characters come with text copied from Word, from a terminal, or from a file in another encoding. A space is printed in their place. Those from U+0080 to U+009F are nearly always a quotation mark, a dash or an ellipsis of an old Windows file.',
  say: ({ code }) => {
    const meant = windowsSign(code)
    return {
      message: `Here is an unseen sign, ${controlName(code)}. A space is printed in its place.`,
      help: meant
        ? `Put “${meant}” here, which it is in old Windows files.`
        : 'Delete it, and look whether something is missing there.',
      suggestion: meant ?? undefined,
    }
  },
})

/** The characters of bytes 0x80 to 0x9F in Windows-1252; spaces for undefined ones. */
const windowsSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

function windowsSign(code: number): string | null {
  return windowsSigns[code - 0x80]?.trim() || null
}

export const fileUnreadable = defineFinding<{ path: string; reason: string; isNoFile?: boolean | undefined }>({
  id: 'file-unreadable',
  severity: 'error',
  summary: 'A file is there but cannot be read.',
  advice: 'The computer refused to open the file: it may belong to somebody else or be locked by another program.',
  say: ({ path, reason, isNoFile }) => ({
    message: `${path} cannot be opened (${reason}).`,
    help: isNoFile
      ? 'Put the file itself in its place, or take it away.'
      : 'Close other programs that use it, or ask for the right to read it.',
  }),
})

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
