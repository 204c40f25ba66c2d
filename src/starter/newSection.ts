import { filledEntry } from '../fields/entries.ts'
import type { FieldTypes } from '../fields/fieldType.ts'
import type { Day } from '../lib/time/day.ts'
import type { Contract, FieldSpec } from '../model/contract.ts'
import type { Raw, RawMap } from '../model/raw.ts'
import type { SectionType } from '../model/sectionType.ts'
import { comingEvents, eventsIn, holdsEvents } from './comingEvents.ts'
import { exampleComment, type Fillings, placeholderFor } from './emptied.ts'
import { keptFields } from './keptFields.ts'
import type { OldSection } from './oldSections.ts'
import { plainOf } from './plainOf.ts'
import { translatedFields } from './translatedParts.ts'
import type { Plain } from './yamlText.ts'

type PlainFields = { readonly [field: string]: Plain }

/** A section of the next issue. */
export interface NewSection {
  readonly id: string | null
  readonly type: string
  readonly fields: PlainFields
  /** What differs in the other languages, by their ids. */
  readonly translations: ReadonlyMap<string, PlainFields>
  /** What it was called in the issue that it is made from; null where it is still called that. */
  readonly lastTitle: string | null
  /** Examples of the optional fields that it had, as comments. */
  readonly examples: readonly string[]
  /** How many events are still to come. */
  readonly events: number
  /** The titles of those that are over. */
  readonly over: readonly string[]
}

interface SectionContext {
  /** The file that it is written into. */
  readonly file: string
  readonly date: Day
  /** Whether its contents stay. */
  readonly isKept: boolean
  readonly fillings: Fillings
  /** The fillings of each other language. */
  readonly others: ReadonlyMap<string, Fillings>
}

/** A section after an old one, or with placeholders alone. */
export function newSection(type: SectionType, old: OldSection | null, context: SectionContext): NewSection {
  const { fillings, others, isKept, date } = context
  const namesNone = new Set([fillings, ...others.values()].map(({ words }) => words.get('placeholders.event')))
  const isNamed = (event: Raw) => event.kind !== 'map' || !namesNone.has(textIn(event, 'title') ?? '')
  const events = old ? comingIn(type.fields, old.source, date, isNamed) : new Map<string, readonly number[]>()
  const make = (raw: RawMap | null, own: Fillings) =>
    isKept && raw && old
      ? keptFields(type.fields, { raw, source: old.source, events, own, file: context.file })
      : emptiedFields(type, { raw, old, events, own }, context)
  const fields = { ...productFieldsOf(old, isKept), ...make(old?.source ?? null, fillings) }
  const isForeign = fields['lang'] !== undefined
  // Places that are kept free differ in each language, names among them.
  const carried = Object.fromEntries(
    Object.entries(fields).filter(([name]) => isKept || (events.get(name)?.length ?? 0) > 0),
  )
  const translations = [...others].flatMap(([lang, own]): [string, PlainFields][] => {
    const raw = old?.translations.get(lang) ?? null
    if (isForeign || (isKept && !raw)) return []
    const translated = translatedFields(make(raw, own), type.fields, own.fields, carried)
    return translated ? [[lang, translated]] : []
  })
  return {
    id: old?.id ?? null,
    type: type.id,
    fields,
    translations: new Map(translations),
    lastTitle: old && !isKept ? lastTitleOf(type, old.source, fields) : null,
    examples: old && !isKept ? examplesOf(type, old.source, fields, fillings.fields) : [],
    events: [...events.values()].reduce((sum, places) => sum + places.length, 0),
    over: old ? titlesBut(type.fields, old.source, events, isNamed) : [],
  }
}

interface Emptied {
  readonly raw: RawMap | null
  readonly old: OldSection | null
  /** The places of the events still to come, by their field. */
  readonly events: ReadonlyMap<string, readonly number[]>
  readonly own: Fillings
}

