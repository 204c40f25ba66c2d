import { addDays, type Day, dateText } from '../lib/time/day.ts'
import type { Answers } from './answers.ts'
import type { StarterWords } from './starterWords.ts'
import { workingDay } from './workingDay.ts'
import { fillYaml, type Plain, yamlEntry } from './yamlText.ts'

interface WelcomeParts {
  readonly template: string
  readonly words: StarterWords
  readonly today: Day
  readonly schema: string
  /** One subject and preview text for all languages, as a piece of YAML; empty without. */
  readonly joint: string
}

/** The first issue in the language that is written first. */
export function welcomeIssue(answers: Answers, { template, words, today, schema, joint }: WelcomeParts): string {
  const event = dateText(workingDay(addDays(today, 14)))
  const values: [string, Plain][] = [
    ['schema', schema],
    ['joint', joint],
    ['date', dateText(today)],
    ['start', `${event} 10:00`],
    ['end', `${event} 11:30`],
    ['zone', answers.zones[0] ?? 'Europe/London'],
    ['allow', allowance(answers)],
  ]
  return fillYaml(template, new Map([...textsOf(words), ...values]))
}

/** Its texts in another language. */
export function welcomeTranslation(
  source: string,
  { template, words, schema }: Omit<WelcomeParts, 'today' | 'joint'>,
): string {
  return fillYaml(template, new Map<string, Plain>([...textsOf(words), ['schema', schema], ['source', source]]))
}

function textsOf(words: StarterWords): [string, Plain][] {
  return [...words].map(([path, text]) => [path.replace(/^welcome\./, ''), text])
}

/** The logo and the emblem have no address on the web yet. Nothing of this issue goes out, so that it may be so. */
function allowance({ logo, funder, pictures }: Answers): string {
  if (pictures !== null || (logo === null && funder === null)) return ''
  const entry = { rule: 'picture-not-hosted', reason: 'This issue shows what there is, and is not sent.' }
  return [
    '',
    '# Delete this before you send your first issue: “check” then says which pictures are still to be uploaded.',
    yamlEntry('allow', [entry]),
  ].join('\n')
}
