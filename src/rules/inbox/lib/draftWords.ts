import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Drafts, LanguageWords } from '../../../model/language.ts'

interface DraftWords {
  /** Whether a text has a sign of a draft, or a subject that of a reply: without, no pattern need be compiled. */
  readonly isSigned: (text: string, isSubject: boolean) => boolean
  readonly inSubject: ReturnType<typeof letterRegExp>
  readonly inTitle: ReturnType<typeof letterRegExp>
}

/** What a mail program puts between brackets before a subject. */
const stamped = String.raw`\[(?:EXTERNAL|External|EXT|EXTERN|EXTERNE|ALLANOL|BULK|SPAM)\]:?`

/** Behind a dash or at the end, English alone: “Eight plans - final version”. */
const ended = String.raw`(?<=[-–—|:]\s)(?:FINAL FINAL|FINAL|DRAFT|TEST|final version|Final version|final draft|Final draft|final|draft|test|copy|Copy)(?=\s*$)|FINAL(?=\s*$)`

/** What a platform names a copy, “Newsletter (2)”, or a new issue without words; and what a template holds its place with. */
const unnamed = String.raw`(?<=(?:newsletter|Newsletter|campaign|Campaign|e-?mail|E-?mail)(?: \p{L}+)?(?: \d{4})? )\(\d\)(?=\s*$)|^(?:Untitled|untitled|UNTITLED)(?: (?:newsletter|Newsletter|campaign|Campaign|e-?mail|E-?mail|document|issue|draft))?(?: ?\(?\d\)?)?\s*$|^(?:(?:My|Our|Monthly|New) )?(?:[Nn]ews[Ll]etter|[Ee]-?mail|[Cc]ampaign) [Tt]emplate(?: ?\(?\d\)?)?\s*$|^(?:(?:[Yy]our|[Ii]nsert|[Aa]dd|[Ee]nter|[Tt]ype) )?(?:[Ee]mail )?[Ss]ubject(?: [Ll]ine)?(?: (?:goes )?here)?\s*$`

const otherSigns = /[[(]|v\d|untitled|template|subject/i
const replySign = /^\p{L}{1,12}\s?:/u

/** The words of all languages: a file or a mail may come from any partner. */
export const draftWords = weakMemo((words: readonly LanguageWords[]): DraftWords => {
  const all = (list: keyof Drafts) => [...new Set(words.flatMap(({ drafts }) => drafts?.[list] ?? []))]
  const any = (list: readonly string[]) => `(?:${list.length ? longestFirst(list).map(escaped).join('|') : '(?!)'})`
  const signs = (['notes', 'prefixes', 'prefixesInSubject', 'versions', 'copyOf'] as const)
    .flatMap(all)
    .map((one) => one.split(' ')[0]?.toLowerCase() ?? '')
  const uniqueSigns = [...new Set(signs)]

  const replied = String.raw`^(?:(?:${any(all('replies'))}\s?:|${stamped})\s*)+(?=\s*\S)`
  const copies = longestFirst(all('copyOf')).map((one) =>
    escaped(one).replace(/ (?=\S+$)/, String.raw`(?: \(?\d+\)?)? `),
  )
  const copyOf = String.raw`^(?:${copies.join('|') || '(?!)'})(?=\s+(?!${any(all('copyOfNotBefore'))}\s)\p{L})`
  const bracketed = String.raw`[([]${any(all('notes'))}(?:[ _-]?(?:v|version)?\s?\d+)?[)\]]`
  const prefixed = (list: readonly string[]) => String.raw`^${any(list)}(?:[ _-]?[vV]?\.?\d+)?\s?(?:[:–—|]|-(?=\s))`
  /** Not the name of a product: only behind what says that it is a version of a file. */
  const version = String.raw`(?<![\p{L}\p{N}])(?:${any(all('versions'))}[ _-]{0,2}(?:v|V|version |Version )?\.?\d{1,2}(?:\.\d)?|(?<=[-–—|_(]\s?)(?:v|V)\d{1,2}(?:\.\d)?|[vV]\d{1,2}(?=\s*$)|${ended})(?![\p{L}\p{N}])`
  const prefixedSubject = prefixed([...all('prefixes'), ...all('prefixesInSubject')])
  return {
    isSigned(text, isSubject) {
      if (otherSigns.test(text) || (isSubject && replySign.test(text))) return true
      const small = text.toLowerCase()
      return uniqueSigns.some((sign) => small.includes(sign))
    },
    inSubject: letterRegExp([replied, copyOf, bracketed, prefixedSubject, version, unnamed].join('|'), 'g'),
    inTitle: letterRegExp([copyOf, prefixed(all('prefixes')), bracketed].join('|'), 'g'),
  }
})

/** “Kopia av” before “Kopia”. */
function longestFirst(list: readonly string[]): readonly string[] {
  return [...list].sort((a, b) => b.length - a.length)
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
