#!/usr/bin/env node
// Packs the program, and makes a first issue from the packed file as docs/first-issue.md says, in a new folder: by the
// versions of Node.js that are named, or by each that is supported, and an npm of its time. Fails on any warning.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nodeOf, npmOf, root, run } from './otherNodes.mjs'

/** The npm that comes with a version of Node.js; with the newest, the newest. */
const npmVersions = { '20.19.0': '10.8.2', 22: '10', 24: '11', 26: '12' }

const wanted = process.argv.slice(2)
const versions = wanted.length > 0 ? wanted : ['20.19.0', '22', '24', '26']
const tried = mkdtempSync(path.join(tmpdir(), 'cohes3ion-pack-'))
const packed = pack()

// A network namespace has no network at all, for no program. Without one, the test's own preload refuses every
// connection of a program of Node.js to another machine.
const isolation = ['unshare', '--map-root-user', '--net', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"']
const isIsolated = spawnSync(isolation[0], [...isolation.slice(1), 'true']).status === 0
console.log(
  isIsolated
    ? 'Without a network: in a network namespace.'
    : 'Without a network: connections of Node.js to other machines are refused; this system allows no network namespace.',
)

const failed = versions.filter((version) => !isGood(version))
rmSync(tried, { recursive: true })
if (failed.length > 0) {
  console.error(`The packed file is not right for Node.js ${failed.join(', ')}.`)
  process.exitCode = 1
}

/** Packs as for a release; returns the file. */
function pack() {
  said('npm', ['pack', '--pack-destination', tried], { cwd: root })
  return path.join(
    tried,
    readdirSync(tried).find((name) => name.endsWith('.tgz')),
  )
}

function isGood(version) {
  const node = nodeOf(version)
  const npm = npmOf(npmVersions[version] ?? npmVersions[version.split('.')[0]] ?? 'latest')
  const PATH = [npm, path.dirname(node), process.env.PATH].join(path.delimiter)
  // An empty home, and nothing of what `npm run` has set for the repository.
  const HOME = path.join(tried, `home-${version}`)
  mkdirSync(HOME)
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const env = { ...own, HOME, USERPROFILE: HOME, PATH, PACKED: packed }
  const named = (program) => spawnSync(program, ['--version'], { env, encoding: 'utf8' }).stdout.trim()
  console.log(`\n== Node.js ${named('node')}, npm ${named('npm')}`)
  try {
    install(env, version)
  } catch (error) {
    console.error(error.message)
    return false
  }
  const test = [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/firstIssue.test.ts']
  const [program, ...args] = [...(isIsolated ? isolation : []), node, ...test]
  return run(program, args, { env }) === 0
}

/** Installs the packed file as somebody does who has a network. */
function install(env, version) {
  const folder = path.join(tried, version)
  mkdirSync(folder)
  copyFileSync(packed, path.join(folder, path.basename(packed)))
  said('npm', ['install', path.basename(packed)], { cwd: folder, env })
  said('npx', ['--no', 'cohes3ion', '--version'], { cwd: folder, env })
}

/** Runs a program, which must succeed and must not warn. */
function said(program, args, options) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', ...options })
  if (status !== 0 || /\bwarn/i.test(stdout + stderr))
    throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
}
