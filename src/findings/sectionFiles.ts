import { defineFinding } from './defineFinding.ts'

export const sectionFileMissing = defineFinding<{ path: string; near: readonly string[] }>({
  id: 'section-file-missing',
  severity: 'error',
  summary: 'A section’s file is not there.',
  advice: 'A section may stand in a file of its own, named after `file:`. The name counts from the issue’s own folder.',
  say: ({ path, near }) => ({
    message: `There is no file ${path}.`,
    help: near.length
      ? `Did you mean ${near.map((name) => `“${name}”`).join(' or ')}?`
      : 'Check the name and the folder.',
  }),
})

export const sectionFileOutside = defineFinding<{ path: string }>({
  id: 'section-file-outside',
  severity: 'error',
  summary: 'A section’s file lies outside the project.',
  advice: 'An issue may only use files of its own newsletter, so that a project can be moved and shared as it is.',
  say: ({ path }) => ({
    message: `${path} lies outside this newsletter’s folder.`,
    help: 'Copy the file into the issue’s folder and name it from there.',
  }),
})

export const sectionFileKind = defineFinding<{ path: string; renamed: string | null }>({
  id: 'section-file-kind',
  severity: 'error',
  summary: 'A section’s file is not a .md or .yaml file.',
  advice:
    'Sections are written as front-matter Markdown (.md) or YAML (.yaml). A Word file must be copied into one of these first.',
  say: ({ path, renamed }) => ({
    message: `${path} cannot be a section’s file: its name does not end in .md or .yaml.`,
    help: renamed === null ? 'Use a .md or .yaml file.' : `Rename it to ${renamed}.`,
  }),
})

export const sectionFileUnused = defineFinding<{ path: string; way: string }>({
  id: 'section-file-unused',
  severity: 'warning',
  summary: 'A file in an issue’s folder looks like a part of the issue, but is not printed.',
  advice:
    'Without `sections:`, the files named 10-story.md, 20-diary.yaml (a number, a hyphen, a name) are the sections. With `sections:`, only what stands in it is printed. A file that is kept for something else may have a name that starts with _, such as _notes.md: it is skipped.',
  say: ({ path, way }) => ({
    message: `${path} is not printed in this issue.`,
    help: `${way} If it is not for this issue, move it away or put _ before its name.`,
  }),
})
