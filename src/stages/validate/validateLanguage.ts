import { entryOf } from '../../fields/entries.ts'
import type { FieldTypes, ReadContext } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { wrongShape } from '../../findings/fields.ts'
import { canonicalTag } from '../../lib/text/languageTag.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Language } from '../../model/language.ts'
import type { RawMap } from '../../model/raw.ts'
import { checkCount } from './checkCount.ts'
import { checkPlaceholders } from './checkPlaceholders.ts'
import { languageContract } from './languageContract.ts'
import { openReadContext, toOutcome } from './readContext.ts'

/** Validates a language.yaml, which may have been laid over that of its base language. */
export function validateLanguage(id: string, root: RawMap, fieldTypes: FieldTypes): Outcome<Language> {
  const context = openReadContext(fieldTypes)
  const fields = readFields(root, languageContract, `language ${id}`, context)
  const tag = fields.tag && canonicalTag(fields.tag)
  const place = entryOf(root, 'tag')?.value.place
  if (fields.tag && place && tag === null)
    context.report(wrongShape.at(place, { field: 'tag', wants: 'a language’s short form', example: 'tag: en-GB' }))
  for (const field of ['months', 'monthsAlone'] as const) checkCount(root, field, fields[field], 12, context)
  for (const field of ['weekdays', 'weekdaysUntil', 'weekdaysRepeated'] as const)
    checkCount(root, field, fields[field], 7, context)
  checkPlaceholders(root, context)
  checkPeriods(root, fields.times?.periods ?? null, context)
  return toOutcome({ id, ...fields, tag: tag ?? '' }, context.findings)
}

/** A clock of twelve hours needs words for the morning and the afternoon. */
function checkPeriods(root: RawMap, periods: readonly string[] | null, context: ReadContext): void {
  const times = entryOf(root, 'times')?.value
  if (times?.kind !== 'map') return
  const clock = entryOf(times, 'clock')?.value
  const isNeeded = clock?.kind === 'text' && clock.text.includes('{period}')
  if (periods?.length === 2 || (periods === null && !isNeeded)) return
  const place = entryOf(times, 'periods')?.value.place ?? clock?.place ?? times.head
  const wants = 'two names, for the morning and the afternoon'
  context.report(wrongShape.at(place, { field: 'periods', wants, example: 'periods: [a.m., p.m.]' }))
}
