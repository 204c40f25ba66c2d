// What one command costs as a whole process, compared with an empty Node.js process and with the peers.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openEquivalents } from './equivalentMjml.mjs'
import { edit, editedFile } from './oneEdit.mjs'
import { openPeers, tryPeer } from './peerCommands.mjs'
import { peakOf, timeInRounds, timeOf } from './processes.mjs'
import { openProduct } from './product.mjs'
import { asRatio, inMib, inMs, table } from './tables.mjs'

const nothing = 'node -e 0'
const [first, uncompiled, later, after] = [
  'first run',
  'first run, nothing compiled ahead',
  'later runs',
  'later runs, each after an edit',
].map((run) => `cohes3ion build issue-5, ${run}`)

export async function coldStart({ root, temporary, plan, product, peers }) {
  const out = path.join(temporary, 'out')
  const building = ['build', 'issue-5', '--out', out]
  const ours = {
    'cohes3ion --version': product.later(['--version'], { cwd: root }),
    'cohes3ion --help': product.later(['--help'], { cwd: root }),
    [first]: product.first(building, { cwd: root, out }),
    [uncompiled]: openProduct(copiedProgram(root, temporary), temporary).first(building, { cwd: root, out }),
    [later]: product.later(building, { cwd: root, out }),
    [after]: product.later(building, { ...editedCopy(root, temporary), out }),
  }
  timeOf(ours[later])
  const made = readFileSync(path.join(out, 'issue-5/issue-5.html'), 'utf8')

  const mjml = await (await openEquivalents(root, root, temporary))('issue-5')
  const opened = await openPeers({ root, temporary, out, mjml, peers })
  const tried = opened.map((peer) => tryPeer(peer, made))
  const running = tried.filter(({ failure }) => !failure)

  const peerCommands = Object.fromEntries(running.map(({ name, command }) => [name, command]))
  const commands = { [nothing]: { args: ['-e', '0'], cwd: root }, ...ours, ...peerCommands }
  const times = timeInRounds(commands, plan)
  return [costs(commands, times, tried, plan), ratios(times, running), sameContent(running)].join('\n\n')
}

/** A copy of the program. What was compiled ahead is of the folder that it was compiled in, and not used in a copy. */
function copiedProgram(root, temporary) {
  const folder = path.join(temporary, 'program')
  for (const name of ['bin', 'dist', 'package.json', 'templates'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  return folder
}

/** A copy of the sample project whose issue is edited before each run. */
function editedCopy(root, temporary) {
  const cwd = path.join(temporary, 'edited')
  for (const name of ['newsletter.yaml', 'issues/issue-5', 'templates'])
    cpSync(path.join(root, name), path.join(cwd, name), { recursive: true })
  const yaml = readFileSync(path.join(root, editedFile), 'utf8')
  let round = 0
  return { cwd, prepare: () => writeFileSync(path.join(cwd, editedFile), edit(yaml, round++)) }
}

function costs(commands, times, tried, plan) {
  const rows = Object.entries(commands).map(([name, command]) => [
    `\`${name}\``,
    inMs(times[name]),
    inMib(peakOf(command, plan.peakRuns)),
    [first, uncompiled, later, after].includes(name) ? '72 MiB' : '',
  ])
  const missing = tried.filter(({ failure }) => failure)
  const reasons = missing.map(({ name, failure }) => [`\`${name}\``, `does not run: ${failure}`, '', ''])
  return table(['whole process', 'time', 'most memory', 'goal'], [...rows, ...reasons])
}

function ratios(times, peers) {
  const small = ['cohes3ion --version', 'cohes3ion --help']
  const against = (name, run) =>
    peers.map((peer) => [
      `\`${name}\``,
      `\`${peer.name}\``,
      peer.comparison.same ? asRatio(times[name], times[peer.name]) : 'not comparable',
      peer.goals[run] ?? '',
    ])
  return table(
    ['whole process', 'against', 'ratio', 'goal'],
    [
      ...small.map((name) => [`\`${name}\``, `\`${nothing}\``, asRatio(times[name], times[nothing]), '1.8']),
      ...against(first, 'first'),
      ...against(uncompiled, 'first'),
      ...against(later, 'later'),
      ...against(after, 'after'),
    ],
  )
}

/** Says whether all compared HTML files have the same content. */
function sameContent(peers) {
  const others = peers.filter(({ comparison }) => !comparison.same)
  const comparable = peers.find(({ comparison }) => comparison.same)
  const { count, links, pictures, more } = comparable?.comparison ?? {}
  const agreed = comparable
    ? [
        `All HTML files that are compared have the same ${count} words, ${links} links and ${pictures}`,
        `pictures; ours starts with ${more} more words, the preview text.`,
      ]
    : []
  const different = others.map(({ name }) => `**\`${name}\` says something else: its time cannot be compared.**`)
  return [...agreed, ...different].join(' ')
}
