import type { Catalogue } from '../catalogue.ts'
import { isLanguageCode, languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import { nearest } from '../lib/text/nearest.ts'
import { formsOfOneLanguage } from './writtenLanguages.ts'

/** Capitals do not matter. */
export function isSameChoice(value: string, answer: string): boolean {
  return value.toLowerCase() === answer.toLowerCase()
}

export function complaintAboutLanguages(languages: readonly string[], catalogue: Catalogue): string | null {
  const unknown = languages.find((one) => catalogue.languageId(one) === null)
  if (unknown !== undefined && isLanguageCode(unknown))
    return `There are no words for ${languageNameInEnglish(unknown)} (${unknown}) yet. Choose from: ${catalogue.languages.join(', ')}.`
  if (unknown !== undefined) return notAChoice(unknown, catalogue.languages)
  const [one, other] = formsOfOneLanguage(languages) ?? []
  if (one !== undefined && other !== undefined)
    return `${one} and ${other} are one language in two forms, whose welcome would say the same twice. Name one of them.`
  return languages.length === 0 ? 'Name one language at least.' : null
}

/** Merge fields, with which the newsletter could not be built; an empty name. */
export function complaintAboutName(name: string): string | null {
  if (name.trim() === '') return 'It is empty. Write the name that readers are to see.'
  const [field] = /\{\{.*?\}\}|%%.+?%%|\*\|.+?\|\*/.exec(name) ?? []
  return field === undefined ? null : `${field} is a placeholder of mailing systems, not a name. Write it without.`
}

export function notAChoice(answer: string, values: readonly string[]): string {
  const [near] = nearest(answer, values)
  return `“${answer}” is none of these: ${values.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`
}
