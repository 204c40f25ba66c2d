import { languageNameInEnglish } from '../../lib/text/languageNameInEnglish.ts'
import type { TemplateValues } from '../../model/letter.ts'
import type { CompiledLetters } from '../kind.ts'
import type { PlatformSheet } from './platformSheet.ts'
import { runsOf } from './runs.ts'
import { count, joinWithAnd } from './words.ts'

/** Reasons that are named; the rest is only counted. */
const maxNamed = 4

/** What the sheet begins with: which issue it is, and whether it can go out. */
export function headView(issue: CompiledLetters, platform: PlatformSheet | null): TemplateValues {
  const { emails, variants } = issue
  const [first] = variants
  const languages = variants.map(({ issue: { lang } }) => languageNameInEnglish(lang))
  return {
    newsletter: first?.newsletter.name ?? '',
    newsletterLang: first?.language.tag ?? '',
    name: first?.issue.number == null ? issue.id : `Issue ${first.issue.number}`,
    subjects: emails.map((email) => ({ runs: runsOf(email.subject, email, variants, (one) => one.issue.subject) })),
    facts: [
      { label: 'Date', value: emails[0]?.date ?? '', lang: emails[0]?.lang ?? null },
      { label: languages.length === 1 ? 'Language' : 'Languages', value: joinWithAnd(languages), lang: null },
      ...(emails.length > 1 ? [{ label: 'Emails', value: `${emails.length}, one in each language`, lang: null }] : []),
      { label: 'Goes through', value: platform?.name ?? 'any platform that takes HTML', lang: null },
    ],
    status: statusView(issue),
  }
}

function statusView({ id, blocking, findings, verdicts, emails, artifacts }: CompiledLetters): TemplateValues {
  const errors = blocking.filter(({ severity }) => severity === 'error')
  const unhosted = emails.some(({ pictures }) => pictures.some(({ address }) => address === null))
  const isHeld = unhosted && artifacts.some(({ held }) => held)
  const reasons = blocking.map(({ message }) => message)
  // Without rules, no finding says it.
  if (isHeld && reasons.length === 0) reasons.push('There are pictures without an address on the web.')
  const more = reasons.length - maxNamed
  const warnings = findings.filter((one) => one.severity === 'warning' && !blocking.includes(one)).length
  const questions = verdicts.reduce((sum, verdict) => sum + verdict.questions.length, 0)
  return {
    isReady: reasons.length === 0,
    reasons: [...reasons.slice(0, maxNamed), ...(more > 0 ? [`And ${more} more: see what check says, below.`] : [])],
    toRead: [
      ...(warnings > 0 ? [{ step: 'check', words: count(warnings, 'warning') }] : []),
      ...(questions > 0 ? [{ step: 'questions', words: count(questions, 'question') }] : []),
    ],
    ...nextStep(id, { hasErrors: errors.length > 0, isHeld, isReady: reasons.length === 0 }),
  }
}

interface State {
  readonly hasErrors: boolean
  readonly isHeld: boolean
  readonly isReady: boolean
}

function nextStep(id: string, { hasErrors, isHeld, isReady }: State): TemplateValues {
  if (hasErrors) return { next: 'See each error at its line:', command: `cohes3ion check ${id}` }
  if (isHeld) return { next: 'Prepare the pictures, and give their addresses:', command: `cohes3ion images ${id}` }
  if (!isReady) return { next: 'See what is left:', command: `cohes3ion check ${id} --final` }
  return {
    next: 'Keep a record of what you send, so that you can compare later:',
    command: `cohes3ion build ${id} --final`,
  }
}
