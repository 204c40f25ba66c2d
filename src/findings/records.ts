import { defineFinding } from './defineFinding.ts'

export const recordChangedMeanwhile = defineFinding<{ path: string }>({
  id: 'record-changed-meanwhile',
  severity: 'error',
  summary: 'A record was changed while the program was about to write it.',
  advice:
    'Between reading a file in records/ and writing it, somebody or some program has saved it. What they wrote is kept as it is, and nothing is added to it: run the command once more.',
  say: ({ path }) => ({
    message: `${path} was changed by somebody else at the same moment. It is left as it is now.`,
    help: 'Run the command again.',
  }),
})

export const recordNotWritten = defineFinding<{ path: string; reason: string }>({
  id: 'record-not-written',
  severity: 'error',
  summary: 'A record cannot be written.',
  advice:
    'What the program has to remember about an issue stands in records/, beside newsletter.yaml. The file or its folder may be write-protected or open in another program, the disk full, or the file a link to another one, which is never followed. What was there before is unchanged.',
  say: ({ path, reason }) => ({
    message: `${path} could not be written (${reason}). What was there before is unchanged.`,
    help: 'Take the protection away, close other programs that use it or free some space, then run the command again.',
  }),
})
