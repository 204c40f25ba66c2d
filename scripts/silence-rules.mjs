// Shows that the tests would notice if a rule no longer spoke: takes every rule its voice away, runs the examples of
// all rules, and demands that each rule's bad examples fail. A rule's bad examples make its own findings and no
// others, so what holds with all of them silent holds with one.
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startVitest } from 'vitest/node'

const outputFile = path.join(tmpdir(), `silenced-${process.pid}.json`)
const voice = 'findings.push('
let taken = false

const silence = {
  name: 'silence-rules',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]src[\\/]rules[\\/]rule\.ts$/.test(id)) return null
    taken = code.includes(voice)
    return code.replaceAll(voice, 'void (')
  },
}

const options = { watch: false, reporters: ['json'], outputFile, globalSetup: [] }
const vitest = await startVitest('test', ['test/rules/examples.test.ts'], options, { plugins: [silence] })
await vitest?.close()
const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8'))
rmSync(outputFile)

const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
const speaking = tests.filter(({ title }) => title.startsWith('speaks about'))
const rules = new Set(tests.map(({ ancestorTitles }) => ancestorTitles[0]))
const spoken = new Set(speaking.map(({ ancestorTitles }) => ancestorTitles[0]))
const unnoticed = [
  ...speaking.filter(({ status }) => status !== 'failed').map(({ fullName }) => fullName),
  ...[...rules].filter((rule) => !spoken.has(rule)),
]

if (!taken || rules.size === 0) throw new Error('no rule was silenced: has src/rules/rule.ts changed?')
for (const name of unnoticed) console.error(`Nobody would notice: ${name}`)
console.log(`${rules.size} rules silenced, ${speaking.length} examples: ${unnoticed.length} unnoticed.`)
process.exitCode = unnoticed.length > 0 ? 1 : 0
