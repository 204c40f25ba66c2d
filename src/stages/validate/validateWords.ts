import { entryOf } from '../../fields/entries.ts'
import type { FieldTypes, ReadContext } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { missingField, wrongShape } from '../../findings/fields.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import type { Contract, FieldSpec } from '../../model/contract.ts'
import type { Outcome } from '../../model/finding.ts'
import type { LanguageWords, WordListName } from '../../model/languageWords.ts'
import type { Raw, RawMap } from '../../model/raw.ts'
import { checkCount } from './checkCount.ts'
import { openReadContext, toOutcome } from './readContext.ts'

const optionalList = { type: 'list', of: { type: 'text', unread: true } } as const
const requiredList = { ...optionalList, required: true } as const

const lists = {
  emptyLinks: {
    type: 'group',
    fields: { leads: optionalList, phrases: requiredList, ambiguous: optionalList, calls: optionalList },
  },
  stopWords: { type: 'group', fields: { words: requiredList, inNames: optionalList } },
  abbreviations: { type: 'group', fields: { words: requiredList } },
  calendar: {
    type: 'group',
    fields: {
      ...{ months: requiredList, weekdays: requiredList },
      ...{ joins: optionalList, every: optionalList, between: optionalList },
    },
  },
  tenses: { type: 'group', fields: { past: requiredList, future: optionalList } },
  twins: { type: 'group', fields: { never: requiredList, seldom: optionalList } },
  relativeDays: {
    type: 'group',
    fields: {
      ...{
        weekdays: optionalList,
        words: requiredList,
        figurative: optionalList,
        notAfter: optionalList,
        after: optionalList,
      },
      ...{ today: optionalList, todayNotAfter: optionalList },
    },
  },
  deadlines: {
    type: 'group',
    fields: {
      until: requiredList,
      after: optionalList,
      asks: requiredList,
      over: optionalList,
      takePart: optionalList,
    },
  },
  drafts: {
    type: 'group',
    fields: {
      ...{
        notes: optionalList,
        prefixes: optionalList,
        prefixesInSubject: optionalList,
        versions: optionalList,
        copyOf: optionalList,
      },
      ...{ copyOfNotBefore: optionalList, replies: optionalList },
    },
  },
  unsubscribe: { type: 'group', fields: { leads: optionalList, phrases: requiredList } },
  pictureWords: { type: 'group', fields: { openings: requiredList, exceptions: optionalList, labels: requiredList } },
  placeholders: {
    type: 'group',
    fields: {
      ...{ bracketStarts: optionalList, bracketed: requiredList, bracketEnds: optionalList },
      ...{ phrases: requiredList, greetings: optionalList },
    },
  },
  mail: {
    type: 'group',
    fields: { sentFrom: requiredList, originals: optionalList, from: optionalList, sent: optionalList },
  },
} as const satisfies { readonly [list in WordListName]: FieldSpec }

/** The word lists of a language. All are optional: a rule without its list says that it was skipped. */
const wordsContract = {
  english: { type: 'text', help: 'its English name, for messages, such as German' },
  name: { type: 'text', required: true, help: 'what its speakers call it, such as Deutsch' },
  ...lists,
} as const satisfies Contract

/** Validates a words.yaml. */
export function validateWords(id: string, root: RawMap, fieldTypes: FieldTypes): Outcome<LanguageWords> {
  const context = openReadContext(fieldTypes)
  const fields = readFields(root, wordsContract, `the words of ${id}`, context)
  for (const [list, notation] of Object.entries(notations)) {
    const raw = entryOf(root, list)?.value
    if (raw) checkPhrases(raw, list, notation, context)
  }
  const days = fields.relativeDays
  if (days && !days.weekdays && [...days.words, ...(days.figurative ?? [])].some((one) => one.includes('{weekday}')))
    context.report(missingField.at(entryOf(root, 'relativeDays')?.keyPlace ?? root.head, missingWeekdays))
  const calendar = entryOf(root, 'calendar')?.value
  if (calendar?.kind === 'map') {
    checkCount(calendar, 'months', fields.calendar?.months ?? null, 12, context)
    checkCount(calendar, 'weekdays', fields.calendar?.weekdays ?? null, 7, context)
  }
  return toOutcome({ id, ...fields }, context.findings)
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
/** Links are compared without hyphens and other signs. */
const plainLetters = String.raw`[\p{L}\p{M}\p{N}'’]`
const alternatives = '“|” between words of which any may stand there, and “?” behind what may be missing'

const patterns: Notation = {
  word: letterRegExp(String.raw`^${plainLetters}+(?:\|${plainLetters}+)*\??$`),
  wants: `words with one space between them, a space for each hyphen, ${alternatives}`,
  example: 'read|learn more about? this?',
}
function stemsWith(example: string, ...gaps: readonly string[]): Notation {
  const stem = String.raw`(?:\*?${letters}+|${letters}+\*|\{(?:${gaps.join('|')})\})`
  return {
    word: letterRegExp(String.raw`^${stem}(?:\|${stem})*\??$`),
    wants: `words with one space between them, ${alternatives}, “*” for the other letters of a word, and ${gaps.map((gap) => `{${gap}}`).join(', ')}`,
    example,
  }
}

const notations: { readonly [list in WordListName]: Notation } = {
  emptyLinks: patterns,
  stopWords: plain,
  abbreviations: dotted,
  calendar: forms,
  tenses: stemsWith('closes|opens for {weekday}', 'weekday', 'number', 'words'),
  twins: plain,
  relativeDays: stemsWith('next|last {weekday}', 'weekday', 'number', 'words'),
  deadlines: stemsWith('deadline for {words}', 'number', 'words'),
  drafts: plain,
  unsubscribe: patterns,
  pictureWords: stemsWith('image|photo of', 'words'),
  placeholders: stemsWith('text|title goes here', 'words'),
  mail: stemsWith('sent from my phone', 'words'),
}

/** Reports phrases in a wrong notation, which rules would never find. */
function checkPhrases(raw: Raw, field: string, notation: Notation, context: ReadContext): void {
  if (raw.kind === 'map') for (const { key, value } of raw.entries) checkPhrases(value, key, notation, context)
  if (raw.kind === 'list') for (const item of raw.items) checkPhrases(item, field, notation, context)
  if (raw.kind !== 'text') return
  const { word, wants, example } = notation
  const wrong = raw.text.split(' ').find((one) => !word(one).test(one))
  if (wrong !== undefined)
    context.report(wrongShape.at(raw.place, { field, wants: `${wants}; not “${wrong}”`, example }))
}
