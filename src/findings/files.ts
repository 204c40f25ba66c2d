import { defineFinding } from './defineFinding.ts'

export const noNewsletter = defineFinding<{ misnamed: string | null }>({
  id: 'no-newsletter',
  severity: 'error',
  summary: 'There is no newsletter.yaml in this folder or in any folder above it.',
  advice:
    'A newsletter is a folder with a file newsletter.yaml at its top: the name, the languages, the people behind it. Go to that folder and try again, or begin a newsletter with “cohes3ion init”.',
  say: ({ misnamed }) => ({
    message: 'There is no newsletter.yaml in this folder or in any folder above it.',
    help:
      misnamed === null
        ? 'Begin a newsletter here with “cohes3ion init”, or go to the folder of yours first (the one with newsletter.yaml and issues in it).'
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
        : 'Make the first one with “cohes3ion new issue-1”.',
  }),
})

export const issueEnding = defineFinding<{ file: string; renamed: string }>({
  id: 'issue-file-ending',
  severity: 'error',
  summary: 'A file looks like an issue’s, but its name or ending is not one that is read.',
  advice:
    'Editors sometimes add an ending of their own, such as .txt, and Windows may hide it. An issue’s file ends in .yaml or .md; in a folder of its own it is issue.yaml or issue.md. All in small letters, as other computers tell capitals apart.',
  say: ({ file, renamed }) => ({
    message: `The file ${file} is there, but it is not named as an issue’s file is.`,
    help: `Rename it to ${renamed}. If you cannot see the ending, let your file manager show file name extensions.`,
  }),
})

export const issueName = defineFinding<{
  id: string
  why: 'characters' | 'windows' | 'elsewhere'
  /** The file or folder that has the name, and how it may be named; null where there is none. */
  rename?: { readonly from: string; readonly to: string } | null
}>({
  id: 'issue-name',
  severity: 'error',
  summary: 'An issue’s name cannot be part of a web address, or cannot be a file’s name on Windows.',
  advice:
    'The name of an issue becomes the name of its files and part of its pictures’ addresses. Small letters, digits, dots and hyphens are safe everywhere: issue-5, 2026-spring. Windows keeps some names for itself (nul, con, aux, prn, com1, lpt1 …): a folder that is named so can neither be opened nor deleted there.',
  say: ({ id: name, why, rename = null }) => {
    const id = withoutControls(name)
    if (rename)
      return {
        message: `${withoutControls(rename.from)} has a space or another sign in its name that an issue’s cannot have.`,
        help: `Rename it to ${rename.to}.`,
      }
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
        help: 'Use the letters a to z, digits, dots and hyphens only, with a letter or digit at both ends, as in issue-5.',
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

export const fileCopy = defineFinding<{ path: string; original: string; isSection: boolean }>({
  id: 'file-copy',
  severity: 'warning',
  summary: 'By its name a file is a copy of another one, and both go out.',
  advice:
    'OneDrive, Dropbox, Syncthing and file managers keep a second version beside a file: 10-story - Copy.md, 10-story (1).md, spring-DESKTOP-AB12CD.yaml. As each numbered file in an issue’s folder is a section, and each file in issues/ an issue, the copy is one, too. Compare the two before you delete one: the copy may hold the newer words.',
  say: ({ path, original, isSection }) => ({
    message: `${path} looks like a copy of ${original}, and ${isSection ? 'both are printed in this issue' : 'is an issue of its own'}.`,
    help: 'Keep the one that is right, and delete the other or put _ before its name. If both are meant, give this one another name.',
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

/** Escapes control characters, so that a name fits on one line. */
function withoutControls(name: string): string {
  return name.replace(/\p{Cc}/gu, (sign) => JSON.stringify(sign).slice(1, -1))
}
