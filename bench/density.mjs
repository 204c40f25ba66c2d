// How many bytes and pixels an issue takes: `npm run bench:density`, with `-- --against FOLDER` for the checkout of another
// version, built, and `-- --write` to put the tables into README.md.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openHeights } from './density/heights.mjs'
import { densityProject, openFragments, openMjmlBodies } from './density/renderings.mjs'
import { npm } from './npm.mjs'
import { writeInto } from './readme.mjs'
import { table } from './tables.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const widths = [600, 320]
const rows = JSON.parse(readFileSync(new URL('density/goals.json', import.meta.url), 'utf8'))
const { values: flags } = parseArgs({
  options: { against: { type: 'string' }, write: { type: 'boolean', default: false } },
})

npm(['run', 'build', '--silent'], root, { isVerbose: true })
const temporary = mkdtempSync(path.join(os.tmpdir(), 'cohes3ion-density-'))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
const project = densityProject(root, temporary)
const versions = [
  ['cohes3ion', openFragments(root, project, temporary)],
  ...(flags.against ? [['before', openFragments(path.resolve(flags.against), project, temporary)]] : []),
  ['mjml', await openMjmlBodies(root, project, temporary)],
]
const heights = await openHeights(widths)
const measured = await measureAll().finally(heights.close)
const report = [sizeTable(), ...widths.map(heightTable)].join('\n\n')
console.log(report)
if (flags.write) writeInto('density', report)

/** Of each row, the bytes and heights of its issues together, one for each version. */
async function measureAll() {
  const sums = []
  for (const { issues } of rows) {
    const row = versions.map(() => ({ bytes: 0, longestLine: 0, heights: widths.map(() => 0) }))
    for (const id of issues) {
      for (const [i, [, render]] of versions.entries()) {
        const rendering = await render(id)
        const bytes = Buffer.byteLength(rendering.html)
        const longest = Math.max(...rendering.html.split('\n').map((line) => Buffer.byteLength(line)))
        const high = await heights.measure(rendering)
        row[i].bytes += bytes
        row[i].longestLine = Math.max(row[i].longestLine, longest)
        row[i].heights = row[i].heights.map((height, at) => height + high[at])
      }
    }
    sums.push(row)
  }
  return sums
}

function sizeTable() {
  const names = versions.map(([name]) => name)
  const head = ['KB of 1,000 bytes', 'goal', ...names, 'longest line']
  return table(
    head,
    rows.map(({ name, goal }, i) => [
      name,
      String(goal),
      ...measured[i].map(({ bytes }) => (bytes / 1000).toFixed(1)),
      `${measured[i][0].longestLine.toLocaleString('en')} bytes`,
    ]),
  )
}

function heightTable(width, at) {
  const head = [
    `pixels high at ${width}`,
    ...versions.map(([name]) => name),
    ...versions.slice(1).map(([name]) => `against ${name}`),
  ]
  return table(
    head,
    rows.map(({ name }, i) => {
      const [ours, ...others] = measured[i].map((one) => one.heights[at])
      const ratios = others.map((other) => (ours / other).toFixed(2))
      return [name, ...[ours, ...others].map((height) => height.toLocaleString('en')), ...ratios]
    }),
  )
}
