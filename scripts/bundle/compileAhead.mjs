#!/usr/bin/env node
// Keeps in dist/compiled/ what V8 compiles of the program while it runs: a first run then need not compile it. V8 takes
// it only for the Node.js, the flags and the folder that it was made with; any other run compiles for itself.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const root = path.resolve(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')
const sample = 'issues/issue-5'
const { compiledFolder, openCodeCache, openDiskStore } = createRequire(import.meta.url)(path.join(dist, 'cli.cjs'))

/** Their compiled code is what a first run needs, and one after an edit. */
const commands = ['build', 'check']

const [command] = process.argv.slice(2)
if (command) await compile(command)
else {
  rmSync(path.join(dist, compiledFolder), { recursive: true, force: true })
  for (const each of commands) {
    // A process each: V8 gives two scripts of one process the same functions.
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), each], { stdio: 'inherit' })
    if (status !== 0) process.exit(status ?? 1)
  }
}

/** Runs a command on a sample issue: as it is, after an edit, and with no change. */
async function compile(command) {
  const project = copyOfSample()
  try {
    const codeCache = openCodeCache(dist, command, {
      store: openDiskStore(path.join(dist, compiledFolder)),
      installed: null,
    })
    const { main } = codeCache.require('main.cjs')
    const program = codeCache.require('program.cjs')
    // Else V8 drops what ran only once, such as what each start of the program needs.
    setFlagsFromString('--no-flush-bytecode')
    const store = openDiskStore(path.join(project, 'cache'))
    const run = async () => {
      const said = []
      const exitCode = await main(contextOf(command, project, { commands: program, store }, said))
      if (exitCode !== 0) throw new Error(`${command}: ${said.join('')}`)
    }
    await run()
    const issue = path.join(project, sample, 'issue.yaml')
    writeFileSync(issue, readFileSync(issue, 'utf8').replaceAll(' and ', ' or '))
    await run()
    await run()
    // V8 rejects what was compiled under other flags.
    setFlagsFromString('--flush-bytecode')
    codeCache.write()
  } finally {
    rmSync(project, { recursive: true })
  }
}

function copyOfSample() {
  const folder = path.join(root, `node_modules/.cache/compile-ahead-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  for (const name of ['newsletter.yaml', 'dictionary.txt', 'templates/pictures', sample])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  return folder
}

/** As src/cli/start.ts makes it, without a terminal. */
function contextOf(command, cwd, opened, said) {
  const output = { write: (text) => said.push(text) }
  return {
    argv: [command, 'issue-5'],
    cwd,
    env: {},
    openStdin: () => Readable.from([]),
    stdinIsPipe: () => false,
    openTerminal: () => null,
    stdout: output,
    stderr: output,
    now: () => ({ day: { year: 2026, month: 1, day: 1 }, zone: 'UTC' }),
    version: JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version,
    packageFolder: root,
    interrupted: new Promise(() => {}),
    openCommands: () => opened,
  }
}
