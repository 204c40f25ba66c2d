import type { RenderedElement, RenderedPart, TextRun } from '../../evidence.ts'
import { hasWords } from './region.ts'

/** A table; counts exclude tables nested in it. */
export interface RenderedTable {
  readonly element: RenderedElement
  readonly rows: number
  readonly cells: number
  readonly headings: number
  readonly hasCaption: boolean
  readonly hasTableInside: boolean
  /** Whether its role is "presentation" or "none". */
  readonly isLayout: boolean
  /** Its first text; null if it has none. */
  readonly text: TextRun | null
}

type Draft = { -readonly [Key in keyof RenderedTable]: RenderedTable[Key] }

/** Whether a table holds data and is not for layout: it has headings, a caption, or several rows and columns. */
export function isDataTable({ isLayout, headings, hasCaption, hasTableInside, rows, cells }: RenderedTable): boolean {
  if (isLayout) return false
  return headings > 0 || hasCaption || (!hasTableInside && rows >= 2 && cells >= 2 * rows)
}

/** The tables whose start tags are in a part, in document order. */
export function tablesIn({ elements, runs }: RenderedPart): Iterable<RenderedTable> {
  const tables = new Map<RenderedElement, Draft>()
  for (const element of elements) {
    const outer = element.parent && tableAround(element.parent)
    const around = outer && tables.get(outer)
    if (element.name === 'table') {
      if (around) around.hasTableInside = true
      const role = element.attributes['role']
      const isLayout = role === 'presentation' || role === 'none'
      const none = { rows: 0, cells: 0, headings: 0, hasCaption: false, hasTableInside: false }
      tables.set(element, { element, ...none, isLayout, text: null })
    } else if (around) {
      if (element.name === 'tr') around.rows += 1
      else if (element.name === 'caption') around.hasCaption = true
      else if (element.name === 'td') around.cells += 1
      else if (element.name === 'th') {
        around.cells += 1
        around.headings += 1
      }
    }
  }
  for (const run of tables.size > 0 ? runs.filter(hasWords) : [])
    for (let at = tableAround(run.element); at; at = at.parent && tableAround(at.parent)) {
      const table = tables.get(at)
      if (table) table.text ??= run
    }
  return tables.values()
}

function tableAround(from: RenderedElement): RenderedElement | null {
  for (let at: RenderedElement | null = from; at; at = at.parent) if (at.name === 'table') return at
  return null
}
