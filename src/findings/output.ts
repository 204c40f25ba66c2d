import { defineFinding } from './defineFinding.ts'

export const outFolderTaken = defineFinding<{ paths: readonly string[]; folder: string; unlisted: boolean }>({
  id: 'out-folder-taken',
  severity: 'error',
  summary: 'The output would overwrite a file that was not made by a build.',
  advice:
    'A build only replaces what an earlier build wrote, which it knows from the hidden file .made-by-cohes3ion.json beside it. Where another file has the same name, nothing is written at all. A folder that was copied or cloned without its hidden files has lost that list: delete the built files in it, and build again.',
  say: ({ paths, folder, unlisted }) => {
    const [first = folder, ...others] = paths
    const also = others.length === 0 ? '' : ` and ${others.length} more`
    return unlisted
      ? {
          message: `${first}${also} cannot be replaced: nothing in ${folder} says that a build has made it. Nothing was written.`,
          help: `If an earlier build did, and its hidden files were left behind when the folder was copied, delete these and build again: ${paths.join(', ')}. If not, move them away, or choose another folder with --out.`,
        }
      : {
          message: `${first} is already there and was not made by a build. Nothing was written.`,
          help: 'Move that file away, or choose another folder with --out.',
        }
  },
})

export const outFileChanged = defineFinding<{ path: string; copy: string }>({
  id: 'out-file-changed',
  severity: 'warning',
  summary: 'A file in the out folder was changed after a build had made it.',
  advice:
    'The files in out are made anew by each build, from the issue, newsletter.yaml and the templates. What somebody changes in out itself would be gone after the next build, so a copy of it is kept beside. Make the change where the text comes from, build, and compare; then delete the copy.',
  say: ({ path, copy }) => ({
    message: `${path} was changed after it was built. Builds do not keep such changes; the changed file is now ${copy}.`,
    help: 'Make the change in the issue’s own file, in newsletter.yaml or in a template, and build again. Then delete the copy.',
  }),
})

export const outFolderRefused = defineFinding<{ path: string; reason: string }>({
  id: 'out-folder-refused',
  severity: 'error',
  summary: 'The output folder cannot be written.',
  advice:
    'The disk may be full, the folder read-only, or a file open in another program. It was tried again for two seconds. What was there before is unchanged.',
  say: ({ path, reason }) => ({
    message: `${path} could not be written (${reason}). What was there before is unchanged.`,
    help: 'Close programs that show these files, check the disk, or choose another folder with --out.',
  }),
})

export const outFolderMixed = defineFinding<{ path: string; folder: string; reason: string }>({
  id: 'out-folder-mixed',
  severity: 'error',
  summary: 'Some files of an issue in the out folder are new, and some are old.',
  advice:
    'Another program was in the way in the middle of a build, and also when the old files were to be put back. Nothing is lost: the new files wait in a hidden folder beside the issue’s, and the next build completes it. Do not send from the folder before that.',
  say: ({ path, folder, reason }) => ({
    message: `${path} could not be replaced (${reason}): some files in ${folder} are new now, and some still old.`,
    help: 'Do not send from that folder yet. Close programs that show these files, and build the issue again: that completes it.',
  }),
})

export const outFolderLink = defineFinding<{ path: string; target: string; isOut: boolean }>({
  id: 'out-folder-link',
  severity: 'error',
  summary: 'The output folder is a link to another folder.',
  advice:
    'A build follows no link that it was not asked to follow: what lies behind it may be somebody else’s. For the out folder itself, name it with --out if that is where you want the files; the folder of an issue must be a real one.',
  say: ({ path, target, isOut }) => ({
    message: `${path} is a link to another folder, ${target}. Nothing was written.`,
    help: isOut
      ? `If that is where you want the files, say so with --out ${path}.`
      : 'Take the link away, or choose another folder with --out.',
  }),
})

export const buildInterrupted = defineFinding<{ id: string; folder: string }>({
  id: 'build-interrupted',
  severity: 'warning',
  summary: 'An earlier build was stopped while it exchanged the files of an issue.',
  advice:
    'When a build is stopped in that moment, some files in the out folder are new and some are old. The next build completes that first, with the files that the stopped one had made. What anybody put beside them is untouched.',
  say: ({ id, folder }) => ({
    message: `An earlier build of ${id} was stopped midway. Its files in ${folder} are complete now.`,
    help: 'There is nothing to do, unless you have sent or pasted something from that folder since: compare it.',
  }),
})
