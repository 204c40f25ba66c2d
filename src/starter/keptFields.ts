import type { Contract } from '../model/contract.ts'
import type { RawMap } from '../model/raw.ts'
import { eventsIn, holdsEvents } from './comingEvents.ts'
import { type Fillings, placeholderFor } from './emptied.ts'
import { plainOf } from './plainOf.ts'
import type { Plain } from './yamlText.ts'

interface Kept {
  /** The section in the language that is written. */
  readonly raw: RawMap
  /** The same in the language that is written first. */
  readonly source: RawMap
  /** The places of the events still to come, by their field. */
  readonly events: ReadonlyMap<string, readonly number[]>
  readonly own: Fillings
  /** The file that it is written into. */
  readonly file: string
}

/** A section's contents as they were, without events that are over. */
export function keptFields(
  contract: Contract,
  { raw, source, events, own, file }: Kept,
): { readonly [field: string]: Plain } {
  const entries = Object.entries(contract).flatMap(([name, spec]): [string, Plain][] => {
    const single = spec.type === 'list' ? spec.single : undefined
    const written = raw.entries.find(({ key, value }) => [name, single].includes(key) && value.kind !== 'empty')
    if (!written) return []
    const coming = events.get(name) ?? []
    if (!holdsEvents(spec) || coming.length === eventsIn(source, name, spec).length)
      return [[written.key, plainOf(written.value, file)]]
    const all = eventsIn(raw, name, spec)
    if (coming.length > 0) return [[name, coming.flatMap((i) => (all[i] ? [plainOf(all[i], file)] : []))]]
    return spec.required ? [[name, placeholderFor(name, spec, own)]] : []
  })
  return Object.fromEntries(entries)
}
