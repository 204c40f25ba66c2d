import { parseStyleAttribute, type Style } from '../../../lib/css/style.ts'
import { type HtmlElement, type HtmlNode, isBlank, onlyElement } from '../../../lib/html/htmlTree.ts'
import { endsOutlookTable } from './outlookComment.ts'

/** What MJML has made of an `mj-section`, without the boxes around it. */
export interface MjmlSection {
  readonly className: string
  readonly background: string | null
  /** Of the cell that holds the columns. */
  readonly style: Style
  /** null if the cell holds something else, such as `mj-raw`. */
  readonly columns: readonly MjmlColumn[] | null
  readonly content: readonly HtmlNode[]
}

export interface MjmlColumn {
  readonly element: HtmlElement
  /** Of the cell that Outlook gets for the column. */
  readonly outlookStyle: string
  /** Per cent of the section's content. */
  readonly share: number
  readonly text: MjmlText | null
}

/** The content of a column that is nothing but one `mj-text` without a padding. */
export interface MjmlText {
  /** Of the cell around it, from `mj-column`. */
  readonly padding: string | null
  readonly verticalAlign: string
  readonly style: Style
  readonly content: readonly HtmlNode[]
}

/** Reads the `div` of a section; null if it has anything that a plain cell cannot keep, such as a picture behind it. */
export function readSection(div: HtmlElement, contentWidth: number): MjmlSection | null {
  const outer = styleOf(div)
  const table = onlyElement(div.children, 'table')
  const cell = table && onlyCell(table)
  if (!table || !cell || 'background' in table.attributes) return null
  if (!isOnly(outer, ['background', 'background-color', 'margin', 'max-width'])) return null
  if (!isOnly(styleOf(table), ['background', 'background-color', 'width'])) return null
  const style = styleOf(cell).filter(([property]) => property !== 'font-size')
  return {
    className: div.attributes['class'] ?? '',
    background: lastValue(outer, 'background-color'),
    style,
    columns: readColumns(cell.children, contentWidth, lastValue(style, 'direction')),
    content: cell.children,
  }
}

const columnStart = /^\[if mso \| IE\]>(?:<table[^>]*><tr>|<\/td>)<td class="[^"]*" style="([^"]*)" ><!\[endif\]$/
const noColumns = /^\[if mso \| IE\]><table[^>]*><tr><\/tr><\/table><!\[endif\]$/

/** Columns stand between conditional comments that make them cells in Outlook. */
function readColumns(nodes: readonly HtmlNode[], contentWidth: number, direction: string | null): MjmlColumn[] | null {
  const shown = nodes.filter((node) => !isBlank(node))
  const [first] = shown
  if (shown.length === 1 && first?.kind === 'comment' && noColumns.test(first.text)) return []
  if (shown.length % 2 === 0 || !endsOutlookTable(shown.at(-1))) return null
  const columns: MjmlColumn[] = []
  for (let i = 0; i < shown.length - 1; i += 2) {
    const [comment, element] = [shown[i], shown[i + 1]]
    const outlookStyle = comment?.kind === 'comment' ? columnStart.exec(comment.text)?.[1] : undefined
    if (element?.kind !== 'element' || outlookStyle === undefined) return null
    const share = columnShare(element, contentWidth)
    if (share === null) return null
    columns.push({ element, outlookStyle, share, text: readText(element, direction) })
  }
  return columns
}

/** Per cent, of a class such as "mj-column-per-33-333" or "mj-column-px-200". */
export function columnShare({ attributes }: Pick<HtmlElement, 'attributes'>, contentWidth: number): number | null {
  const match = /\bmj-column-(per|px)-(\d+)(?:-(\d+))?/.exec(attributes['class'] ?? '')
  if (!match) return null
  const size = Number(`${match[2]}.${match[3] ?? 0}`)
  return match[1] === 'per' ? size : (size / contentWidth) * 100
}

/** `direction` is that of the section. */
function readText(column: HtmlElement, direction: string | null): MjmlText | null {
  const gutter = onlyTable(column.children)
  const gutterCell = gutter && onlyCell(gutter)
  const table = gutterCell && onlyTable(gutterCell.children)
  const cell = table && onlyCell(table)
  const div = cell && onlyElement(cell.children, 'div')
  if (!gutterCell || !cell || !div || 'class' in cell.attributes || 'class' in div.attributes) return null
  const gutterStyle = styleOf(gutterCell)
  if (!isOnly(gutterStyle, ['vertical-align', 'padding']) || !isOnly(styleOf(table), [])) return null
  if (!isOnly(styleOf(cell), ['font-size', 'padding', 'word-break']) || !isZero(lastValue(styleOf(cell), 'padding')))
    return null
  const padding = lastValue(gutterStyle, 'padding')
  const own = lastValue(styleOf(column), 'direction') ?? direction
  return {
    padding: isZero(padding) ? null : padding,
    verticalAlign: lastValue(gutterStyle, 'vertical-align') ?? 'top',
    style: own === null || own === direction ? styleOf(div) : [['direction', own], ...styleOf(div)],
    content: div.children,
  }
}

const onlyTable = (nodes: readonly HtmlNode[]) => onlyElement(nodes, 'table')

function onlyCell(table: HtmlElement): HtmlElement | null {
  const body = onlyElement(table.children, 'tbody')
  const row = body && onlyElement(body.children, 'tr')
  return row && onlyElement(row.children, 'td')
}

function styleOf({ attributes }: HtmlElement): Style {
  return parseStyleAttribute(attributes['style'] ?? '')
}

function lastValue(style: Style, property: string): string | null {
  return style.findLast(([name]) => name === property)?.[1] ?? null
}

function isOnly(style: Style, properties: readonly string[]): boolean {
  return style.every(([property]) => properties.includes(property))
}

function isZero(padding: string | null): boolean {
  return padding === null || /^(?:0(?:px)?\s*)+$/.test(padding)
}
