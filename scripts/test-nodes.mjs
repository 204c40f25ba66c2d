#!/usr/bin/env node
// Runs the tests that need no browser on other versions of Node.js: those that are named, or the oldest and the newest
// of each major version that package.json supports. npm's package `node` installs each into node_modules/.cache.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
const versions = wanted.length > 0 ? wanted : ['20.19.0', '20', '22.2.0', '22', '24', '26']

/** Installs a version of Node.js, the newest of a major version where only that is named; returns its program. */
function nodeOf(version) {
  const folder = path.join(root, 'node_modules/.cache/nodes', version)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }\n')
  // The package's install script, which `allowScripts` allows, fetches the program for this system.
  const install = ['install', '--no-audit', '--no-fund', '--no-save', '--prefer-online', `node@${version}`]
  run('npm', install, { cwd: folder, shell: process.platform === 'win32' })
  return path.join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) throw error
  return status ?? 1
}

const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const failed = versions.filter((version) => {
  const node = nodeOf(version)
  process.stdout.write(`\n== Node.js ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout}`)
  return run(node, [vitest, 'run', '--project=!browser']) !== 0
})
if (failed.length > 0) {
  console.error(`The tests fail on Node.js ${failed.join(', ')}.`)
  process.exitCode = 1
}
