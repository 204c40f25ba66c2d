import type { Catalogue } from '../catalogue.ts'
import { baseLanguage } from '../lib/text/baseLanguage.ts'
import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import { listOf } from './writtenAnswers.ts'

type Languages = Pick<Catalogue, 'languages' | 'languageId'>

/** The languages of an answer by their ids, each once: "cy, English" are cy and en. What is none stays as it was written. */
export function writtenLanguages(text: string, languages: Languages): readonly string[] {
  const ids = listOf(text).flatMap((written): readonly string[] => {
    const id = languageOf(written, languages)
    if (id !== null) return [id]
    const words = written.split(/\s+|&|\//).filter((word) => word !== '' && word.toLowerCase() !== 'and')
    const all = words.flatMap((word) => languageOf(word, languages) ?? [])
    return words.length > 0 && all.length === words.length ? all : [written]
  })
  return [...new Set(ids)]
}

/** The id of a language by its tag, or by its name in English or in itself. */
function languageOf(written: string, { languages, languageId }: Languages): string | null {
  const name = written.toLowerCase()
  const namesOf = (id: string) => [languageNameInEnglish(id), new Intl.DisplayNames(id, { type: 'language' }).of(id)]
  return languageId(written) ?? languages.find((id) => namesOf(id).some((one) => one?.toLowerCase() === name)) ?? null
}

/** Two that are one language in two forms, such as en and en-GB: a welcome issue would say the same in both. */
export function formsOfOneLanguage(ids: readonly string[]): readonly [string, string] | null {
  for (const [i, id] of ids.entries()) {
    const other = ids.slice(0, i).find((one) => baseLanguage(one) === baseLanguage(id))
    if (other !== undefined) return [other, id]
  }
  return null
}
