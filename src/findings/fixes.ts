import { defineFinding } from './defineFinding.ts'

export const fileChangedMeanwhile = defineFinding<{ path: string }>({
  id: 'file-changed-meanwhile',
  severity: 'error',
  summary: 'A file was changed while “check --fix” was working on it.',
  advice:
    'Between reading a file and fixing it, somebody or some program has saved it. What they wrote is kept as it is, and nothing of that file is fixed: run the command once more.',
  say: ({ path }) => ({
    message: `${path} was changed while it was being fixed. It is left as it is now.`,
    help: 'Run “cohes3ion check --fix” again.',
  }),
})

export const fixNotWritten = defineFinding<{ path: string; reason: string; isLink?: boolean | undefined }>({
  id: 'fix-not-written',
  severity: 'error',
  summary: 'A fixed file cannot be written.',
  advice:
    'The file or its folder may be write-protected or open in another program, the disk full, or the file a link to another one, which is never followed. What was there before is unchanged.',
  say: ({ path, reason, isLink }) => ({
    message: `${path} could not be fixed (${reason}). It is unchanged.`,
    help: isLink
      ? 'Put a copy of the file, or of its folder, in the place of the link and run “cohes3ion check --fix” again; or correct the text yourself.'
      : 'Take the protection away or close other programs that use it, then run “cohes3ion check --fix” again.',
  }),
})
