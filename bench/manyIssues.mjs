// `build --all` on generated newsletters: the time an issue takes, and whether memory grows with their number.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { manyPeers, tryMany } from './manyPeers.mjs'
import { byTenths, memoryCurve } from './memoryCurve.mjs'
import { peakOf, timeInRounds } from './processes.mjs'
import { addIssues, startProject } from './projects.mjs'
import { median } from './statistics.mjs'
import { asRatio, inMib, inMs, table } from './tables.mjs'

export async function manyIssues({ root, temporary, plan, product, peers }) {
  const out = path.join(temporary, 'out')
  const counts = [1, ...plan.issues]
  const commands = Object.fromEntries(
    counts.map((count) => {
      const cwd = startProject(root, path.join(temporary, `issues-${count}`))
      addIssues(root, cwd, count)
      return [count, product.later(['build', '--all', '--out', out], { cwd, out })]
    }),
  )
  const [few, many] = plan.issues
  const opened = await manyPeers({ root, temporary, out, folder: commands[few].cwd, count: few, peers })
  const others = tryMany(commands[few], opened, few)

  const running = others.filter(({ failure }) => !failure)
  const otherCommands = Object.fromEntries(running.map(({ name, command }) => [name, command]))
  const again = againCommands({ root, temporary, product, count: few })
  const fewPlan = { samples: plan.longSamples, warmUps: 1 }
  const times = timeInRounds({ ...otherCommands, 1: commands[1], [few]: commands[few], ...again }, fewPlan)
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
  const against = againstOthers(all, few, others, again)
  return [table(head, rows), against, heldTable(curves[many].looks, many)].join('\n\n')
}

/** The same again, where what was built stands: no issue has changed since, or one has. */
function againCommands({ root, temporary, product, count }) {
  const cwd = startProject(root, path.join(temporary, 'issues-again'))
  const [id] = addIssues(root, cwd, count)
  const build = product.later(['build', '--all', '--out', path.join(temporary, 'standing')], { cwd })
  const file = path.join(cwd, 'issues', `${id}.yaml`)
  let edits = 0
  const prepare = () => {
    edits += 1
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^preview: .*/m, `preview: What is new, in edition ${edits}.`),
    )
  }
  return { 'none changed': build, 'one changed': { ...build, prepare } }
}

function againstOthers(times, count, others, again) {
  const [first] = others
  const later = Object.entries(again).map(([name, command]) => [
    `the same again, ${name}`,
    `\`${first.name}\`, ${count} files`,
    inMs(times[first.name]),
    inMib(peakOf(command, 1)),
    asRatio(times[name], times[first.name]),
    '0.12',
  ])
  const rows = others.map(({ name, command, failure, different, goal }) => [
    `\`build --all\`, ${count} issues`,
    `\`${name}\`, ${count} files`,
    ...(failure
      ? [`does not run: ${failure}`, '', '']
      : [
          inMs(times[name]),
          inMib(peakOf(command, 1)),
          different ? `not comparable: ${different} files say something else` : asRatio(times[count], times[name]),
        ]),
    goal,
  ])
  const head = ['whole process', 'against', 'its time', 'most memory', 'ratio', 'goal']
  return `${table(head, [...rows, ...later])}\n\nWhere there is a ratio, each HTML file has the words, links and pictures of ours.`
}

function heldTable(looks, total) {
  const tenths = byTenths(looks, total)
  const head = ['issues written', ...tenths.map(({ to }) => `to ${to.toLocaleString('en')}`)]
  const row = ['most memory held', ...tenths.map(({ held }) => (held === null ? '?' : inMib(held)))]
  const settled = tenths.slice(1).flatMap(({ held }) => held ?? [])
  const growth = settled.length > 1 ? (settled.at(-1) / median(settled.slice(0, 3))).toFixed(2) : '?'
  return `${table(head, [row])}\n\nThe last tenth against the middle of the second to fourth: ${growth}. Flat is 1.`
}
