import { defineFinding } from './defineFinding.ts'

export const finalRecordUnusable = defineFinding<{ name: string; why: string }>({
  id: 'final-record-unusable',
  severity: 'error',
  summary: 'The record of a final build says something that the program did not write.',
  advice:
    'records/ISSUE/final.json says which files were built for the last time before sending. It proves nothing after somebody has edited it. Take its former version from version control or a backup; or move it away with the files beside it, and make a new final build.',
  say: ({ name, why }) => ({
    message: `The record says of ${name} what cannot be right: ${why}.`,
    help: 'Take back the former version of this file; or move the folder away, and run “cohes3ion build --final” again.',
  }),
})

export const finalFileChanged = defineFinding<{ path: string; isMissing: boolean }>({
  id: 'final-file-changed',
  severity: 'error',
  summary: 'A file of a final build is no longer what it was.',
  advice:
    'Beside records/ISSUE/final.json stand the final fragment and the final text, as they were built. With a change in one of them, nothing can be compared with it, and a new final build would lose the change. Make changes in the issue, never there.',
  say: ({ path, isMissing }) => ({
    message: isMissing
      ? `${path} is missing; the final build wrote it there.`
      : `${path} is not as the final build left it: it was changed, or the record was.`,
    help: 'Take back its former version, from version control or a backup; or move the issue’s folder in records away, and run “cohes3ion build --final” again.',
  }),
})

export const finalFileTaken = defineFinding<{ path: string }>({
  id: 'final-file-taken',
  severity: 'error',
  summary: 'A final build would overwrite a file that no final build wrote.',
  advice:
    'A final build puts the final fragment and text into records/ISSUE, beside its record. Where another file has the same name, nothing is written.',
  say: ({ path }) => ({
    message: `${path} is already there, and no record says that a final build wrote it. Nothing was written.`,
    help: 'Move that file away, and run “cohes3ion build --final” again.',
  }),
})

export const finalMissing = defineFinding<{ issue: string }>({
  id: 'final-missing',
  severity: 'error',
  summary: 'There is no final build to compare with.',
  advice:
    '“cohes3ion verify” compares with what “cohes3ion build --final” has put into records. Make the final build when the issue is approved, before it is sent.',
  say: ({ issue }) => ({
    message: `There is no final build of ${issue}, so nothing can be compared with it.`,
    help: `When it is approved, run “cohes3ion build --final ${issue}”.`,
  }),
})
