import type { Finding, Fix } from '../model/finding.ts'
import type { Place } from '../model/source.ts'
import { allFindingKinds } from '../rules/allFindingKinds.ts'
import type { ReportFormat, ReportOptions } from './checkReport.ts'
import { regionOf } from './json.ts'
import { withoutRepeats } from './withoutRepeats.ts'

/** SARIF 2.1.0 (OASIS, 2020-03-27), for tools that collect the results of several checkers. */
export const sarifCheck: ReportFormat = ({ findings, issues }, setting) => {
  const dropRepeats = withoutRepeats()
  const results = [
    ...dropRepeats(findings),
    ...issues.flatMap((issue) => [
      ...dropRepeats(issue.findings),
      ...dropRepeats((issue.verdicts ?? []).flatMap(({ questions }) => questions)),
    ]),
  ]
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'cohes3ion', semanticVersion: setting.version, rules: allFindingKinds.map(descriptor) },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [uriBaseId]: { description: { text: 'The folder in which the command was run.' } } },
        results: results.map((finding) => sarifResult(finding, setting)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

const uriBaseId = 'SRCROOT'

function descriptor({ id, severity, summary, advice }: (typeof allFindingKinds)[number]) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: advice },
    help: { text: `${advice}\n\ncohes3ion explain ${id}` },
    defaultConfiguration: { level: levelOf(severity) },
  }
}

function sarifResult(finding: Finding, setting: ReportOptions) {
  const { id, severity, message, help, place, lang, fix } = finding
  return {
    ruleId: id,
    ruleIndex: allFindingKinds.findIndex((kind) => kind.id === id),
    // A question to a person is no failure, and SARIF then allows no level.
    ...(severity === 'question' ? { kind: 'review', level: 'none' } : { level: levelOf(severity) }),
    message: { text: `${message} ${help}` },
    locations: place
      ? [{ physicalLocation: { artifactLocation: artifact(place, setting), region: region(place) } }]
      : [],
    ...(lang === undefined ? {} : { properties: { lang } }),
    ...(fix ? { fixes: [sarifFix(fix, setting)] } : {}),
  }
}

function levelOf(severity: Finding['severity']): 'error' | 'warning' | 'none' {
  return severity === 'question' ? 'none' : severity
}

function artifact({ source }: Place, { pathOf }: ReportOptions) {
  return { uri: pathOf(source.path).split('/').map(encodeURIComponent).join('/'), uriBaseId: uriBaseId }
}

function region(place: Place) {
  const { line, column, endLine, endColumn } = regionOf(place)
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function sarifFix({ place, replacement }: Fix, setting: ReportOptions) {
  return {
    description: { text: 'Fixes it for certain; “cohes3ion check --fix” does the same.' },
    artifactChanges: [
      {
        artifactLocation: artifact(place, setting),
        replacements: [{ deletedRegion: region(place), insertedContent: { text: replacement } }],
      },
    ],
  }
}
