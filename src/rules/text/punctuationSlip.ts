import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'

type Kind = 'joined' | 'spaced' | 'doubled'

interface Slip {
  readonly from: number
  readonly to: number
  readonly kind: Kind
  readonly right: string
}

export const punctuationSlip = defineRule<{ written: string; kind: Kind; right: string }>({
  id: 'punctuation-slip',
  group: 'text',
  severity: 'warning',
  summary: 'A space is missing behind a full stop or comma, stands before one, or the mark stands twice.',
  why: 'Such slips come from cutting and joining. They look careless, and a screen reader that meets “it.The” reads an address. In French a space before ? ! : ; is right; in other languages there is none.',
  looksAt:
    'full stops, commas, colons, semicolons, question and exclamation marks in every text; not addresses, names of files, and three dots.',
  say: ({ written, kind, right }) => ({
    message: says[kind](written),
    help: `Write “${right}”.`,
    suggestion: right,
  }),
  good: () => [
    {
      body: 'Wait … or wait... for Node.js, e.g. ASP.NET and 3.5, at 9:30; see report.pdf and info@gov.wales.',
    },
    { body: 'Use .csv or .ods files; J.R.R. Tolkien, the U.S. and 1,204 more: all is well, etc., Ltd., so it is.' },
    { body: 'Ask Booking.com, gov.uk or Amazon.Wales. He said: “Come!” (Why?) Smile :) and go ../up one folder.' },
    { body: 'It went on . . . and on. They ask for ,Hello’ and 2 , 5.' },
    { body: 'A set of 1 : 3, the score 2 : 0, and A :: B. The file is .gitignore , as it were'.replace(' ,', ',') },
  ],
  bad: () => [
    { body: 'They asked who mended it.The buyer did,and left.', at: ['it.The', 'did,and'] },
    { body: 'Who has three legs ? We do !', at: ['legs ?', 'do !'] },
    {
      body: 'We met , and left . Then we ate.. All of it,, really;.',
      at: ['met ,', 'left .', 'ate..', 'it,,', 'really;.'],
    },
    {
      body: 'Ring 01234 567890 . Write to office@europa.eu , please. In 2026 , we met. Tea (£2) , cake £6 .',
      at: ['567890 .', 'office@europa.eu ,', '2026 ,', '(£2) ,', '£6 .'],
    },
    { body: 'Hello ,world. The hall is open. .', at: ['Hello ,world', 'open. .'] },
    { body: 'It is over!Come and see.', at: ['over!Come'] },
  ],
  look: {
    passage({ passage, language }, found) {
      const isFrench = baseLanguage(language.tag) === 'fr'
      for (const { from, to, kind, right } of slipsIn(passage, isFrench))
        if (!passage.isCode(from, to))
          found(passage.at(from, to), { written: passage.text.slice(from, to), kind, right })
    },
  },
})

const says: { readonly [kind in Kind]: (written: string) => string } = {
  joined: (written) => `A space is missing in “${written}”.`,
  spaced: (written) => `A space stands before the mark in “${written}”.`,
  doubled: (written) => `“${written}” ends with a mark too many.`,
}

const likely = /[.!?,;:]\p{L}|\s[.!?,;:](?:\s|$)|,,|;;|\.\.|[;,]\./u

/** A lower-case word, a mark, and the word of a new sentence. No address has a capital there and ends in a space. */
const joined = letterRegExp(
  String.raw`(?<![\p{L}\p{N}.@/:_-])\p{Ll}{2,30}(?:[.!?]\p{Lu}\p{Ll}{0,20}|,\p{Ll}{2,30})(?=[\s,;]|$)`,
  'g',
)
const spaced = letterRegExp(
  String.raw`(?<![\p{L}\p{N}_.@/-])[\p{L}\p{N}’'-]*\p{L}[”"’)\]]?(?<!\p{Ll}Ã)[ \u00a0]+[.,;:!?](?=\s|$)(?! \.)`,
  'g',
)
/** Behind figures, addresses and brackets; “1 : 3” and “2 , 5” are something else. */
const spacedFigure = letterRegExp(
  String.raw`(?<!\S)\S{0,60}(?:[\p{N}%)\]]|\S@\S{1,60})[ \u00a0]+(?:\.(?=\s*$|\s+\p{Lu})|,(?=\s+\p{L}))`,
  'g',
)
/** “Hello ,world”; some write a comma for an opening quotation mark. */
const swapped = letterRegExp(
  String.raw`(?<![\p{L}\p{N}_.@/-])\p{L}{2,30} ,\p{L}{2,30}(?![\p{L}\p{N}_@/-])(?!.{0,200}['’‘\u0060])`,
  'g',
)
const doubled = letterRegExp(
  String.raw`(?<![\p{L}\p{N}_/-])[\p{L}\p{N}’'-]*\p{L}(?:,,|;;|[;,]\.(?!\.)|(?<!\betc)\.\.(?![./\p{L}\p{N}])|(?<=\betc)\.\.(?![./])|\. \.(?=\s*$|\s+\p{Lu}))`,
  'g',
)

/** Top-level domains and file extensions that some write with a capital. */
const domainWithCapital = /\.(?:Com|Org|Net|Eu|Uk|Wales|Cymru|Gov|Info|Scot|Ie|De|Fr|Es|It|Io|Js|Pl|Se|Fi|Nl|Be|At)$/

/** In an issue of another language, a title or link may be French. */
const frenchWord = /\b(?:le|la|les|des|du|une?)\s|[dl]’/i

function slipsIn({ text }: SeenPassage, isFrench: boolean): readonly Slip[] {
  if (!likely.test(text)) return []
  const slips: Slip[] = []
  for (const { 0: all, index } of firstMatches(text, joined(text)))
    if (!domainWithCapital.test(all))
      slips.push({ from: index, to: index + all.length, kind: 'joined', right: all.replace(/[.!?,]/, '$& ') })
  for (const { 0: all, index } of firstMatches(text, spaced(text)))
    if (!(isFrench || frenchWord.test(text)) || /[.,]$/.test(all))
      slips.push({ from: index, to: index + all.length, kind: 'spaced', right: all.replace(/[ \u00a0]+(?=.$)/, '') })
  for (const { 0: all, index } of firstMatches(text, spacedFigure(text)))
    if (!slips.some(({ to }) => to === index + all.length))
      slips.push({ from: index, to: index + all.length, kind: 'spaced', right: all.replace(/[ \u00a0]+(?=.$)/, '') })
  for (const { 0: all, index } of firstMatches(text, swapped(text)))
    slips.push({ from: index, to: index + all.length, kind: 'spaced', right: all.replace(' ,', ', ') })
  for (const { 0: all, index } of firstMatches(text, doubled(text)))
    slips.push({
      from: index,
      to: index + all.length,
      kind: 'doubled',
      right: all.replace(/[,;. ]+$/, all.at(-1) ?? ''),
    })
  return slips.sort((a, b) => a.from - b.from)
}
