import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import type { Passage } from '../../model/manuscript.ts'
import type { Evidence } from '../evidence.ts'
import { noDictionary } from '../lib/noDictionary.ts'
import { defineRule } from '../rule.ts'
import type { Speller } from '../speller.ts'
import { isShoutedSlip } from '../spelling/lib/shoutedSlip.ts'
import { isKnownAcronym, isState } from './lib/knownAcronyms.ts'
import { maskAddresses, withoutAccents } from './lib/words.ts'

export const acronymNotExplained = defineRule<{ letters: string; explainedLater: boolean }>({
  id: 'acronym-not-explained',
  group: 'text',
  severity: 'warning',
  summary: 'Letters that stand for a name are used before the name itself.',
  why: 'Who does not know the letters cannot look them up by their sound, and stops reading. Write the name out where it first comes, with the letters in brackets: “Small Business Research Initiative (SBRI)”. Letters that all your readers know belong in dictionary.txt.',
  looksAt:
    'two to six capitals at their first use in the issue; letters that everybody knows, such as EU or PDF, and the newsletter’s own names are left alone.',
  asks: true,
  eachLanguage: true,
  say: ({ letters, explainedLater }) => ({
    message: explainedLater
      ? `“${letters}” is used here before it is explained.`
      : `“${letters}” is not explained at its first use.`,
    help: `Write what it stands for, with the letters in brackets: “The Long Name (${letters})”. If all your readers know it, put ${letters} on a line of its own in dictionary.txt, at the top of the project.`,
  }),
  good: () => [
    {
      body: 'The Small Business Research Initiative (SBRI) met. SBRI partners came from the EU, the UK and Henry VIII’s court.',
    },
    { section: { title: 'What SBRI does', body: 'SBRI (the Small Business Research Initiative) helps.' } },
    { section: { title: 'The Small Business Research Initiative (SBRI)', body: 'SBRI helps.' } },
    {
      body: 'Come to CF10 3NQ at 10 AM; it costs EUR 5 or 3 MW. This is NOT new, and it is FREE. Read the FAQs as PDFs.',
    },
    { body: 'SBRI helps.', files: { 'dictionary.txt': 'SBRI\n' } },
    {
      body: 'They wrote from Springfield, IL, Albany, NY 12207, Salt Lake City, UT, and Des Moines, IA; one from Perth WA 6000.',
    },
    {
      body: 'ROSA Gelsenkirchen leads; it costs CAD 5 at 9 AM EDT; she has a PGCE and an LLB; the stone is at SH 6097 5437.',
    },
    { body: 'From Sydney NSW came PJ Harvey, Deputy Sweeney TD, the RAF and AA batteries. They met at COP26.' },
    { body: 'SBRI helps.', newsletter: { sender: { name: 'The SBRI office' } } },
    { body: 'Write to SBRI@europa.eu, and follow #SBRI.' },
    { body: 'Research and development offices (RDOs) opened. One RDO is here. RDOs grow.' },
  ],
  bad: () => [
    { body: 'SBRI helps. Ask SBRI, the Small Business Research Initiative (SBRI).', at: ['SBRI'] },
    { section: { title: 'What SBRI does', body: 'We help. All SBRIs do.' }, at: ['SBRIs'] },
    { section: { title: 'What SBRI does' }, at: ['SBRI'] },
    { body: 'Ask HERITA, ALL FOR FREE, for THE EARLI plan.', at: ['HERITA', 'EARLI'] },
    { body: 'The RLPG met. A TTRO is new, and so is the EPR fee.', at: ['RLPG', 'TTRO', 'EPR'] },
    { body: 'The RIS3 plan and the CCR (see below) are new.', at: ['RIS3', 'CCR'] },
  ],
  unable: (setting) => noDictionary(setting, 'to tell words in capitals from letters'),
  look: {
    // An issue explains an acronym once.
    issue(evidence, found) {
      const uses = new Map<string, Use[]>()
      for (const use of usesIn(evidence)) {
        const all = uses.get(use.letters)
        if (all) all.push(use)
        else uses.set(use.letters, [use])
      }
      for (const [letters, all] of uses) {
        const explained = all.findIndex((use) => use.isExplained)
        const inBody = all.findIndex((use) => !use.isTitle)
        const first = Math.max(inBody, 0)
        if (explained !== -1 && explained <= first) continue
        const use = all[first]
        if (use) found(use.passage.at(use.from, use.to), { letters, explainedLater: explained !== -1 })
      }
    },
  },
})

interface Use {
  /** Without the s of a plural. */
  readonly letters: string
  readonly passage: Passage
  readonly from: number
  readonly to: number
  readonly isTitle: boolean
  readonly isExplained: boolean
}

const capitals = letterRegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}#@&/_.+|%-])(\p{Lu}{2,6}|\p{Lu}{3,6}\d{1,2})s?(?![\p{L}\p{M}\p{N}@&_+]|['’]\p{Lu})`,
  'g',
)

const twoCapitals = letterRegExp(String.raw`\p{Lu}{2}`)
const lowerCase = letterRegExp(String.raw`\p{Ll}`)

