import { entryOf } from '../../fields/entries.ts'
import type { ReadContext } from '../../fields/fieldType.ts'
import { wrongShape } from '../../findings/fields.ts'
import { placeholdersIn } from '../../lib/text/fillPlaceholders.ts'
import type { RawMap, RawText } from '../../model/raw.ts'
import { languageContract, type Placeholders, placeholders } from './languageContract.ts'

/** Checks that the texts of a language have the placeholders that they need, each once, and no others. */
export function checkPlaceholders(root: RawMap, context: ReadContext): void {
  for (const group of ['dates', 'times', 'repeats', 'words'] as const) {
    const needed: Placeholders = placeholders[group]
    const map = entryOf(root, group)?.value
    if (map?.kind !== 'map') continue
    for (const { key, value } of map.entries)
      if (value.kind === 'text' && Object.hasOwn(languageContract[group].fields, key))
        checkText(value, key, needed[key] ?? [], context)
  }
  for (const field of ['days', 'years'])
    for (const form of formsIn(root, field)) checkText(form, 'form', ['number'], context)
  const repeats = entryOf(root, 'repeats')?.value
  if (repeats?.kind !== 'map') return
  // A form may name its number or its weekday itself: “varannan vecka”.
  for (const { key } of repeats.entries)
    for (const form of formsIn(repeats, key)) {
      const name = ['weeks', 'months'].includes(key) ? 'number' : 'weekday'
      checkText(form, 'form', form.text.includes(`{${name}}`) ? [name] : [], context)
    }
}

function checkText({ text, place }: RawText, field: string, fixed: readonly string[], context: ReadContext): void {
  // Without the period, morning and evening would be the same.
  const needed = text.includes('{hour12}') ? [...fixed, 'period'] : fixed
  const written = placeholdersIn(text)
  const isRight = needed.every((names) => written.filter((one) => names.split('|').includes(one)).length === 1)
  const hasOtherBraces = /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))
  if (isRight && written.length === needed.length && !hasOtherBraces) return
  const named = needed.map((names) => `{${names.replaceAll('|', '} or {')}}`).join(', ')
  const wants = named ? `${named}, each once, and nothing else in { }` : 'words without { }'
  context.report(
    wrongShape.at(place, { field, wants, example: `see “${field}” in templates/languages/en/language.yaml` }),
  )
}

function formsIn(root: RawMap, field: string): RawText[] {
  const list = entryOf(root, field)?.value
  if (list?.kind !== 'list') return []
  return list.items.flatMap((item) => {
    const form = item.kind === 'map' ? entryOf(item, 'form')?.value : undefined
    return form?.kind === 'text' ? [form] : []
  })
}
