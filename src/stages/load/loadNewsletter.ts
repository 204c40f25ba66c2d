import { translationEnding, translationTwice } from '../../findings/translationFiles.ts'
import type { Files } from '../../model/files.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { NewsletterSource } from '../../model/newsletter.ts'
import type { RawMap } from '../../model/raw.ts'
import { languageFilesOf, misnamedFilesOf, oneLanguage } from './languageFiles.ts'
import { readFile } from './readFile.ts'
import { topOf } from './readSource.ts'

const name = 'newsletter.yaml'

/** Reads newsletter.yaml, and the files beside it that translate it. null without a finding when there is none. */
export function loadNewsletter(files: Files, known: (written: string) => string | null): Outcome<NewsletterSource> {
  const { value: root, findings: wrong } = readFile(files, name)
  if (!root) return { value: null, findings: wrong }
  const findings: Finding[] = [...wrong]
  const translations = new Map<string, RawMap>()
  const settings = { ...oneLanguage, known }
  for (const { path, lang: language, renamed } of misnamedFilesOf(files, name, settings))
    findings.push(translationEnding.at(topOf(path), { file: path, source: name, language, renamed }))
  for (const { path, lang } of languageFilesOf(files, name, settings)) {
    if (lang === null) continue
    const first = translations.get(lang)
    if (first) {
      const both = [first.head.source.path, path]
      findings.push(translationTwice.at(topOf(path), { files: both, language: lang }))
    }
    const read = readFile(files, path)
    findings.push(...read.findings)
    if (read.value) translations.set(lang, read.value)
  }
  return { value: { root, translations }, findings }
}
