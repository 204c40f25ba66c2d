import type { Catalogue } from '../catalogue.ts'
import { baseName } from '../lib/files/paths.ts'
import { safeStem } from '../lib/files/safeStem.ts'
import { bilingualForms } from '../model/bilingual.ts'
import type { Answers, LogoFile } from './answers.ts'
import type { WrittenAnswers } from './questions.ts'
import { isLeftOut, listOf } from './writtenAnswers.ts'
import { writtenLanguages } from './writtenLanguages.ts'

/** Letters of a picture's name. */
const maxStem = 60

/** The answers, all of which fit. `logo` is the file that was named as the logo. */
export function readAnswers(written: WrittenAnswers, logo: LogoFile | null, catalogue: Catalogue): Answers {
  const { name = '', languages = '', lang = '', bilingual, funder = '', zones = '' } = written
  const orNull = (text = '') => (isLeftOut(text) ? null : text)
  const ids = writtenLanguages(languages, catalogue)
  return {
    name: inOneLine(name),
    sender: orNull(inOneLine(written.sender)),
    languages: ids,
    lang: writtenLanguages(lang, catalogue)[0] ?? ids[0] ?? 'en',
    bilingual: ids.length > 1 ? (bilingualForms.find((form) => form === bilingual) ?? null) : null,
    logo,
    deep: orNull(written.deep),
    accent: orNull(written.accent),
    funder: orNull(funder),
    zones: orNull(zones) === null ? [] : listOf(zones),
    pictures: orNull(written.pictures),
  }
}

/** The path that a logo gets in the project: a name that every system and web server takes. `ending` is for one without. */
export function logoPath(file: string, ending: string): string {
  const [, stem = file, own = ending] = /^(.*)(\.[a-z]+)$/i.exec(baseName(file.replaceAll('\\', '/'))) ?? []
  return `pictures/${safeStem(baseName(stem), maxStem) ?? 'logo'}${own.toLowerCase()}`
}

function inOneLine(text = ''): string {
  return text.replace(/\s+/g, ' ')
}
