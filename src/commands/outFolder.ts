import path from 'node:path'
import type { OutFolder } from '../stages/write/outFolder.ts'
import type { CommandContext } from './context.ts'
import { displayPath } from './displayPath.ts'

/** The folder that --out names, else the project's own. */
export function outFolderOf(named: string | undefined, { cwd, root }: Pick<CommandContext, 'cwd' | 'root'>): OutFolder {
  return {
    path: named ? path.resolve(cwd, named) : path.join(root ?? '', 'out'),
    named: named !== undefined,
    shown: (file) => displayPath(cwd, file),
  }
}
