import { weakMemo } from '../../../lib/cache/memo.ts'
import { escapeRegExp } from '../../../lib/text/escapeRegExp.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Drafts, LanguageWords } from '../../../model/languageWords.ts'

interface DraftWords {
  /** Rejects most texts, so that the patterns need not be compiled for them. */
  readonly mayMatch: (text: string, isSubject: boolean) => boolean
  readonly inSubject: ReturnType<typeof letterRegExp>
  readonly inPreview: ReturnType<typeof letterRegExp>
  readonly inTitle: ReturnType<typeof letterRegExp>
}

/** What mail servers and classification tools put before or behind a subject. */
const label = String.raw`(?:\[(?:EXTERNAL|External|EXT|EXTERN|EXTERNE|ALLANOL|INTERNAL|Internal|BULK|SPAM|OFFICIAL(?:[ :-]{1,3}SENSITIVE)?|CONFIDENTIAL)\]:?|\*{2,5}\s?SPAM\s?\*{2,5})`

/** At the end of a subject, in English only: “Eight plans - final version”. */
const englishEnd = String.raw`(?<=[-–—|:]\s)(?:FINAL FINAL|[Ff]inal version|[Ff]inal draft)(?=\s*$)|FINAL(?=\s*$)|\(?FOR (?:APPROVAL|REVIEW|SIGN-OFF|CHECKING)\)?(?=\s*$)|[([][Ff]or (?:review|approval|sign-off|checking)[)\]](?=\s*$)|[([]?(?:DO NOT|[Dd]o not) (?:SEND|send|PUBLISH|publish)[)\]]?(?=\s*$)|(?<=(?:[Nn]ews|[Nn]ewsletter|[Bb]ulletin|[Uu]pdate)\s)[Vv]ersion \d{1,2}(?=\s*$)`

/** Documents that a public body publishes as drafts, and the words that ask for answers. */
const notPublicDraft = `(?!.*(?:[Pp]lan|[Bb]udget|[Ss]trateg|[Pp]olic|[Cc]harter|[Gg]uid|[Bb]ill|[Ll]aw|[Rr]ule|[Rr]egulation|[Cc]onsult|[Cc]omment|[Vv]iews|your say))`

/** At the start of a subject, in English only: small letters may begin a right one. */
const englishStart = String.raw`^(?:(?:[Ff]irst|[Ff]inal|[Ss]econd|[Ll]atest) )?[Dd]raft\s?(?:[:–—|]|-(?=\s))${notPublicDraft}|^Test\s?[-–—:](?=\s[\p{Lu}\d])(?!\s(?:Are|Can|Could|Did|Do|Does|How|Is|Take|What|When|Which|Who|Why|Would|Your)\b|.*\?)|^(?:Clone|CLONE|Duplicate|DUPLICATE) (?:of|OF)(?=\s.*(?:[Nn]ews|[Bb]ulletin))`

/** Behind the name of a newsletter: “Parks news for review”. Elsewhere such words may be what an issue is about. */
const behindNews = String.raw`(?<=(?<![\p{L}-])(?:[Nn]ews|[Nn]ewsletter|[Bb]ulletin)(?: (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6})?(?: \d{4})?(?: [-–—|]|[:,])?\s)(?:TEST(?: \d{1,2})?|FINAL|[Ff]inal[ _-][Ff]inal|\(?[Ff]or (?:approval|review|sign-?off|checking)\)?|(?:[Nn]eeds|[Aa]waiting) (?:approval|review|sign-?off|checking)|(?:[1-9](?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]inal) [Dd]raft)(?=\s*$)`

/** What no right subject ends in. */
const neverAtEnd = String.raw`(?:[vV](?:FINAL|[Ff]inal)|(?:NEEDS|AWAITING) (?:APPROVAL|REVIEW|SIGN-?OFF|CHECKING))(?=\s*$)`

/** Two marks together at the end, wherever they stand: “Parks v2 FINAL”. */
const markedVersion = String.raw`(?<![\p{L}\p{N}])[vV]\d{1,2}[ _-]{1,2}(?:FINAL|DRAFT|[Ff]inal|[Dd]raft)(?=\s*$)`

