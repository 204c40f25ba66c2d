// `build --all` on generated newsletters: the time for an issue, and whether memory grows with the number of issues.
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
  const fewPlan = { samples: plan.longSamples, warmUps: 1 }
  const again = rebuildCommands(few, root, temporary, product)
  const times = timeInRounds({ ...otherCommands, ...again, 1: commands[1], [few]: commands[few] }, fewPlan)
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
  const against = againstOthers(all, few, others, Object.keys(again))
  return [table(head, rows), against, heldTable(curves[many].samples, many)].join('\n\n')
}

/** Commands that build all issues: with an empty cache, again with no change, and after an edit of one issue. */
function rebuildCommands(count, root, temporary, product) {
  const [first, unchanged, edited] = ['first', 'unchanged', 'edited'].map((name) => {
    const cwd = startProject(root, path.join(temporary, `issues-${name}`))
    addIssues(root, cwd, count)
    return { cwd, args: ['build', '--all', '--out', path.join(cwd, 'out')] }
  })
  const file = path.join(edited.cwd, 'issues/issue-1.yaml')
  const text = readFileSync(file, 'utf8')
  let round = 0
  const edit = () => writeFileSync(file, text.replace(/^preview: .*$/m, `preview: Edit ${round++} of what is in it.`))
  return {
    first: product.first(first.args, { cwd: first.cwd, out: path.join(first.cwd, 'out') }),
    unchanged: product.later(unchanged.args, { cwd: unchanged.cwd }),
    edited: product.later(edited.args, { cwd: edited.cwd, prepare: edit }),
  }
}

const runs = { first: 'first run', unchanged: 'none changed', edited: 'one changed' }

function againstOthers(times, count, others, kinds) {
  const rows = others.flatMap(({ name, command, failure, different, goals }) =>
    kinds.map((kind) => [
      `\`build --all\`, ${count} issues, ${runs[kind]}`,
      `\`${name}\`, ${count} files`,
      ...(failure
        ? [`does not run: ${failure}`, '', '', '']
        : [
            inMs(times[kind]),
            inMs(times[name]),
            inMib(peakOf(command, 1)),
            different ? `not comparable: ${different} files say something else` : asRatio(times[kind], times[name]),
          ]),
      goals[kind] ?? '',
    ]),
  )
  const head = ['whole process', 'against', 'our time', 'its time', 'its most memory', 'ratio', 'goal']
  return `${table(head, rows)}\n\nWhere there is a ratio, each HTML file has the words, links and pictures of ours.`
}

function heldTable(samples, total) {
  const tenths = byTenths(samples, total)
  const head = ['issues written', ...tenths.map(({ to }) => `to ${to.toLocaleString('en')}`)]
  const row = ['most memory held', ...tenths.map(({ held }) => (held === null ? '?' : inMib(held)))]
  const settled = tenths.slice(1).flatMap(({ held }) => held ?? [])
  const growth = settled.length > 1 ? (settled.at(-1) / median(settled.slice(0, 3))).toFixed(2) : '?'
  return `${table(head, [row])}\n\nThe last tenth against the middle of the second to fourth: ${growth}. Flat is 1.`
}
