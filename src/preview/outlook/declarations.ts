import type { Style } from '../../lib/css/style.ts'
import { readsOn, whereRead } from './rows/index.ts'
import { sides, type Where } from './rows/row.ts'
import { readValue } from './values.ts'

/** A declaration for Chromium, and the elements on which Word's engine would read it. */
interface Read {
  readonly property: string
  readonly value: string
  readonly where: Where
}

const lists = ['ol', 'ul']

/**
 * The declarations of a rule or attribute that Word's engine reads, as Chromium has to be told them. What Word takes
 * before all others (`mso-padding-alt`) comes last.
 */
export function readDeclarations(style: Style): readonly Read[] {
  const all = style.flatMap(([property, value]) => readDeclaration(property.toLowerCase(), value))
  return [...all.filter(({ isAlternative }) => !isAlternative), ...all.filter(({ isAlternative }) => isAlternative)]
}

/** The style of one element with this name. */
export function styleOf(style: Style, element: string): Style {
  return readDeclarations(style)
    .filter(({ where }) => readsOn(where, element))
    .map(({ property, value }) => [property, value] as const)
}

function readDeclaration(property: string, written: string): (Read & { readonly isAlternative: boolean })[] {
  const where = whereRead(property)
  const [, plain = '', important = ''] = /^([^!]*)(!\s*important)?\s*$/i.exec(written) ?? []
  const value = where && readValue(property, plain.trim())
  if (!where || !value) return []
  const isAlternative = property.startsWith('mso-')
  return translated(property, value, where).map((one) => ({ ...one, value: one.value + important, isAlternative }))
}

function translated(property: string, value: string, where: Where): readonly Read[] {
  switch (property) {
    case 'background':
      return [{ property: 'background-color', value, where }]
    case 'list-style':
      return [{ property: 'list-style-type', value, where }]
    case 'mso-hide':
      return [{ property: 'display', value: 'none', where }]
    case 'mso-border-alt':
      return [{ property: 'border', value, where }]
    default: {
      const [, box, side] = /^(?:mso-)?(margin|padding)(?:-(top|right|bottom|left))?(?:-alt)?$/.exec(property) ?? []
      if (box === undefined) return [{ property, value, where }]
      return sidesOf(value, side).flatMap(([one, length]) =>
        box === 'padding' ? [{ property: `padding-${one}`, value: length, where }] : marginOf(one, length, where),
      )
    }
  }
}

function sidesOf(value: string, side: string | undefined): readonly (readonly [side: string, length: string])[] {
  if (side !== undefined) return [[side, value]]
  const lengths = value.split(/\s+/)
  const [top = '', right = top, bottom = top, left = right] = lengths
  return lengths.length > 4 ? [] : [top, right, bottom, left].map((length, i) => [sides[i] ?? '', length] as const)
}

/**
 * The margin of one side. That of a list is told to Chromium as padding: then the signs of its items stand inside of
 * its box, and are cut off where there is no margin for them.
 */
function marginOf(side: string, length: string, where: Where): readonly Read[] {
  if (/^(?:auto|-.*)$/i.test(length)) return []
  const property = `margin-${side}`
  if (side !== 'left' && side !== 'right') return [{ property, value: length, where }]
  return [
    { property, value: length, where: without(where, lists) },
    { property: `padding-${side}`, value: length, where: { only: lists } },
  ]
}

function without(where: Where, elements: readonly string[]): Where {
  return 'only' in where
    ? { only: where.only.filter((element) => !elements.includes(element)) }
    : { except: [...where.except, ...elements] }
}
