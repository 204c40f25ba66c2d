import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Drafts, LanguageWords } from '../../../model/languageWords.ts'

interface DraftWords {
  /** Rejects most texts, so that the patterns need not be compiled for them. */
  readonly mayMatch: (text: string, isSubject: boolean) => boolean
  readonly inSubject: ReturnType<typeof letterRegExp>
  readonly inTitle: ReturnType<typeof letterRegExp>
}

/** What mail servers put in brackets before a subject. */
const bracketLabel = String.raw`\[(?:EXTERNAL|External|EXT|EXTERN|EXTERNE|ALLANOL|BULK|SPAM)\]:?`

/** After a dash at the end, in English only: “Eight plans - final version”. */
const versionAtEnd = String.raw`(?<=[-–—|:]\s)(?:FINAL FINAL|FINAL|DRAFT|TEST|final version|Final version|final draft|Final draft|final|draft|test|copy|Copy)(?=\s*$)|FINAL(?=\s*$)`

/** A platform's name for a copy, “Newsletter (2)”, or for a new issue, and a template's placeholders. */
const defaultName = String.raw`(?<=(?:newsletter|Newsletter|campaign|Campaign|e-?mail|E-?mail)(?: \p{L}+)?(?: \d{4})? )\(\d\)(?=\s*$)|^(?:Untitled|untitled|UNTITLED)(?: (?:newsletter|Newsletter|campaign|Campaign|e-?mail|E-?mail|document|issue|draft))?(?: ?\(?\d\)?)?\s*$|^(?:(?:My|Our|Monthly|New) )?(?:[Nn]ews[Ll]etter|[Ee]-?mail|[Cc]ampaign) [Tt]emplate(?: ?\(?\d\)?)?\s*$|^(?:(?:[Yy]our|[Ii]nsert|[Aa]dd|[Ee]nter|[Tt]ype) )?(?:[Ee]mail )?[Ss]ubject(?: [Ll]ine)?(?: (?:goes )?here)?\s*$`

const otherHints = /[[(]|v\d|untitled|template|subject/i
const replyHint = /^\p{L}{1,12}\s?:/u

/** Uses the words of all languages, since a file or a mail may come from any partner. */
export const draftWords = weakMemo((words: readonly LanguageWords[]): DraftWords => {
  const all = (list: keyof Drafts) => [...new Set(words.flatMap(({ drafts }) => drafts?.[list] ?? []))]
  const any = (list: readonly string[]) =>
    `(?:${list.length ? longestFirst(list).map(escapeRegExp).join('|') : '(?!)'})`
  const firstWords = (['notes', 'prefixes', 'prefixesInSubject', 'versions', 'copyOf'] as const)
    .flatMap(all)
    .map((one) => one.split(' ')[0]?.toLowerCase() ?? '')
  const hints = [...new Set(firstWords)]

  const replied = String.raw`^(?:(?:${any(all('replies'))}\s?:|${bracketLabel})\s*)+(?=\s*\S)`
  const copies = longestFirst(all('copyOf')).map((one) =>
    escapeRegExp(one).replace(/ (?=\S+$)/, String.raw`(?: \(?\d+\)?)? `),
  )
  const copyOf = String.raw`^(?:${copies.join('|') || '(?!)'})(?=\s+(?!${any(all('copyOfNotBefore'))}\s)\p{L})`
  const bracketed = String.raw`[([]${any(all('notes'))}(?:[ _-]?(?:v|version)?\s?\d+)?[)\]]`
  const prefixed = (list: readonly string[]) => String.raw`^${any(list)}(?:[ _-]?[vV]?\.?\d+)?\s?(?:[:–—|]|-(?=\s))`
  /** “v2” alone may belong to a product's name, so it needs a dash, a bracket or the end beside it. */
  const version = String.raw`(?<![\p{L}\p{N}])(?:${any(all('versions'))}[ _-]{0,2}(?:v|V|version |Version )?\.?\d{1,2}(?:\.\d)?|(?<=[-–—|_(]\s?)(?:v|V)\d{1,2}(?:\.\d)?|[vV]\d{1,2}(?=\s*$)|${versionAtEnd})(?![\p{L}\p{N}])`
  const prefixedSubject = prefixed([...all('prefixes'), ...all('prefixesInSubject')])
  return {
    mayMatch(text, isSubject) {
      if (otherHints.test(text) || (isSubject && replyHint.test(text))) return true
      const lower = text.toLowerCase()
      return hints.some((hint) => lower.includes(hint))
    },
    inSubject: letterRegExp([replied, copyOf, bracketed, prefixedSubject, version, defaultName].join('|'), 'g'),
    inTitle: letterRegExp([copyOf, prefixed(all('prefixes')), bracketed].join('|'), 'g'),
  }
})

/** “Kopia av” before “Kopia”. */
function longestFirst(list: readonly string[]): readonly string[] {
  return [...list].sort((a, b) => b.length - a.length)
}

function escapeRegExp(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
