import type { Reading } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { wrongShape } from '../../findings/fields.ts'
import { lettered } from '../../lib/lettered.ts'
import type { Contract } from '../../model/contract.ts'
import type { Outcome } from '../../model/finding.ts'
import type { LanguageWords } from '../../model/language.ts'
import { entryOf, type Raw, type RawMap } from '../../model/raw.ts'
import { noPictures, outcome, startReading } from './reading.ts'

const some = { type: 'list', of: { type: 'text', unread: true } } as const
const needed = { ...some, required: true } as const

/** What rules know of a language, list by list: a list that is not there is named where its rule could not look. */
const wordsContract = {
  name: { type: 'text', required: true, help: 'what its speakers call it, such as Deutsch' },
  emptyLinks: { type: 'group', fields: { leads: some, phrases: needed, ambiguous: some } },
  stopWords: { type: 'group', fields: { words: needed, inNames: some } },
} as const satisfies Contract

/** A language's words.yaml. */
export function validateWords(id: string, root: RawMap): Outcome<LanguageWords> {
  const reading = startReading(noPictures)
  const fields = readFields(root, wordsContract, `the words of ${id}`, reading)
  for (const name of Object.keys(wordsContract)) {
    const list = entryOf(root, name)?.value
    if (name !== 'name' && list) checkPhrases(list, name, reading)
  }
  return outcome({ id, ...fields }, reading.findings)
}

const phrase = lettered(String.raw`^[\p{L}\p{M}\p{N}'’-]+(?:\|[\p{L}\p{M}\p{N}'’-]+)*\??(?: |$)`)

/** A phrase that is written otherwise would never be found, and nobody would know. */
function checkPhrases(raw: Raw, field: string, reading: Reading): void {
  if (raw.kind === 'map') for (const { key, value } of raw.entries) checkPhrases(value, key, reading)
  if (raw.kind === 'list') for (const item of raw.items) checkPhrases(item, field, reading)
  if (raw.kind !== 'text') return
  const wrong = raw.text.split(' ').find((word) => !phrase(word).test(word))
  if (wrong !== undefined)
    reading.report(
      wrongShape.at(raw.place, {
        field,
        wants: `words with one space between them, and no other signs than “|” between words of which any may stand there and “?” behind what may be missing; not “${wrong}”`,
        example: 'read|learn more about? this?',
      }),
    )
}