/** British postcodes and national grid references: they contain groups of capitals. */
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[HNST][A-Z] ?\d{2,5} ?\d{2,5}\b/g

/** “Springfield, IL”, “Salt Lake City, UT 84101”, “Perth WA 6000”. */
function isInAddress(text: string, from: number, to: number, letters: string): boolean {
  if (!isState(letters)) return false
  const isBehindTown = /\p{Lu}[\p{L}.’' -]{1,40},\s$/u.test(text.slice(Math.max(0, from - 45), from))
  return isBehindTown || /^\s\d{4,5}(?:-\d{4})?\b/.test(text.slice(to))
}

/** “ROSA Gelsenkirchen”: letters that can be spoken as a word, beside a proper name. */
function isCompanyName(text: string, from: number, to: number, letters: string, speller: Speller | null): boolean {
  if (letters.length < 4 || !/[AEIOUY].*[AEIOUY]/.test(letters) || /[^AEIOUY]{3}/.test(letters)) return false
  const [beside] = /^\s\p{Lu}\p{Ll}{2,}/u.exec(text.slice(to)) ?? /\p{Lu}\p{Ll}{2,}\s$/u.exec(text.slice(0, from)) ?? []
  return beside !== undefined && speller?.isWord(beside.trim().toLowerCase()) === false
}

function wordsBeside(text: string, from: number, to: number): (string | undefined)[] {
  return [/(\p{L}+)\s$/u.exec(text.slice(Math.max(0, from - 40), from))?.[1], /^\s(\p{L}+)/u.exec(text.slice(to))?.[1]]
}

function* usesIn({ manuscript, dictionary, newsletter, ...evidence }: Evidence): Generator<Use> {
  const speller = evidence.speller()
  // The name that a section is about, such as a partner’s, introduces itself.
  const partners = manuscript.passages.filter(({ isName }) => isName).map(({ text }) => text)
  const ownNames = [newsletter.name, newsletter.sender?.name ?? '', ...partners].join(' ')
  const isKnown = (letters: string) =>
    isKnownAcronym(letters) ||
    dictionary.has(letters) ||
    dictionary.has(`${letters}s`) ||
    dictionary.has(letters.toLowerCase()) ||
    ownNames.includes(letters) ||
    // A word in capitals for emphasis: “NOT”.
    speller?.isWord(withoutAccents(letters.toLowerCase())) === true
  for (const passage of manuscript.passages) {
    const { role, section, path } = passage
    if (role === 'credit' || role === 'alt' || (section === null && path !== 'subject' && path !== 'preview')) continue
    // A text all in capitals is reported by shouting-heading or shouting-text.
    if (!twoCapitals(passage.text).test(passage.text) || !lowerCase(passage.text).test(passage.text)) continue
    const text = maskAddresses(passage.text).replace(postcode, (code) => ' '.repeat(code.length))
    for (const match of text.matchAll(capitals(text))) {
      const letters = match[1] ?? ''
      if (isKnown(letters)) continue
      const [from, to] = [match.index, match.index + match[0].length]
      if (isInAddress(text, from, to, letters) || isCompanyName(text, from, to, letters, speller)) continue
      // It is reported as a misspelt word.
      if (isShoutedSlip(letters, wordsBeside(text, from, to), (word) => speller?.isWord(word) === true)) continue
      // “FW:” is reported by another rule.
      if (role === 'subject' && text[to] === ':') continue
      const isTitle = role === 'heading' || role === 'subject' || role === 'preview'
      yield { letters, passage, from, to, isTitle, isExplained: isExplained(text, from, to, letters) }
    }
  }
}

const bracketBefore = letterRegExp(String.raw`[\p{L}\d’'”"»]\s*[([]["“‘'«]?$`)

/** “The Long Name (LN)”, also with more text after it in the brackets; “LN (the Long Name)”. */
function isExplained(text: string, from: number, to: number, letters: string): boolean {
  const before = text.slice(Math.max(0, from - 200), from)
  const after = text.slice(to, to + 200)
  if (bracketBefore(before).test(before) && /^["”’'»]?(?:[)\]]|[,;]\s|\s[-–—=]\s)/.test(after)) return true
  const inBrackets =
    /^\s*\(([^()]{4,})/.exec(after)?.[1] ?? /^\s*[-–—:,]\s(?:(?:or|that is|short for)\s)?(.{4,})/.exec(after)?.[1]
  return inBrackets !== undefined && spells(inBrackets, letters)
}

const initials = letterRegExp(String.raw`(?<![\p{L}\p{M}’'])(\p{L})`, 'g')

/** Whether the initials of the words contain the letters in order; one letter may be missing. */
function spells(words: string, letters: string): boolean {
  const wanted = letters.toLowerCase().replace(/\d/g, '')
  let at = 0
  const lower = words.toLowerCase()
  for (const [, initial = ''] of lower.matchAll(initials(lower))) {
    if (initial === wanted[at]) at += 1
    if (at === wanted.length) return true
  }
  return at >= Math.max(2, wanted.length - 1)
}
