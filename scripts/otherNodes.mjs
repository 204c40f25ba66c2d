// Other versions of Node.js and npm, from npm's packages of these names, kept in node_modules/.cache/nodes.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
const isWindows = process.platform === 'win32'

/** Installs a version of Node.js, the newest of a major version where only that is named; returns its program. */
export function nodeOf(version) {
  return path.join(installed('node', version), 'node/bin', isWindows ? 'node.exe' : 'node')
}

/** Installs a version of npm; returns the folder with its commands. */
export function npmOf(version) {
  return path.join(installed('npm', version), '.bin')
}

/** Runs a program to its end, in the repository; returns its exit code. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) throw error
  return status ?? 1
}

/** Installs a version of a package, with more options of `npm install`; returns the node_modules with it. */
export function installed(name, version, ...options) {
  const folder = path.join(root, 'node_modules/.cache/nodes', name === 'node' ? version : `${name}-${version}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }\n')
  // The install script of `node`, which `allowScripts` allows, fetches the program for this system.
  const install = [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--prefer-online',
    ...options,
    `${name}@${version}`,
  ]
  run('npm', install, { cwd: folder, shell: isWindows })
  return path.join(folder, 'node_modules')
}
