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

export const recordNotWritten = defineFinding<{ path: string; reason: string; isLink?: boolean | undefined }>({
  id: 'record-not-written',
  severity: 'error',
  summary: 'A record cannot be written.',
  advice:
    'What the program has to remember about an issue stands in records/, beside newsletter.yaml. The file or its folder may be write-protected or open in another program, the disk full, or the file a link to another one, which is never followed. What was there before is unchanged.',
  say: ({ path, reason, isLink }) => ({
    message: `${path} could not be written (${reason}). What was there before is unchanged.`,
    help: isLink
      ? 'Put a copy of the file, or of its folder, in the place of the link and run the command again.'
      : 'Take the protection away, close other programs that use it or free some space, then run the command again.',
  }),
})

export const recordDamaged = defineFinding<{ path: string; issue: string | null }>({
  id: 'record-damaged',
  severity: 'error',
  summary: 'A record is cut off, empty, or otherwise not what the program wrote.',
  advice:
    'A file in records/ is damaged when a disk was full or a computer switched off while it was copied, or when somebody edited it. The program wrote it, so there is nothing to fill in: take its former version from version control or a backup. A damaged final.json is replaced by the next “cohes3ion build --final”. Without a former version of events.yaml, calendars show an event twice that they already know.',
  say: ({ path, issue }) => ({
    message: `${path} is damaged: it is cut off, empty, or was edited.`,
    help:
      issue === null
        ? 'Take back its former version, from version control or a backup. If there is none, move it away.'
        : `Take back its former version, from version control or a backup; or run “cohes3ion build --final ${issue}”, which replaces it.`,
  }),
})