function emptiedFields({ fields }: SectionType, { raw, old, events, own }: Emptied, { file }: SectionContext) {
  const entries = Object.entries(fields).flatMap(([name, spec]): [string, Plain][] => {
    const coming = events.get(name) ?? []
    if (coming.length > 0) {
      const all = raw ? eventsIn(raw, name, spec) : []
      return [[name, coming.flatMap((i) => (all[i] ? [plainOf(all[i], file)] : []))]]
    }
    const isHeading = spec.role === 'heading'
    const wasWritten = old !== null && filledEntry(old.source, name) !== undefined
    const written = raw && filledEntry(raw, name)
    if (isHeading && written && isRunning(fields)) return [[name, plainOf(written.value, file)]]
    const single = spec.type === 'list' ? spec.single : undefined
    const wasLink =
      holdsLinks(spec) && old !== null && [name, single].some((key) => key && filledEntry(old.source, key))
    if (!spec.required && !wasLink && !(isHeading && wasWritten)) return []
    // One link stands without a list.
    const isOne = holdsLinks(spec) && spec.type === 'list' && single !== undefined
    return [[isOne ? single : name, placeholderFor(name, isOne ? spec.of : spec, own)]]
  })
  return Object.fromEntries(entries)
}

/**
 * Whether a section's heading is the same in every issue: “Dates for your diary” over a list, or over nothing of its own.
 * Else it is news.
 */
function isRunning(fields: Contract): boolean {
  const required = Object.values(fields).filter((spec) => spec.required)
  const isListed = (spec: FieldSpec) => spec.type === 'list' && ['event', 'group'].includes(spec.of.type)
  return required.length === 0 || required.some(isListed)
}

/** Whether a field leads readers on: they are to find as much to do in the next issue. */
function holdsLinks(spec: FieldSpec): boolean {
  return spec.type === 'link' || (spec.type === 'list' && spec.of.type === 'link')
}

/** Whether an event has a name of its own, and not the words that keep its place free. */
type IsNamed = (event: Raw) => boolean

/** The events still to come, by the field that holds them. */
function comingIn(
  fields: Contract,
  source: RawMap,
  date: Day,
  isNamed: IsNamed,
): ReadonlyMap<string, readonly number[]> {
  const found = Object.entries(fields).flatMap(([name, spec]): [string, readonly number[]][] => {
    if (!holdsEvents(spec)) return []
    const all = eventsIn(source, name, spec)
    return [[name, comingEvents(all, date).filter((i) => all[i] && isNamed(all[i]))]]
  })
  return new Map(found)
}

/** The titles of the events that are not among those still to come. */
function titlesBut(
  fields: Contract,
  source: RawMap,
  coming: ReadonlyMap<string, readonly number[]>,
  isNamed: IsNamed,
): string[] {
  return [...coming].flatMap(([name, places]) => {
    const spec = fields[name]
    const over = spec ? eventsIn(source, name, spec).filter((one, i) => isNamed(one) && !places.includes(i)) : []
    return over.flatMap((event) => (event.kind === 'map' ? (textIn(event, 'title') ?? []) : []))
  })
}

function productFieldsOf(old: OldSection | null, isKept: boolean): PlainFields {
  // The others belong to contents that are gone.
  const lasting = isKept ? ['lang', 'origin', 'calendar'] : ['calendar']
  const entries = lasting.flatMap((field): [string, Plain][] => {
    const text = old && textIn(old.source, field)
    return text === null ? [] : [[field, text]]
  })
  return Object.fromEntries(entries)
}

function lastTitleOf({ fields }: SectionType, source: RawMap, made: PlainFields): string | null {
  const [heading] = Object.entries(fields).flatMap(([name, { role }]) => (role === 'heading' ? name : []))
  const title = heading === undefined ? null : textIn(source, heading)
  return heading === undefined || made[heading] === title ? null : title
}

function examplesOf({ fields }: SectionType, source: RawMap, made: PlainFields, types: FieldTypes): readonly string[] {
  return Object.entries(fields).flatMap(([name, spec]): string[] => {
    const { single } = spec.type === 'list' ? spec : {}
    const isMade = [name, single].some((key) => key !== undefined && made[key] !== undefined)
    if (isMade || spec.role === 'heading') return []
    if (spec.type === 'list' && single !== undefined && filledEntry(source, single))
      return [exampleComment(single, spec.of, types)]
    return filledEntry(source, name) ? [exampleComment(name, spec, types)] : []
  })
}

function textIn(map: RawMap, field: string): string | null {
  const value = filledEntry(map, field)?.value
  return value?.kind === 'text' ? value.text : null
}
