#!/usr/bin/env node
// Runs the tests that need no browser on other versions of Node.js: those that are named, or the oldest and the newest
// of each major version that package.json supports.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { nodeOf, root, run } from './otherNodes.mjs'

const wanted = process.argv.slice(2)
const versions = wanted.length > 0 ? wanted : ['20.19.0', '20', '22.2.0', '22', '24', '26']

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