/** A platform's name for a copy, “Newsletter (2)”, or for a new issue, a file's name, and a template's placeholders. */
const defaultName = String.raw`^[\p{L}\p{N}][\p{L}\p{N}.-]*(?:_[\p{L}\p{N}.-]+)+\s*$|^X{2,4}(?= (?:news|newsletter|bulletin)\s*$)|(?<=(?:news|News|bulletin|Bulletin|newsletter|Newsletter|campaign|Campaign|e-?mail|E-?mail)(?: \p{L}+)?(?: \d{4})? )\(\d\)(?=\s*$)|^(?:Untitled|untitled|UNTITLED)(?: (?:newsletter|Newsletter|campaign|Campaign|e-?mail|E-?mail|document|issue|draft))?(?: ?\(?\d\)?)?\s*$|^(?:(?:My|Our|Monthly|New) )?(?:[Nn]ews[Ll]etter|[Ee]-?mail|[Cc]ampaign) [Tt]emplate(?: ?\(?\d\)?)?\s*$|^(?:(?:[Yy]our|[Ii]nsert|[Aa]dd|[Ee]nter|[Tt]ype) )?(?:[Ee]mail )?[Ss]ubject(?: [Ll]ine)?(?: (?:goes )?here)?\s*$|^(?:[Nn]ewsletter|[Ee]mail|[Cc]ampaign) (?:title|name|headline)(?: goes)? here\s*$`

/** A title that is nothing but what its field is for, or was typed to try it. */
const wholeTitle = String.raw`^(?:[Pp]review text|[Pp]reheader(?: text)?|[Ss]ubject line|test|asdf[a-z]{0,6}|qwerty)\s*$`

const otherHints =
  /[[(_]|v\d|untitled|template|subject|version \d|\*\*|for [ars]|for check|do not|here$|needs|awaiting|clone|duplicate|draft|^xx|preview|preheader|^asdf|^qwerty/i
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

  const replied = String.raw`^(?:(?:${any(all('replies'))}\s?:|${label})\s*)+(?=\s*\S)`
  const copies = longestFirst(all('copyOf')).map((one) =>
    escapeRegExp(one).replace(/ (?=\S+$)/, String.raw`(?: \(?\d+\)?)? `),
  )
  const copyOf = String.raw`^(?:${copies.join('|') || '(?!)'})(?=\s+(?!${any(all('copyOfNotBefore'))}\s)\p{L})`
  const bracketed = (list: readonly string[]) => String.raw`[([]${any(list)}(?:[ _-]?(?:v|version)?\s?\d+)?[)\]]`
  /** In capitals, beside words that are not. */
  const marks = any(all('prefixes').filter((one) => one === one.toUpperCase()))
  const capitals = String.raw`^(?:${marks}${notPublicDraft}|TEST)(?=\s\p{Lu}\p{Ll})|(?<=[\p{Ll}\p{N}]\s)${marks}(?=\s*$)`
  const atEnd = String.raw`(?<=[-–—|:]\s)${any([...all('prefixes'), ...all('notes')])}(?=\s*$)|${label}(?=\s*$)|${englishEnd}|${markedVersion}|${behindNews}|${neverAtEnd}`
  const prefixed = (list: readonly string[]) => String.raw`^${any(list)}(?:[ _-]?[vV]?\.?\d+)?\s?(?:[:–—|]|-(?=\s))`
  /** “v2” alone may belong to a product's name, so it needs a dash, a bracket or the end beside it. */
  const version = String.raw`(?<![\p{L}\p{N}])(?:${any(all('versions'))}[ _-]{0,2}(?:v|V|version |Version )?\.?\d{1,2}(?:\.\d)?|(?<=[-–—|_(]\s?)(?:v|V)\d{1,2}(?:\.\d)?|[vV]\d{1,2}(?=\s*$)|${atEnd})(?![\p{L}\p{N}])`
  /** In a title, “Local plan (draft)” is what the document is. */
  const ownTitle = all('notes').filter((one) => one !== one.toLowerCase())
  const inPreview = [copyOf, prefixed(all('prefixes')), bracketed(ownTitle), markedVersion].join('|')
  const prefixedSubject = prefixed([...all('prefixes'), ...all('prefixesInSubject')])
  return {
    mayMatch(text, isSubject) {
      if (otherHints.test(text) || (isSubject && replyHint.test(text))) return true
      const lower = text.toLowerCase()
      return hints.some((hint) => lower.includes(hint))
    },
    inSubject: letterRegExp(
      [replied, copyOf, bracketed(all('notes')), prefixedSubject, englishStart, capitals, version, defaultName].join(
        '|',
      ),
      'g',
    ),
    inPreview: letterRegExp(inPreview, 'g'),
    inTitle: letterRegExp(`${inPreview}|${wholeTitle}`, 'g'),
  }
})

/** “Kopia av” before “Kopia”. */
function longestFirst(list: readonly string[]): readonly string[] {
  return [...list].sort((a, b) => b.length - a.length)
}
