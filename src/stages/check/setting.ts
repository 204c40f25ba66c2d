import { digest } from '../../lib/cache/digest.ts'
import { weakMemo } from '../../lib/cache/memo.ts'
import type { LanguageWords } from '../../model/language.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { Setting } from '../../rules/setting.ts'

/** Memoized: the words are many, and the same for all issues of a run. */
const wordsKey = weakMemo((words: readonly LanguageWords[]) => digest([JSON.stringify(words)]))

/** The setting without the rest of the evidence, which a rule of a small scope must not reach, and a digest of it. */
export function settingOf(evidence: Evidence): { readonly setting: Setting; readonly key: string } {
  const { language, words, lang, issueDate, theme, target, funder, dictionary, speller, isOnline } = evidence
  const { name, languages, base, zones, quotes, target: choice, funding, website } = evidence.newsletter
  const newsletter = {
    ...{ name, languages, base, zones, quotes, target: choice },
    funding: funding && {
      ...{ profile: funding.profile, statement: funding.statement },
      emblem: { alt: funding.emblem.alt, file: funding.emblem.file },
    },
    website: website && { href: website.href },
  }
  const facts = { language, lang, issueDate, newsletter, theme, target, funder, isOnline }
  return {
    setting: { ...facts, words, dictionary, speller },
    key: digest([JSON.stringify(facts), wordsKey(words), ...dictionary]),
  }
}
