import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { repository } from './project.ts'

interface Packed {
  /** Absolute path of the packed file. */
  readonly file: string
  readonly files: readonly { readonly path: string; readonly size: number }[]
}

let packed: Packed | undefined

/** Packs what stands in the repository and in dist/, once in a process. */
export function packOnce(): Packed {
  packed ??= pack()
  return packed
}

function pack(): Packed {
  const folder = mkdtempSync(path.join(tmpdir(), 'cohes3ion-packed-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  // No scripts: `prepack` would write dist/ anew while other tests run it.
  const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const options = { cwd: repository, encoding: 'utf8', shell: process.platform === 'win32', stdio: 'pipe' } as const
  const [{ filename, files }] = JSON.parse(execFileSync('npm', packing, options))
  return { file: path.join(folder, filename), files }
}
