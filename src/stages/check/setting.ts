import { digest, digestOfJson } from '../../lib/cache/digest.ts'
import { memo, once, weakMemo } from '../../lib/cache/memo.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { Setting } from '../../rules/setting.ts'

export interface KeyedSetting {
  readonly setting: Setting
  /** A digest of it. */
  readonly key: string
}

/**
 * Returns a function from a subject's language, null for the issue's own, to the setting of its rules: the evidence
 * without the rest, which a rule of a small scope must not reach. Memoized: each stage of a check asks for it.
 */
export const settingsOf = weakMemo((evidence: Evidence): ((lang: string | null) => KeyedSetting) => {
  const own = once(() => settingOf(evidence))
  return memo((lang) => {
    return lang === null || lang === evidence.lang ? own() : settingOf(evidence.inLanguage(lang))
  })
})

function settingOf(evidence: Evidence): KeyedSetting {
  const { language, words, lang, issueDate, theme, target, funder, dictionary, speller, isOnline, hasDictionaries } =
    evidence
  const { name, languages, base, zones, quotes, target: choice, funding, website } = evidence.newsletter
  const newsletter = {
    ...{ name, languages, base, zones, quotes, target: choice },
    funding: funding && {
      ...{ profile: funding.profile, statement: funding.statement },
      emblem: { alt: funding.emblem.alt, file: funding.emblem.file },
    },
    website: website && { href: website.href },
  }
  const shared = [language, theme, target, words, ...(funder ? [funder] : [])].map(digestOfJson)
  const own = { lang, issueDate, newsletter, isOnline }
  return {
    setting: { ...own, language, theme, target, funder, words, dictionary, hasDictionaries, speller },
    key: digest([JSON.stringify(own), ...shared, ...dictionary]),
  }
}
