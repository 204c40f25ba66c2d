// The benchmark: `npm run bench`, with `-- --samples 30`, `-- --quick`, `-- --no-peers`, `-- --write` (in README.md).
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checking } from './checking.mjs'
import { coldStart } from './coldStart.mjs'
import { installPeers } from './installPeers.mjs'
import { machineRows } from './machine.mjs'
import { manyIssues } from './manyIssues.mjs'
import { manySections } from './manySections.mjs'
import { npm } from './npm.mjs'
import { previewEdit } from './previewEdit.mjs'
import { openProduct } from './product.mjs'
import { writeInto } from './readme.mjs'
import { reasonIn } from './reasons.mjs'
import { table } from './tables.mjs'
import { warmEdit } from './warmEdit.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

const { values: flags } = parseArgs({
  options: {
    samples: { type: 'string' },
    quick: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const plan = planFor(flags)

npm(['run', 'build', '--silent'], root, { isVerbose: true })
if (!flags['no-peers']) console.error('Peers …')
const peers = flags['no-peers'] ? null : installPeers()
const before = { load: os.loadavg(), dist: fingerprint() }
const temporary = mkdtempSync(path.join(os.tmpdir(), 'cohes3ion-bench-'))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
// When it is interrupted, it still removes its hundreds of megabytes.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

const parts = [
  ['One command, cold', coldStart],
  ['Checking', checking],
  ['One edit, warm', warmEdit],
  ['One edit, seen in the browser', previewEdit],
  ['Many issues in one command', manyIssues],
  ['Many sections in one issue', manySections],
]
const product = openProduct(root, temporary)
const texts = []
for (const [title, measure] of parts) {
  console.error(`${title} …`)
  texts.push(`### ${title}\n\n${await measured(measure)}`)
}
texts.push(
  `### Measured on\n\n${table(['', ''], [...machineRows(root, before.load, peers), ['samples', samplesInWords()]])}`,
)
if (fingerprint() !== before.dist)
  texts.unshift('**`dist/` was made anew while this ran: these figures mix two versions.**')
const report = texts.join('\n\n')
console.log(report)
if (flags.write) writeInto('results', report)

/** The figures of a part; when one fails, the others are still measured. */
async function measured(measure) {
  try {
    return await measure({ root, temporary, plan, product, peers })
  } catch (error) {
    console.error(error)
    process.exitCode = 1
    return `**Not measured: ${reasonIn(error)}**`
  }
}

function planFor({ samples: asked, quick }) {
  const samples = asked === undefined ? (quick ? 3 : 15) : Number(asked)
  if (!Number.isInteger(samples) || samples < 1) throw new Error('--samples takes a whole number from 1')
  if (quick)
    return {
      samples,
      warmUps: 1,
      peakRuns: 1,
      longSamples: 2,
      hugeSamples: 1,
      warm: { warmUps: 10, rounds: 40 },
      preview: { warmUps: 5, rounds: 20, cycles: 20 },
      issues: [20, 100],
      sections: [10, 50, 100],
    }
  return {
    samples,
    warmUps: 2,
    peakRuns: 3,
    longSamples: Math.max(5, Math.round(samples / 3)),
    hugeSamples: 3,
    warm: { warmUps: 50, rounds: 300 },
    preview: { warmUps: 20, rounds: 100, cycles: 100 },
    issues: [100, 1000],
    sections: [10, 100, 500, 1000],
  }
}

function samplesInWords() {
  return `${plan.samples}; ${plan.longSamples} of many issues or sections; ${plan.hugeSamples} of ${plan.issues.at(-1).toLocaleString('en')} issues; ${plan.warm.rounds} edits; ${plan.preview.rounds} seen in the browser`
}

function fingerprint() {
  const hash = createHash('sha256')
  const files = readdirSync(path.join(root, 'dist'), { recursive: true }).filter((name) => /\.[cm]?js$/.test(name))
  for (const name of files.sort()) hash.update(name).update(readFileSync(path.join(root, 'dist', name)))
  return hash.digest('hex')
}
