import { controlName } from '../lib/controlNames.ts'
import { defineFinding } from '../model/findingKind.ts'

export const noNewsletter = defineFinding<{ misnamed: string | null }>({
  id: 'no-newsletter',
  severity: 'error',
  summary: 'There is no newsletter.yaml in this folder or in any folder above it.',
  advice:
    'Every newsletter project has a file newsletter.yaml at its top: the name, the languages, the people behind it. Go to the folder that holds it and try again.',
  say: ({ misnamed }) => ({
    message: 'There is no newsletter.yaml in this folder or in any folder above it.',
    help:
      misnamed === null
        ? 'Go to your newsletter’s folder first (the one with newsletter.yaml and issues in it), then try again.'
        : `There is a file ${misnamed}. Rename it to newsletter.yaml, in small letters. If you cannot see the ending, let your file manager show file name extensions.`,
  }),
})

export const noSuchIssue = defineFinding<{ id: string; near: readonly string[] }>({
  id: 'no-such-issue',
  severity: 'error',
  summary: 'No issue has the name that was asked for.',
  advice:
    'An issue is a file issues/NAME.yaml or issues/NAME.md, or a folder issues/NAME with issue.yaml or issue.md in it. Its name is what you type after the command.',
  say: ({ id, near }) => ({
    message: `There is no issue “${id}” in the folder issues.`,
    help: near.length
      ? `Did you mean ${near.map((name) => `“${name}”`).join(' or ')}?`
      : 'An issue is issues/NAME.yaml, issues/NAME.md, or a folder issues/NAME with issue.yaml in it.',
  }),
})

export const noIssues = defineFinding<{ misnamed: string | null }>({
  id: 'no-issues',
  severity: 'error',
  summary: 'All issues were asked for, and there is none.',
  advice:
    'Issues stand in the folder issues beside newsletter.yaml: a file issues/NAME.yaml or issues/NAME.md, or a folder issues/NAME with issue.yaml or issue.md in it.',
  say: ({ misnamed }) => ({
    message: 'There are no issues in the folder issues yet.',
    help:
      misnamed !== null
        ? `There is a folder “${misnamed}”. Rename it to “issues”, in small letters.`
        : 'Make a file such as issues/spring.yaml, with a date, a subject and sections.',
  }),
})

export const issueEnding = defineFinding<{ file: string; renamed: string }>({
  id: 'issue-file-ending',
  severity: 'error',
  summary: 'An issue’s file has another name or ending than issues are looked for by.',
  advice:
    'Editors sometimes add an ending of their own, such as .txt, and Windows may hide it. An issue’s file ends in .yaml or .md; in a folder of its own it is issue.yaml or issue.md. All in small letters, as other computers tell capitals apart.',
  say: ({ file, renamed }) => ({
    message: `The file ${file} is there, but it is not named as an issue’s file is.`,
    help: `Rename it to ${renamed}. If you cannot see the ending, let your file manager show file name extensions.`,
  }),
})

export const issueName = defineFinding<{ id: string; why: 'characters' | 'windows' | 'elsewhere' }>({
  id: 'issue-name',
  severity: 'error',
  summary: 'An issue’s name cannot be part of a web address, or cannot be a file’s name on Windows.',
  advice:
    'The name of an issue becomes the name of its files and part of its pictures’ addresses. Small letters, digits, dots and hyphens are safe everywhere: issue-5, 2026-spring. Windows keeps some names for itself (nul, con, aux, prn, com1, lpt1 …): a folder that is named so can neither be opened nor deleted there.',
  say: ({ id: name, why }) => {
    const id = withoutControls(name)
    return {
      windows: {
        message: `“${id}” cannot be the name of an issue: Windows keeps this name for itself.`,
        help: 'Choose another one, as in issue-5.',
      },
      elsewhere: {
        message: `“${id}” does not lie in the folder issues of this newsletter.`,
        help: 'Name one of this newsletter’s issues, or go to the other newsletter’s folder first.',
      },
      characters: {
        message: `“${id}” cannot be the name of an issue.`,
        help: 'Use letters, digits, dots and hyphens only, with a letter or digit at both ends, as in issue-5.',
      },
    }[why]
  },
})

export const folderWithoutIssue = defineFinding<{ folder: string }>({
  id: 'folder-without-issue',
  severity: 'error',
  summary: 'A folder in issues has no issue.yaml or issue.md.',
  advice: 'A folder becomes an issue by a file issue.yaml (or issue.md) in it, with at least a date and a subject.',
  say: ({ folder }) => ({
    message: `The folder ${folder} has no issue.yaml or issue.md.`,
    help: `Make a file ${folder}/issue.yaml with a date, a subject and the sections.`,
  }),
})

export const twoIssueFiles = defineFinding<{ files: readonly string[] }>({
  id: 'two-issue-files',
  severity: 'error',
  summary: 'Two files claim to be the same issue.',
  advice: 'When an issue stands in two places, nobody can know which one you mean. Keep one of them.',
  say: ({ files }) => ({
    message: `${files.join(' and ')} are both there, for one issue.`,
    help: 'Keep the one you mean, and rename or move the other.',
  }),
})

export const folderForFile = defineFinding<{ path: string }>({
  id: 'folder-for-file',
  severity: 'error',
  summary: 'A folder stands where a file is read.',
  advice:
    'A folder can have the name of a file, ending and all. Some programs unpack a file into a folder of its name, and a copy may land inside it.',
  say: ({ path }) => ({
    message: `${path} is a folder; a file of that name is read.`,
    help: 'Look into the folder: if the file is in it, give the folder another name and move the file up to its place.',
  }),
})

export const fileForFolder = defineFinding<{ path: string }>({
  id: 'file-for-folder',
  severity: 'error',
  summary: 'A file stands where the folder of issues should be.',
  advice: 'Issues stand in a folder called issues, beside newsletter.yaml. A file of that name leaves no place for it.',
  say: ({ path }) => ({
    message: `${path} is a file; it should be the folder that issues stand in.`,
    help: `Give the file another name, make a folder ${path}, and put the issue into it, as ${path}/NAME.yaml.`,
  }),
})

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

/** The bytes from 0x80 on in Windows-1252; spaces for those that are nothing there. */
const windowsSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

function windowsSign(code: number): string | null {
  return windowsSigns[code - 0x80]?.trim() || null
}

export const fileUnreadable = defineFinding<{ path: string; reason: string }>({
  id: 'file-unreadable',
  severity: 'error',
  summary: 'A file is there but cannot be read.',
  advice: 'The computer refused to open the file: it may belong to somebody else or be locked by another program.',
  say: ({ path, reason }) => ({
    message: `${path} cannot be opened (${reason}).`,
    help: 'Close other programs that use it, or ask for the right to read it.',
  }),
})

/** A name in one line, whatever is in it. */
function withoutControls(name: string): string {
  return name.replace(/\p{Cc}/gu, (sign) => JSON.stringify(sign).slice(1, -1))
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
