import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import type { CheckReport } from '../../src/report/checkReport.ts'
import { reportFormats } from '../../src/report/formats.ts'

const text = 'title: Plans, plans\nbody: "50 %: read"\n'
const source = { path: 'issues/größe 5/issue.yaml', text }

const warning: Finding = {
  id: 'email-too-long',
  severity: 'warning',
  message: 'It has 50 %, and a “:” too.',
  help: 'Shorten it.\nIn two lines.',
  place: { source, from: 7, to: 12 },
  fix: { place: { source, from: 12, to: 19 }, replacement: '' },
}
const acrossLines: Finding = {
  id: 'picture-not-hosted',
  severity: 'error',
  message: 'It is nowhere.',
  help: 'Put it somewhere.',
  place: { source, from: 0, to: text.length },
}
const nowhere: Finding = { ...acrossLines, id: 'no-newsletter', place: null }
const question: Finding = {
  ...warning,
  id: 'email-too-long',
  severity: 'question',
  message: 'Is this what it shows?',
}

const report: CheckReport = {
  findings: [nowhere],
  issues: [
    {
      id: 'issue-5',
      findings: [warning, acrossLines],
      verdicts: [
        { rule: 'email-too-long', status: 'failed', found: 1, questions: [], reason: null },
        { rule: 'picture-not-hosted', status: 'failed', found: 1, questions: [], reason: null },
        { rule: 'one', status: 'person', found: 1, questions: [question], reason: null },
        { rule: 'two', status: 'passed', found: 0, questions: [], reason: null },
        { rule: 'three', status: 'not-checked', found: 0, questions: [], reason: 'nobody asked' },
        { rule: 'four', status: 'not-checked', found: 0, questions: [], reason: 'nobody asked' },
      ],
    },
    // A finding of the newsletter itself is printed once for all issues.
    { id: 'issue-6', findings: [{ ...warning, place: { source, from: 7, to: 12 } }], verdicts: null },
  ],
  unknowable: ['whether it is true', 'what the editor keeps'],
}

const setting = {
  paint: (_ink: string, painted: string) => painted,
  version: '1.2.3',
  forReader: (text: string) => text,
  pathOf: (file: string) => `letters/${file}`,
}

describe('pretty', () => {
  const pretty = reportFormats.pretty(report, setting)

  it('ends with four counts, and with what no program can know', () => {
    expect(pretty).toContain(
      'issue-5  1 error and 1 warning. Of the rules: Passed 1 · Failed 2 · Needs a person 1 · Not checked 2\n',
    )
    expect(pretty).toMatch(/No program can know whether it is true; or what the editor keeps\.\n$/)
  })

  it('prints each finding once, why rules were skipped, and what a person must judge', () => {
    expect(pretty.match(/It has 50 %/g)).toHaveLength(1)
    expect(pretty).toContain('Not checked\n  three, four: nobody asked\n')
    expect(pretty).toContain('For a person to judge\n  issues/größe 5/issue.yaml:1:8  Is this what it shows?\n')
    expect(pretty).toContain('issue-6  could not be checked')
  })
})

describe('json', () => {
  it('is one value with counts, questions and reasons', () => {
    const value = JSON.parse(reportFormats.json(report, setting))
    expect(value.issues[0]).toMatchObject({
      id: 'issue-5',
      checked: true,
      counts: { passed: 1, failed: 2, person: 1, notChecked: 2 },
      findings: [{ id: 'email-too-long', line: 1, column: 8 }, { id: 'picture-not-hosted' }],
      questions: [{ severity: 'question' }],
      notChecked: [
        { rule: 'three', reason: 'nobody asked' },
        { rule: 'four', reason: 'nobody asked' },
      ],
    })
    expect(value.issues[1].checked).toBe(false)
    expect(value.findings).toHaveLength(1)
  })
})

describe('github', () => {
  const lines = reportFormats.github(report, setting).trimEnd().split('\n')

  it('follows the syntax of workflow commands, and has all findings', () => {
    const commands = lines.filter((line) => line.startsWith('::')).map(parseCommand)
    expect(commands).toEqual([
      { command: 'error', properties: { title: 'no-newsletter' }, data: 'It is nowhere.\nPut it somewhere.' },
      {
        command: 'warning',
        properties: {
          file: 'letters/issues/größe 5/issue.yaml',
          line: '1',
          endLine: '1',
          col: '8',
          endColumn: '13',
          title: 'email-too-long',
        },
        data: 'It has 50 %, and a “:” too.\nShorten it.\nIn two lines.',
      },
      {
        command: 'error',
        properties: { file: 'letters/issues/größe 5/issue.yaml', line: '1', endLine: '3', title: 'picture-not-hosted' },
        data: 'It is nowhere.\nPut it somewhere.',
      },
    ])
  })

  it('writes nothing else that GitHub could read as a command', () => {
    for (const line of lines.filter((one) => !one.startsWith('::')))
      expect(line).toMatch(/^issue-\d: (\d+ passed|could not be checked$)/)
  })
})

/** Parses a line as GitHub does: `::name key=value,key=value::data`, with %25, %0D, %0A; in properties %3A, %2C. */
function parseCommand(line: string) {
  const match = /^::(\w+)(?: ([^:]*))?::(.*)$/.exec(line)
  if (!match) throw new Error(`no command: ${line}`)
  const decode = (escaped: string) =>
    escaped.replace(/%([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  const pairs = (match[2] ?? '').split(',').map((pair) => {
    const [, key = '', value = ''] = /^(\w+)=([^,:\r\n]*)$/.exec(pair) ?? []
    return [key, decode(value)] as const
  })
  return { command: match[1], properties: Object.fromEntries(pairs), data: decode(match[3] ?? '') }
}

describe('sarif', () => {
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  const log = JSON.parse(reportFormats.sarif(report, setting))

  it('is valid by the schema of SARIF 2.1.0', () => {
    validate(log)
    expect(validate.errors).toBeNull()
    // Proves that the schema is really checked.
    expect(validate({ ...log, version: '2.0' })).toBe(false)
    expect(validate({ ...log, runs: [{ ...log.runs[0], results: [{ level: 'fatal' }] }] })).toBe(false)
  })

  it('has the author’s lines, with their fixes', () => {
    const [run] = log.runs
    expect(run.results.map(({ ruleId, level, kind }: Record<string, string>) => [ruleId, level, kind])).toEqual([
      ['no-newsletter', 'error', undefined],
      ['email-too-long', 'warning', undefined],
      ['picture-not-hosted', 'error', undefined],
      ['email-too-long', 'none', 'review'],
    ])
    const [, long] = run.results
    expect(long.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'letters/issues/gr%C3%B6%C3%9Fe%205/issue.yaml', uriBaseId: 'SRCROOT' },
      region: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 13 },
    })
    expect(long.fixes[0].artifactChanges[0].replacements[0]).toMatchObject({
      deletedRegion: { startColumn: 13, endColumn: 20 },
      insertedContent: { text: '' },
    })
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })
})
