#!/usr/bin/env node
// Runs the tests that need no browser on other versions of Node.js: on those named, or on the oldest and the newest of
// each line that package.json claims. npm's package `node` brings each version into node_modules/.cache.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
const versions = wanted.length > 0 ? wanted : ['20.19.0', '20', '22.2.0', '22', '24', '26']

/** A version of Node.js, installed; the newest of a line where only that is named. */
function nodeOf(version) {
  const folder = path.join(root, 'node_modules/.cache/nodes', version)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }\n')
  // Its script puts the program of this system in its place.
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
