// What one command costs from start to end, against the least that Node.js can do and against mjml's own command.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openEquivalents } from './equivalentMjml.mjs'
import { peakOf, timeInRounds, timeOf } from './processes.mjs'
import { compareWords } from './sameWords.mjs'
import { asRatio, inMib, inMs, table } from './tables.mjs'

export async function coldStart({ root, temporary, plan }) {
  const mjmlOf = await openEquivalents(root, root, temporary)
  const mjml = path.join(temporary, 'issue-5.mjml')
  writeFileSync(mjml, await mjmlOf('issue-5'))

  const product = path.join(root, 'bin/cohes3ion.js')
  const cli = path.join(root, 'node_modules/mjml/bin/mjml')
  const out = path.join(temporary, 'out')
  const html = path.join(out, 'issue-5.html')
  const ours = (...args) => ({ args: [product, ...args], cwd: root, out })
  const theirs = (...args) => ({ args: [cli, mjml, '-o', html, ...args], cwd: root, out })
  const [build, engine, unbeautified] = [
    'cohes3ion build issue-5',
    'mjml issue-5.mjml -o …',
    'mjml … --config.beautify false',
  ]
  const commands = {
    'node -e 0': { args: ['-e', '0'], cwd: root },
    'cohes3ion --version': ours('--version'),
    'cohes3ion --help': ours('--help'),
    [build]: ours('build', 'issue-5', '--out', out),
    [engine]: theirs(),
    [unbeautified]: theirs('--config.beautify', 'false'),
  }

  const times = timeInRounds(commands, plan)
  const row = (name, against, goal) => [
    `\`${name}\``,
    inMs(times[name]),
    inMib(peakOf(commands[name], plan.peakRuns)),
    against ? `\`${against}\`` : '',
    against ? asRatio(times[name], times[against]) : '',
    goal,
  ]
  const rows = [
    row('node -e 0', '', ''),
    row('cohes3ion --version', 'node -e 0', '1.8'),
    row('cohes3ion --help', 'node -e 0', '1.8'),
    row(engine, '', ''),
    row(unbeautified, engine, ''),
    row(build, engine, '0.20; 70 MiB'),
    ['', '', '', `\`${unbeautified}\``, asRatio(times[build], times[unbeautified]), ''],
  ]
  const head = ['whole process', 'time', 'most memory', 'against', 'ratio', 'goal']
  return `${table(head, rows)}\n\n${sameWork()}`

  /** Proof that both do the same work; what is compared lies outside the timing. */
  function sameWork() {
    timeOf(commands[build])
    const made = readFileSync(path.join(out, 'issue-5/issue-5.html'), 'utf8')
    timeOf(commands[engine])
    const { count, more, same } = compareWords(made, readFileSync(html, 'utf8'))
    if (!same) return '**The two HTML files do not say the same: their times cannot be compared.**'
    return `Both HTML files have the same ${count} words; ours starts with ${more} more, the preview text.`
  }
}
