import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import type { Funder, FunderStatement } from '../../model/funder.ts'
import type { Evidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import type { Setting } from '../setting.ts'
import { abbreviationsIn } from './lib/abbreviations.ts'
import { lettersOf, statementPassages, whyNoProfile } from './lib/acknowledgement.ts'
import { funded } from './lib/masthead.ts'

export const statementIncomplete = defineRule<{ wordings: readonly string[]; period: string }>({
  id: 'funding-statement-incomplete',
  group: 'funding',
  severity: 'error',
  summary: 'The funder’s line lacks a part that the funder’s rules ask for.',
  why: 'Who is paid by the European Union’s funds has to say so beside the emblem, in full: in the programmes of 2014 to 2020 the Union and the fund (Regulation (EU) No 1303/2013, Annex XII, 2.2; Implementing Regulation (EU) No 821/2014, Article 4), in those of 2021 to 2027 that it is funded or co-funded by the European Union (Regulation (EU) 2021/1060, Annex IX). Money can be asked back where it is not said. The words are compared with those of the profile that newsletter.yaml names, templates/funders/….yaml.',
  looksAt: 'the funder’s line in newsletter.yaml.',
  say: ({ wordings, period }) => ({
    message: `The funder’s line does not say “${wordings[0]}”, which the rules for ${period} ask for.`,
    help:
      wordings.length === 1
        ? `Add it under “statement:” in newsletter.yaml, in full: “${wordings[0]}”.`
        : `Add to “statement:” in newsletter.yaml the one that is right for you: ${wordings.map((one) => `“${one}”`).join(', ')}.`,
  }),
  good: () => [
    funded({}),
    funded({ statement: ['European Union | European Regional Development Fund'] }),
    funded({ statement: ['EUROPEAN UNION', 'European Social Fund'] }),
    funded({ statement: ['Undeb Ewropeaidd', 'Cronfa Datblygu Rhanbarthol Ewrop'] }, { issue: { lang: 'cy' } }),
    // The line is not in the issue's language.
    funded({}, { issue: { lang: 'cy' } }),
    funded({ profile: 'eu-2021-2027', statement: ['Co-funded by the European Union'] }),
    funded({ profile: 'eu-2021-2027', statement: ['Cofinancé par l’Union européenne'] }),
    { newsletter: {} },
  ],
  bad: () => [
    { ...funded({ statement: ['European Union'] }), at: ['European Union'] },
    { ...funded({ statement: ['Paid by Europe', 'European Social Fund'] }), at: ['European Social Fund'] },
    { ...funded({ statement: ['Paid by Europe'] }), at: ['Paid by Europe', 'Paid by Europe'] },
    { ...funded({ profile: 'eu-2021-2027', statement: ['European Union'] }), at: ['European Union'] },
  ],
  look: {
    // All parts of the line are compared.
    issue(evidence, found) {
      const { funder } = evidence
      const place = statementPassages(evidence).at(-1)
      if (!funder) return
      for (const wordings of missingWordings(evidence, funder))
        found(place?.at(0, place.text.length) ?? null, { wordings, period: funder.period })
    },
  },
  unable(evidence) {
    const { funder, language } = evidence
    if (!funder || whyNoProfile(evidence) !== null) return whyNoProfile(evidence)
    const isKnown = funder.statements.some((one) => one.language === baseLanguage(language.tag))
    const isComplete = funder.statements.some((one) => missingParts(evidence, one).length === 0)
    // The line may be in another language than the issue.
    const isPartlySaid = funder.statements.some((one) => missingParts(evidence, one).length < one.parts.length)
    return isKnown || isComplete || isPartlySaid ? null : `the funder’s wording in ${language.tag} is not known`
  },
})

/** What is missing in the line's likeliest language, without names that funder-abbreviated reports. */
function missingWordings(evidence: Evidence, { statements, abbreviations }: Funder): readonly (readonly string[])[] {
  const own = baseLanguage(evidence.language.tag)
  const short = statementPassages(evidence).flatMap(({ text }) => abbreviationsIn(text, abbreviations))
  const names = short.flatMap(({ full }) => full.map(lettersOf))
  const isShort = (wording: string) => names.some((name) => lettersOf(wording).includes(name))
  const candidates = statements
    .map((one) => ({
      missing: missingParts(evidence, one).filter((wordings) => !wordings.some(isShort)),
      isOwn: one.language === own,
    }))
    .sort((a, b) => a.missing.length - b.missing.length || Number(b.isOwn) - Number(a.isOwn))
  return candidates[0]?.missing ?? []
}

function missingParts(
  { newsletter }: Pick<Setting, 'newsletter'>,
  { parts }: FunderStatement,
): readonly (readonly string[])[] {
  const letters = lettersOf(newsletter.funding?.statement.join(' ') ?? '')
  return parts.filter((wordings) => !wordings.some((wording) => letters.includes(lettersOf(wording))))
}
