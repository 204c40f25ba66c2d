import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'

/** A cheap test that every filler passes; most texts do not. */
const likely =
  /\?\?\?|0000|TB[ACD]|TKTK|yyyy|hh:mm|X[.,]X|surname|last ?name|(?:type|enter|add|write) |insert |\[\s*(?:type|x|\?)|<(?:insert|add|enter|your)|ipsum|dolor|xx|TODO:|FIXME:/i

const fillers = letterRegExp(
  [
    String.raw`\blorem ipsum(?: dolor(?: sit amet)?)?|\bdolor sit amet\b`,
    String.raw`<(?:insert|add|enter|your)\s[^<>]{0,80}>`,
    String.raw`\binsert (?:(?:the|a|an|your|event|full|short|new)\s){0,2}(?:name|date|time|link|url|title|text|heading|image|picture|photo|number|address|quote|details|venue|location|summary|caption|headline|description)s? here\b`,
    String.raw`(?<![\p{L}\p{N}])(?:xx[./-]xx(?:[./-]xx(?:xx)?)?|xx:xx)(?![\p{L}\p{N}])`,
    String.raw`[£$€]\s?xx+(?![\p{L}])`,
    String.raw`(?<![\p{L}\p{N}])x{4,}(?![\p{L}\p{N}])`,
    String.raw`[£$€]\s?X+(?:[.,]X+)*\s?(?:m|k|bn)?(?![\p{L}])|(?<![\p{L}\d.,])X{1,3}(?:[.,]X{2,3})+(?![\p{L}\d])|(?<![\p{L}\d])XX+\s?%`,
    String.raw`(?<![\p{L}\d])XX+ (?:people|residents|visitors|homes|jobs|partners|projects|pupils|businesses|households|members|places|years|months|days|hours|minutes|miles|km|euros?|pounds)(?![\p{L}])`,
    String.raw`(?<![\p{L}\d#.,])0{4,}(?:\s0{3,})+(?![.,]?\d)|(?<![\p{L}\d#.,])0{5,}(?![.,]?\d)|[£$€]0{3,}(?:,000)*(?![.,]?\d)`,
    String.raw`(?<![\p{L}\d])(?:DD?[ ./-]M(?:M|onth|MM|MMM)[ ./-]YY(?:YY)?|DD Month|(?:Month|MM) YYYY|HH:MM)(?![\p{L}\d])`,
    String.raw`(?<![\p{L}])(?:First ?name|Fore ?name|Name) (?:Surname|Last ?name|Lastname)(?![\p{L}])|(?<![\p{L}])TKTK(?![\p{L}])`,
    String.raw`(?<![\p{L}])(?:(?:type|enter|add|write)(?: your| the| some)? (?:text|title|heading|content|caption|message|something|here)(?: here)?)(?=[.!…]?\s*$)|\[type [^[\]]{0,30}\]`,
    String.raw`\(?(?<![\p{L}])insert (?:hyper)?(?:link|image|photo|picture|logo|quote|date|name|table|chart|caption|url|number|map)s?(?:\)|(?=[.,;:]?\s*(?:$|\n)))`,
    String.raw`(?<![\p{L}])(?:venue|date|time|place|location|speakers?|price|cost|details|room|address|host|chair|link)s?(?:\s?[:–-]|\s(?:is|are)(?: still)?)?\s?(?:TB[ACD])(?![\p{L}])`,
    String.raw`(?<=\p{L}[:=]\s?)X{2,}(?![\p{L}\d])`,
    String.raw`(?<=^|[\s([£€$])\?{3,}(?=$|[\s.,)\]])`,
    String.raw`\b(?:TODO|FIXME):|\[\s*(?:x+|\?+)\s*\](?![\](])`,
  ].join('|'),
  'gi',
)

/** Words before “DD/MM/YYYY” where a text explains a format. */
const formatExplained =
  /(?:\b(?:as|format|form|like|formatted|style|pattern|written|type|enter)\b[^.!?]{0,12}|[("“‘])$/i

/** Capitals alone: in small letters these are Roman numbers or greetings. */
const numberMissing = letterRegExp(
  String.raw`(?<=\b(?:is|are|be|costs?|at|on|by|from|until|call) )X{3,}(?=[.,;)]|\s*$)|(?<![\p{L}])(?:[Pp]{1,2}\.|[Pp]ages?|[Rr]oom) ?XX+(?![\p{L}\d])|\b[Nn]ewsletter XX+ \d{4}(?!\d)`,
  'g',
)

export function fillersIn(text: string): RegExpExecArray[] {
  if (!likely.test(text)) return []
  const numbers = text.includes('XX') ? firstMatches(text, numberMissing(text)) : []
  const others = firstMatches(text, fillers(text)).filter(
    ({ 0: words, index }) =>
      !(/Y{2,4}|HH/.test(words) && formatExplained.test(text.slice(Math.max(0, index - 40), index))),
  )
  return [...others, ...numbers]
}

/** Notes between colleagues: in square brackets, or “Quote to follow”. */
const notes = letterRegExp(
  [
    String.raw`\[[^[\]\n]{0,60}?\b(?:to|please|pls) (?:be )?(?:confirm|check|follow|supply|provide|add|update|approve|finali[sz]e|send|write|insert|advise|amend|replace|complete|review|verify|edit|chase|come|fill|agree|sign off|decide|rewrite|shorten)(?:ed|d)?\b[^[\]\n]{0,80}\](?!\()`,
    String.raw`\[(?:check|confirm|awaiting|await|tbc|tba|tbd|query|note to|note:|nb:|ask|chase|needs?|pending (?:approval|confirmation|sign)|please|pls|comment:|are we|is this|can we|do we|who|which|what)\b[^[\]\n]{2,100}\](?!\()`,
    String.raw`\[[A-Z]{2,3}:\s[^[\]\n]{2,100}\](?!\()`,
    String.raw`(?<![\p{L}])(?:quote|quotation|photo|photograph|picture|image|caption|bio|biography|logo|headshot|link|wording|copy)s?(?: (?:from|of|by|for) [^.!?\n]{2,60})? (?:still )?to follow(?=[.)\]]?\s*(?:$|\n|\p{Lu}))`,
  ].join('|'),
  'gi',
)

/** Whose capitals tell them from a sentence: “(Ann to check)”. Committees approve and confirm in right texts. */
const notesInCapitals = letterRegExp(
  [
    String.raw`\((?!(?:The|All|Please|How|What|Visitors|Members|Council|Cabinet|Committee|Parliament|Residents)\b)(?:\p{Lu}\p{Ll}+|\p{Lu}{2,3}) to (?:check|chase|supply|rewrite|update)(?: [^()\n]{0,40})?\)`,
    String.raw`(?<![\p{L}] ?)CHECK THIS(?=[.!?]?\s*$)`,
    String.raw`^DRAFT(?:\s?[–—:-]\s?[Nn]ot for \p{L}+| v?\d+)?[.!]?\s*$`,
    String.raw`(?<=^|[.!?:([]\s*)TODO(?=[.!)\]]?\s*$)`,
    String.raw`(?<=^|[.!?:([–-]\s*)(?:Fotos?|Bild|Bilder|Text|Link|Zitat|Bildunterschrift|Logo) (?:folgt|folgen)(?: noch)?(?=[.)\]]?\s*$)`,
  ].join('|'),
  'g',
)

export function notesIn(text: string): RegExpExecArray[] {
  return [
    ...(/\[|to follow/i.test(text) ? firstMatches(text, notes(text)) : []),
    ...(/\(\p{Lu}\p{L}+ to |CHECK THIS|^DRAFT|TODO| folg/u.test(text) ? firstMatches(text, notesInCapitals(text)) : []),
  ]
}
