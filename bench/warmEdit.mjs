// One word changed and compiled again, over and over, in a program that goes on running: mjml's function and ours.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openEquivalents } from './equivalentMjml.mjs'
import { compareWords } from './sameWords.mjs'
import { quantile } from './statistics.mjs'
import { asRatio, inMib, table } from './tables.mjs'
import { openTurns } from './turns.mjs'

/** What is edited: it must stand once in this file, and once in the MJML. */
const edited = { file: 'issues/issue-5/issue.yaml', words: 'no indication of the challenges ahead' }

export async function warmEdit({ root, temporary, plan: { warm } }) {
  const mjml = await (await openEquivalents(root, root, temporary))('issue-5')
  const yaml = readFileSync(path.join(root, edited.file), 'utf8')
  const start = (name) => openTurns([fileURLToPath(new URL(name, import.meta.url)), root], temporary)
  const [stock, ours] = [start('recompileMjml.mjs'), start('recompileOurs.mjs')]
  const turns = [
    (round, html) => stock.take({ input: edit(mjml, round), html }),
    (round, html) => ours.take({ input: { [edited.file]: edit(yaml, round) }, html }),
  ]

  const times = [[], []]
  let same = true
  for (let round = -warm.warmUps; round < warm.rounds; round += 1) {
    const checked = round === -warm.warmUps || round === warm.rounds - 1
    const taken = []
    for (const side of round % 2 === 0 ? [0, 1] : [1, 0]) taken[side] = await turns[side](round, checked)
    if (checked) same &&= compareWords(taken[1].html, taken[0].html).same
    if (round >= 0) for (const side of [0, 1]) times[side].push(taken[side].ms)
  }
  const [stockEnd, oursEnd] = [await stock.end(), await ours.end()]

  const row = (name, values, peak, ...rest) => [
    `\`${name}\``,
    `${quantile(values, 0.5).toFixed(1)} ms`,
    `${quantile(values, 0.95).toFixed(1)} ms`,
    inMib(peak),
    ...rest,
  ]
  const call = oursEnd.remembers ? 'compile({ files, issue, memory })' : 'compile({ files, issue })'
  const rows = [
    row('mjml2html(mjml)', times[0], stockEnd.peak, '', '', ''),
    row(
      call,
      times[1],
      oursEnd.peak,
      '`mjml2html(mjml)`',
      same ? asRatio(times[1], times[0]) : 'not comparable',
      '0.25; p95 8 ms',
    ),
  ]
  const head = ['one edit', 'p50', 'p95', 'most memory', 'against', 'ratio', 'goal']
  const verdict = same
    ? 'After the first and after the last edit both HTML files said the same.'
    : '**The two HTML files do not say the same: their times cannot be compared.**'
  return `${table(head, rows)}\n\n${verdict}`
}

/** The text with other words in one paragraph, never the same twice. */
function edit(text, round) {
  if (text.split(edited.words).length !== 2) throw new Error(`“${edited.words}” should be there once to be edited`)
  return text.replace(edited.words, `no indication of the ${round + 1000} challenges ahead`)
}
