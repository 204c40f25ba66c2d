import { contentOfDigest } from '../lib/cache/digest.ts'
import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import { compareHtml, isSame, mostAlike } from './compareHtml.ts'
import type { Difference } from './difference.ts'
import { type Compared, type Judgement, judgementOf } from './judgement.ts'
import type { FinalCandidate, Finals } from './openFinals.ts'
import { readCandidate } from './readCandidate.ts'

/** Less in common is no sign that it is this email. */
const leastLikeness = 0.25

/** Whether a file is the final email, or any other file of the final build as it was made. */
export function judgeFile(bytes: Uint8Array, finals: Finals, lang: string | undefined): Judgement {
  const { issue, record, own, changes } = finals
  const isWanted = ({ languages }: Pick<Compared, 'languages'>) => lang === undefined || languages.includes(lang)
  const exact = record.artifacts
    .filter((one) => isWanted(one) || one.languages.length === 0)
    .find(({ digest }) => contentOfDigest(bytes, digest))
  if (exact) return judgementOf({ answer: 'yes', compared: exact })

  const wanted = own.filter(isWanted)
  const [first] = wanted
  if (!first) return judgementOf({ answer: 'unknown', reason: withoutLanguage(finals, lang) })
  const candidate = readCandidate(bytes)
  if (candidate.kind === 'unreadable')
    return judgementOf({ answer: 'no', compared: wanted.length === 1 ? first : null, reason: candidate.reason })

  const { html } = candidate
  const best = mostAlike(wanted, html, changes)
  const compared = best?.final ?? first
  const comparison = compareHtml(compared, html, changes)
  const { unknown, beside } = comparison
  if (isSame(comparison)) return judgementOf({ answer: 'yes', compared, beside })

  const other = mostAlike([...own, ...finals.others()], html, changes)
  const isOther = other && !wanted.includes(other.final) && other.likeness > (best?.likeness ?? 0)
  if (isOther && other.likeness >= leastLikeness)
    return judgementOf({ answer: 'no', compared, differences: [otherEmail(other.final, issue)] })
  if ((best?.likeness ?? 0) < leastLikeness) {
    const reason = `It is another text: of the lines of ${issue} it has ${best ? 'hardly any' : 'none'}.`
    return judgementOf({ answer: 'no', compared, reason })
  }
  const { differences } = comparison
  return judgementOf({ answer: differences.length > 0 ? 'no' : 'unknown', compared, differences, unknown, beside })
}

function otherEmail({ issue, languages }: FinalCandidate, wanted: string): Difference {
  const language = languages.map(languageNameInEnglish).join(' and ')
  const what = issue === wanted ? `it is the ${language} email of ${issue}` : `it is ${issue} (${language})`
  return { kind: 'other-email', where: null, what }
}

function withoutLanguage({ issue, own }: Finals, lang: string | undefined): string {
  const known = own.map(({ languages }) => languages.join(' and ')).join(', ')
  return `The final build of ${issue} has no email in “${lang}”; it has: ${known}.`
}
