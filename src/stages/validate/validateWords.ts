import { entryOf } from '../../fields/entries.ts'
import type { FieldTypes, ReadContext } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { missingField, wrongShape } from '../../findings/fields.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import type { Contract, FieldSpec } from '../../model/contract.ts'
import type { Outcome } from '../../model/finding.ts'
import type { LanguageWords, WordListName } from '../../model/language.ts'
import type { Raw, RawMap } from '../../model/raw.ts'
import { checkCount } from './checkCount.ts'
import { noPictures, outcome, startReading } from './reading.ts'

const some = { type: 'list', of: { type: 'text', unread: true } } as const
const needed = { ...some, required: true } as const

const lists = {
  emptyLinks: { type: 'group', fields: { leads: some, phrases: needed, ambiguous: some, calls: some } },
  stopWords: { type: 'group', fields: { words: needed, inNames: some } },
  abbreviations: { type: 'group', fields: { words: needed } },
  calendar: { type: 'group', fields: { months: needed, weekdays: needed } },
  twins: { type: 'group', fields: { never: needed, seldom: some } },
  relativeDays: {
    type: 'group',
    fields: {
      ...{ weekdays: some, words: needed, figurative: some, notAfter: some, after: some },
      ...{ today: some, todayNotAfter: some },
    },
  },
  deadlines: { type: 'group', fields: { until: needed, asks: needed, over: some, takePart: some } },
  drafts: {
    type: 'group',
    fields: {
      ...{ notes: some, prefixes: some, prefixesInSubject: some, versions: some, copyOf: some },
      ...{ copyOfNotBefore: some, replies: some },
    },
  },
} as const satisfies { readonly [list in WordListName]: FieldSpec }

/** What rules know of a language, list by list: a list that is not there is named where its rule could not look. */
const wordsContract = {
  name: { type: 'text', required: true, help: 'what its speakers call it, such as Deutsch' },
  ...lists,
} as const satisfies Contract

/** A language's words.yaml. */
export function validateWords(id: string, root: RawMap, fieldTypes: FieldTypes): Outcome<LanguageWords> {
  const reading = startReading(fieldTypes, noPictures)
  const fields = readFields(root, wordsContract, `the words of ${id}`, reading)
  for (const [list, notation] of Object.entries(notations)) {
    const raw = entryOf(root, list)?.value
    if (raw) checkPhrases(raw, list, notation, reading)
  }
  const days = fields.relativeDays
  if (days && !days.weekdays && [...days.words, ...(days.figurative ?? [])].some((one) => one.includes('{weekday}')))
    reading.report(missingField.at(entryOf(root, 'relativeDays')?.keyPlace ?? root.head, missingWeekdays))
  const calendar = entryOf(root, 'calendar')?.value
  if (calendar?.kind === 'map') {
    checkCount(calendar, 'months', fields.calendar?.months ?? null, 12, reading)
    checkCount(calendar, 'weekdays', fields.calendar?.weekdays ?? null, 7, reading)
  }
  return outcome({ id, ...fields }, reading.findings)
}

const missingWeekdays = {
  field: 'weekdays',
  owner: 'relativeDays',
  help: 'the days that {weekday} stands for',
  isThere: false,
}

interface Notation {
  readonly word: ReturnType<typeof letterRegExp>
  readonly wants: string
  readonly example: string
}

const letters = String.raw`[\p{L}\p{M}\p{N}'’&-]`

const plain: Notation = {
  word: letterRegExp(`^${letters}+$`),
  wants: 'words with one space between them, and no other signs',
  example: 'draft',
}
const dotted: Notation = {
  word: letterRegExp(String.raw`^${letters}+(?:\.${letters}+)*$`),
  wants: 'one word in each item, with the full stops in it and without the one behind it',
  example: 'z.b',
}
const forms: Notation = {
  word: letterRegExp(String.raw`^${letters}+(?:\|${letters}+)*$`),
  wants: 'words with one space between them, and “|” between the forms of one name',
  example: 'January|Jan',
}
const patterns: Notation = {
  word: letterRegExp(String.raw`^${letters}+(?:\|${letters}+)*\??$`),
  wants:
    'words with one space between them, “|” between words of which any may stand there, and “?” behind what may be missing',
  example: 'read|learn more about? this?',
}
function stems(example: string, ...gaps: readonly string[]): Notation {
  const stem = String.raw`(?:\*?${letters}+|${letters}+\*|\{(?:${gaps.join('|')})\})`
  return {
    word: letterRegExp(String.raw`^${stem}(?:\|${stem})*\??$`),
    wants: `${patterns.wants}, “*” for the other letters of a word, and ${gaps.map((gap) => `{${gap}}`).join(', ')}`,
    example,
  }
}

const notations: { readonly [list in WordListName]: Notation } = {
  emptyLinks: patterns,
  stopWords: plain,
  abbreviations: dotted,
  calendar: forms,
  twins: plain,
  relativeDays: stems('next|last {weekday}', 'weekday', 'number', 'words'),
  deadlines: stems('deadline for {words}', 'number', 'words'),
  drafts: plain,
}

/** A phrase that is written otherwise would never be found, and nobody would know. */
function checkPhrases(raw: Raw, field: string, notation: Notation, reading: ReadContext): void {
  if (raw.kind === 'map') for (const { key, value } of raw.entries) checkPhrases(value, key, notation, reading)
  if (raw.kind === 'list') for (const item of raw.items) checkPhrases(item, field, notation, reading)
  if (raw.kind !== 'text') return
  const { word, wants, example } = notation
  const wrong = raw.text.split(' ').find((one) => !word(one).test(one))
  if (wrong !== undefined)
    reading.report(wrongShape.at(raw.place, { field, wants: `${wants}; not “${wrong}”`, example }))
}
