import { baseName } from '../lib/files/paths.ts'
import { bilingualForms } from '../model/bilingual.ts'
import type { Answers, LogoFile } from './answers.ts'
import type { WrittenAnswers } from './questions.ts'
import { isLeftOut, listOf } from './writtenAnswers.ts'

/** The answers, all of which fit. `logo` is the file that was named as the logo. */
export function readAnswers(
  written: WrittenAnswers,
  logo: LogoFile | null,
  languageId: (text: string) => string | null,
): Answers {
  const { name = '', languages = '', lang = '', bilingual, funder = '', zones = '' } = written
  const orNull = (text = '') => (isLeftOut(text) ? null : text)
  const ids = [...new Set(listOf(languages).map((one) => languageId(one) ?? one))]
  return {
    name,
    sender: orNull(written.sender),
    languages: ids,
    lang: languageId(lang) ?? ids[0] ?? 'en',
    bilingual: ids.length > 1 ? (bilingualForms.find((form) => form === bilingual) ?? null) : null,
    logo,
    deep: orNull(written.deep),
    accent: orNull(written.accent),
    funder: orNull(funder),
    zones: orNull(zones) === null ? [] : listOf(zones),
    pictures: orNull(written.pictures),
  }
}

/** The path that a logo gets in the project: a name that every system and web server takes. */
export function logoPath(file: string): string {
  const [, stem = '', ending = ''] = /^(.*)(\.[a-z]+)$/i.exec(baseName(file.replaceAll('\\', '/'))) ?? []
  const name = stem
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `pictures/${name || 'logo'}${ending.toLowerCase()}`
}
