import { entryOf } from '../../fields/entries.ts'
import type { FieldTypes } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { wrongShape } from '../../findings/fields.ts'
import type { Contract } from '../../model/contract.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Language } from '../../model/language.ts'
import type { RawMap } from '../../model/raw.ts'
import { checkCount } from './checkCount.ts'
import { openReadContext, toOutcome } from './readContext.ts'

const word = { type: 'text', required: true } as const
const names = { type: 'list', of: { type: 'text' }, required: true } as const

/** Every word that the program itself adds to an email. `{…}` is a placeholder for a name or number. */
const wordsContract = {
  about: word,
  below: word,
  contents: word,
  film: word,
  forWhom: word,
  issue: word,
  nextDay: word,
  pictureCredit: word,
  previousDay: word,
  publication: word,
  readHere: word,
  quoteClose: word,
  quoteOpen: word,
  social: word,
  spotlight: word,
  transcript: word,
  until: word,
  website: word,
  where: word,
} as const satisfies Contract

const languageContract = {
  tag: { type: 'text', required: true, help: 'the language and its country, such as en-GB' },
  dir: { type: 'choice', options: ['ltr', 'rtl'], required: true, help: 'which way it is read' },
  months: names,
  weekdays: names,
  words: { type: 'group', fields: wordsContract, required: true, help: 'the words' },
} as const satisfies Contract

/** Validates a language.yaml. */
export function validateLanguage(id: string, root: RawMap, fieldTypes: FieldTypes): Outcome<Language> {
  const context = openReadContext(fieldTypes)
  const fields = readFields(root, languageContract, `language ${id}`, context)
  const tag = entryOf(root, 'tag')?.value.place
  if (fields.tag && tag && !/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(fields.tag))
    context.report(wrongShape.at(tag, { field: 'tag', wants: 'a language’s short form', example: 'tag: en-GB' }))
  checkCount(root, 'months', fields.months, 12, context)
  checkCount(root, 'weekdays', fields.weekdays, 7, context)
  return toOutcome({ id, ...fields }, context.findings)
}
