// `build --all` on generated newsletters: the time an issue takes, and whether memory grows with their number.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openEquivalents } from './equivalentMjml.mjs'
import { byTenths, memoryCurve } from './memoryCurve.mjs'
import { timeInRounds } from './processes.mjs'
import { addIssues, startProject } from './projects.mjs'
import { median } from './statistics.mjs'
import { asRatio, inMib, inMs, table } from './tables.mjs'

export async function manyIssues({ root, temporary, plan }) {
  const out = path.join(temporary, 'out')
  const product = path.join(root, 'bin/cohes3ion.js')
  const counts = [1, ...plan.issues]
  const commands = Object.fromEntries(
    counts.map((count) => {
      const cwd = startProject(root, path.join(temporary, `issues-${count}`))
      addIssues(root, cwd, count)
      return [count, { args: [product, 'build', '--all', '--out', out], cwd, out }]
    }),
  )
  const [few, many] = plan.issues
  const engine = await engineCommands({ root, temporary, out, folder: commands[few].cwd, count: few })

  const fewPlan = { samples: plan.longSamples, warmUps: 1 }
  const times = timeInRounds({ ...engine, 1: commands[1], [few]: commands[few] }, fewPlan)
  const longest = timeInRounds({ [many]: commands[many] }, { samples: plan.hugeSamples, warmUps: 0 })
  const all = { ...times, ...longest }
  const curves = {}
  for (const count of counts) curves[count] = await memoryCurve(commands[count])

  const perIssue = (count, less) => {
    const start = less ? median(all[less]) : 0
    return all[count].map((ms) => (ms - start) / (count - (less ?? 0)))
  }
  const rows = counts.map((count, i) => [
    count.toLocaleString('en'),
    inMs(all[count]),
    inMs(perIssue(count)),
    i > 0 ? inMs(perIssue(count, counts[i - 1])) : '',
    inMib(curves[count].peak),
  ])
  const head = ['issues', 'time', 'for one issue', 'for each one more than the row above', 'most memory']
  return [table(head, rows), againstEngine(all, few, Object.keys(engine)), heldTable(curves[many].looks, many)].join(
    '\n\n',
  )
}

/** mjml's own command on the MJML of the same issues, all named in one command. */
async function engineCommands({ root, temporary, out, folder, count }) {
  const mjmlOf = await openEquivalents(root, folder, temporary)
  const mjmlFolder = path.join(temporary, 'mjml')
  mkdirSync(mjmlFolder)
  const files = []
  for (let i = 1; i <= count; i += 1) {
    const file = path.join(mjmlFolder, `issue-${i}.mjml`)
    writeFileSync(file, await mjmlOf(`issue-${i}`))
    files.push(file)
  }
  const engine = path.join(root, 'node_modules/mjml/bin/mjml')
  const command = (...more) => ({ args: [engine, ...files, '-o', out, ...more], cwd: root, out })
  return { 'mjml *.mjml -o …': command(), 'mjml … --config.beautify false': command('--config.beautify', 'false') }
}

function againstEngine(times, count, names) {
  const rows = names.map((name) => [
    `\`build --all\`, ${count} issues`,
    `\`${name}\`, ${count} files`,
    inMs(times[name]),
    asRatio(times[count], times[name]),
    name.includes('beautify') ? '' : '0.30',
  ])
  return table(['whole process', 'against', 'its time', 'ratio', 'goal'], rows)
}

function heldTable(looks, total) {
  const tenths = byTenths(looks, total)
  const head = ['issues written', ...tenths.map(({ to }) => `to ${to.toLocaleString('en')}`)]
  const row = ['most memory held', ...tenths.map(({ held }) => (held === null ? '?' : inMib(held)))]
  const settled = tenths.slice(1).flatMap(({ held }) => held ?? [])
  const growth = settled.length > 1 ? (settled.at(-1) / median(settled.slice(0, 3))).toFixed(2) : '?'
  return `${table(head, [row])}\n\nThe last tenth against the middle of the second to fourth: ${growth}. Flat is 1.`
}
