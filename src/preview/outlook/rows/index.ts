import { boxRows } from './boxes.ts'
import { layoutRows } from './layout.ts'
import type { Row, Where } from './row.ts'
import { textRows } from './text.ts'
import { wordRows } from './word.ts'

/** All that the emulation rests on, by id. */
export const rows: { readonly [id in RowId]: Row } = { ...boxRows, ...layoutRows, ...textRows, ...wordRows }

export type RowId = keyof typeof wordRows | keyof typeof boxRows | keyof typeof layoutRows | keyof typeof textRows

const byProperty: ReadonlyMap<string, Where> = new Map(
  Object.values(rows).flatMap(({ properties, where }) => (where ? properties.map((name) => [name, where]) : [])),
)

/** Where Word's engine reads a property; null for one that is in no row. */
export function whereRead(property: string): Where | null {
  return byProperty.get(property) ?? null
}

export function readsOn(where: Where, element: string): boolean {
  return 'only' in where ? where.only.includes(element) : !where.except.includes(element)
}

/** "everywhere", "only on td and th". */
export function inWords(where: Where): string {
  const isOnly = 'only' in where
  const elements = isOnly ? where.only : where.except
  if (elements.length === 0) return isOnly ? 'nowhere' : 'everywhere'
  return `${isOnly ? 'only on' : 'not on'} ${elements.join(', ').replace(/, (\w+)$/, ' and $1')}`
}
