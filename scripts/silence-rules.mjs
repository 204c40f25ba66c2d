// Shows that the tests would notice a rule that no longer finds anything: silences all rules, runs their examples, and
// demands that each bad example fails. A bad example of a rule makes only findings of that rule, so what holds with all
// rules silenced also holds with one.
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startVitest } from 'vitest/node'

const outputFile = path.join(tmpdir(), `silenced-${process.pid}.json`)
const report = 'findings.push('
let isSilenced = false

const silence = {
  name: 'silence-rules',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]src[\\/]rules[\\/]rule\.ts$/.test(id)) return null
    isSilenced = code.includes(report)
    return code.replaceAll(report, 'void (')
  },
}

// Without the projects of vitest.config.ts, which take no plugin from here.
const options = { config: false, watch: false, reporters: ['json'], outputFile, maxWorkers: 2, testTimeout: 300_000 }
const vitest = await startVitest('test', ['test/rules/examples.test.ts'], options, { plugins: [silence] })
await vitest?.close()
const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8'))
rmSync(outputFile)

const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
const badExamples = tests.filter(({ title }) => title.startsWith('finds the mistakes in'))
const rules = new Set(tests.map(({ ancestorTitles }) => ancestorTitles[0]))
const withBadExamples = new Set(badExamples.map(({ ancestorTitles }) => ancestorTitles[0]))
const unnoticed = [
  ...badExamples.filter(({ status }) => status !== 'failed').map(({ fullName }) => fullName),
  ...[...rules].filter((rule) => !withBadExamples.has(rule)),
]

if (!isSilenced || rules.size === 0) throw new Error('no rule was silenced: has src/rules/rule.ts changed?')
for (const name of unnoticed) console.error(`Nobody would notice: ${name}`)
console.log(`${rules.size} rules silenced, ${badExamples.length} examples: ${unnoticed.length} unnoticed.`)
process.exitCode = unnoticed.length > 0 ? 1 : 0
