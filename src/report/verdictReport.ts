import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import type { Compared, Judgement } from '../verify/judgement.ts'
import type { Paint } from './paint.ts'
import { prettyFindings } from './pretty.ts'
import { toJsonFinding, toReported } from './reportedFinding.ts'

/** More differences are counted: what differs everywhere is another email. */
const maxShown = 40

/** The answer for a person at a terminal, and what else there is to know. */
export function prettyVerdict(
  issue: string,
  judgement: Judgement,
  paint: { readonly out: Paint; readonly err: Paint },
): { readonly answer: string; readonly remarks: string } {
  const { differences, beside, findings, notes } = judgement
  const shown = differences
    .slice(0, maxShown)
    .map(({ where, what }) => `  ${where === null ? what : `${where}: ${what}`}`)
  const more = differences.length - shown.length
  const lines = [headline(issue, judgement, paint.out), ...shown, ...(more > 0 ? [`  and ${more} more`] : [])]
  const remarks = [
    ...(findings.length > 0 ? [prettyFindings(findings, paint.err)] : []),
    ...(beside.length > 0 ? ['Not compared, as the platform adds it:', ...beside.map((text) => `  “${text}”`)] : []),
    ...notes,
  ]
  return { answer: `${lines.join('\n')}\n`, remarks: remarks.length > 0 ? `${remarks.join('\n')}\n` : '' }
}

function headline(issue: string, judgement: Judgement, paint: Paint): string {
  const { answer, reason, compared, differences } = judgement
  const built = `${issue} as finally built${compared ? ` (${describe(compared)})` : ''}`
  const it = compared ? 'it' : `what stands in out/${issue}`
  const unknown = inWords(judgement.unknown)
  if (answer === 'yes') return `${paint('green', 'Yes')}: ${it} is ${built}.`
  const also = unknown === '' ? '' : ` ${unknown}`
  if (answer === 'no') {
    const isOther = differences[0]?.kind === 'other-email'
    const count = differences.length === 1 ? '1 difference' : `${differences.length} differences`
    const why = isOther ? '' : ` ${reason ?? `${count}:`}`
    return `${paint('red', 'No')}: ${compared || reason !== null ? 'it' : it} is not ${built}.${why}${also}`
  }
  const why =
    reason ?? (unknown === '' ? 'There is nothing to compare it with.' : `${unknown} All else is as in ${built}.`)
  return `${paint('yellow', 'Not proven')}: ${why}`
}

/** "2 links could not be compared."; empty where all could. */
function inWords({ links, pictures }: Judgement['unknown']): string {
  const counts = [
    ...(links > 0 ? [links === 1 ? '1 link' : `${links} links`] : []),
    ...(pictures > 0 ? [pictures === 1 ? '1 picture' : `${pictures} pictures`] : []),
  ]
  return counts.length > 0 ? `${counts.join(' and ')} could not be compared.` : ''
}

const roles: { readonly [role: string]: string } = {
  paste: 'fragment',
  document: 'complete document',
  text: 'plain text',
  picture: 'picture',
}

/** "fragment, English". */
function describe({ name, role, languages }: Compared): string {
  return [roles[role] ?? name, languages.map(languageNameInEnglish).join(' and ')].filter(Boolean).join(', ')
}

/** One JSON value, as docs/json.md defines it. */
export function jsonVerdict(issue: string, judgement: Judgement): string {
  const { answer, reason, compared, differences, unknown, beside, findings, notes } = judgement
  const value = {
    ...{ version: 1, issue, answer, reason },
    compared: compared && { name: compared.name, role: compared.role, languages: compared.languages },
    ...{ differences, unknown, beside, notes },
    findings: findings.map((finding) => toJsonFinding(toReported(finding))),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
