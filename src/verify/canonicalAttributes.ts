import { type AddressChanges, canonicalAddress } from './addresses.ts'
import { canonicalStyle } from './canonicalStyle.ts'
import type { Attributes } from './unit.ts'

/** Attributes with decoded values, in one spelling. */
export function canonicalAttributes(written: { readonly [name: string]: string }, changes: AddressChanges): Attributes {
  const pairs = Object.entries(written).map(([name, value]) => {
    if (name === 'style') return [name, canonicalStyle(value)] as const
    if (name === 'href' || name === 'src') return [name, canonicalAddress(value, changes)] as const
    return [name, value.replace(/\s+/g, ' ').trim()] as const
  })
  const kept = pairs.filter(([name, value]) => name !== 'style' || value !== '')
  return new Map(kept.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Elements that browsers add where they are left out. */
export function isImplied(name: string, attributes: Attributes): boolean {
  return name === 'tbody' && attributes.size === 0
}
