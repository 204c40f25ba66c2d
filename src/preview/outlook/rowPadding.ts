import type { Style } from '../../lib/css/style.ts'

interface Cell {
  readonly style: Style
  /** Replaces the cell's style. */
  readonly restyle: (style: Style) => void
}

/** Gives all cells of a row the largest padding above and below that one of them has, as Word's engine does. */
export function rowPadding() {
  /** The cells of the row that is read, of each table that is open. */
  const tables: Cell[][] = []
  const endRow = () => levelPadding(tables.at(-1)?.splice(0) ?? [])
  return {
    start(name: string): void {
      if (name === 'table') tables.push([])
      else if (name === 'tr') endRow()
    },
    cell(cell: Cell): void {
      tables.at(-1)?.push(cell)
    },
    end(name: string): void {
      if (name === 'tr' || name === 'table') endRow()
      if (name === 'table') tables.pop()
    },
  }
}

function levelPadding(cells: readonly Cell[]): void {
  if (cells.length < 2) return
  const largest = ['padding-top', 'padding-bottom'].flatMap((property) => {
    const lengths = cells.map(({ style }) => pixels(style, property))
    const most = Math.max(...lengths)
    return lengths.some((length) => length !== most) ? [[property, `${most}px`] as const] : []
  })
  if (largest.length > 0) for (const { style, restyle } of cells) restyle([...style, ...largest])
}

/** 0 for a length in another unit. */
function pixels(style: Style, property: string): number {
  const value = style.findLast(([name]) => name === property)?.[1] ?? ''
  return Number(/^(\d+(?:\.\d+)?)(?:px)?(?:\s*!important)?$/i.exec(value)?.[1] ?? 0)
}
