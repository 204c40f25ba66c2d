// One word edited and compiled again, over and over, in one process: mjml's function alone, our program with the
// published mjml and no memory, and our program as it is.
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { prepare } from '../scripts/bundle/prepare.mjs'
import { openEquivalents } from './equivalentMjml.mjs'
import { edit, editedFile } from './oneEdit.mjs'
import { compareWords } from './sameWords.mjs'
import { quantile } from './statistics.mjs'
import { asRatio, inMib, table } from './tables.mjs'
import { openTurns } from './turns.mjs'

const edited = (yaml) => (round) => ({ [editedFile]: edit(yaml, round) })

export async function warmEdit({ root, temporary, plan: { warm } }) {
  const mjml = await (await openEquivalents(root, root, temporary))('issue-5')
  const yaml = readFileSync(path.join(root, editedFile), 'utf8')
  const library = await stockLibrary(root)
  const start = (name, ...args) => openTurns([fileURLToPath(new URL(name, import.meta.url)), root, ...args], temporary)
  const sides = [
    { name: 'mjml2html(mjml)', child: start('recompileMjml.mjs'), input: (round) => edit(mjml, round) },
    { name: 'compile, stock mjml, no memory', child: start('recompileOurs.mjs', library), input: edited(yaml) },
    { name: 'compile({ files, issue, memory })', child: start('recompileOurs.mjs'), input: edited(yaml) },
  ].map((side) => ({ ...side, times: [] }))

  let same = true
  for (let round = -warm.warmUps; round < warm.rounds; round += 1) {
    const html = round === -warm.warmUps || round === warm.rounds - 1
    const answers = new Map()
    for (const side of round % 2 === 0 ? sides : sides.toReversed())
      answers.set(side, await side.child.take({ input: side.input(round), html }))
    const [first, ...others] = sides.map((side) => answers.get(side).html)
    if (html) same &&= others.every((one) => compareWords(one, first).same)
    if (round >= 0) for (const side of sides) side.times.push(answers.get(side).ms)
  }
  for (const side of sides) side.peak = (await side.child.end()).peak
  rmSync(library)

  const [engine, withoutMemory, ours] = sides
  const row = ({ name, times, peak }) => [
    `\`${name}\``,
    `${quantile(times, 0.5).toFixed(1)} ms`,
    `${quantile(times, 0.95).toFixed(1)} ms`,
    inMib(peak),
  ]
  const against = (other, goal) => [
    `\`${ours.name}\``,
    `\`${other.name}\``,
    same ? asRatio(ours.times, other.times) : 'not comparable',
    goal,
  ]
  const verdict = same
    ? 'After the first and after the last edit all HTML files said the same.'
    : '**The HTML files do not say the same: their times cannot be compared.**'
  return [
    table(
      ['one edit', 'p50', 'p95', 'most memory', 'goal'],
      [
        [...row(engine), ''],
        [...row(withoutMemory), ''],
        [...row(ours), 'p95 twice p50'],
      ],
    ),
    table(['one edit', 'against', 'ratio', 'goal'], [against(withoutMemory, '0.30'), against(engine, '1.1')]),
    verdict,
  ].join('\n\n')
}

/** Our programmatic interface, bundled without its packages, so that it uses them as they are installed. */
async function stockLibrary(root) {
  const outfile = path.join(root, `node_modules/.cache/cohes3ion-bench/stock-${process.pid}.mjs`)
  await build({
    entryPoints: [path.join(root, 'src/index.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    plugins: [prepare(root)],
    logLevel: 'warning',
  })
  return outfile
}
