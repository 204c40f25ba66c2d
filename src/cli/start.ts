import { readFileSync } from 'node:fs'
import path from 'node:path'
import { packageFolderOf } from '../lib/packageFolder.ts'
import { main } from './main.ts'

/** Runs the command that this process was started with. */
export async function start(): Promise<void> {
  const packageFolder = packageFolderOf(import.meta.url)
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const { argv, env, stdout, stderr } = process
  // A reader that has seen enough, such as `| head`, closes the pipe: no reason to fail.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  process.exitCode = await main({
    argv: argv.slice(2),
    cwd: process.cwd(),
    env,
    stdout,
    stderr,
    version,
    packageFolder,
  })
}
