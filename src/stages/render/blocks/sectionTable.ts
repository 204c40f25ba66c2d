import { printStyle, type Style } from '../../../lib/css/style.ts'
import { elementNode, type HtmlElement, type HtmlNode } from '../../../lib/html/htmlTree.ts'
import type { MjmlColumn, MjmlSection, MjmlText } from './mjmlSection.ts'
import { outlookComment, tableEnd } from './outlookComment.ts'

/**
 * A table with one cell, which has the styles that its text inherits. Columns of text are plain `div` elements in it; for
 * Outlook they are cells of a table, one for each row of columns.
 */
export function sectionTable({ className, background, style, columns, content }: MjmlSection): HtmlElement {
  const shared = columns ? sharedStyle(columns) : []
  const inherited = [...style, ...shared.filter(([property]) => !style.some(([name]) => name === property))]
  const cellStyle: Style = [
    ...(background ? ([['background-color', background]] as const) : []),
    ...inherited,
    ['word-break', 'break-word'],
  ]
  const children = columns ? rowsOf(columns).flatMap((row) => rowNodes(row, inherited)) : content
  return tableOf({ class: className, style: printStyle(cellStyle) }, children)
}

/** A column that is no text must not inherit from one, nor a text what only another one has. */
function sharedStyle(columns: readonly MjmlColumn[]): Style {
  const styles = columns.map(({ text }) => text?.style ?? [])
  return (styles[0] ?? []).filter(
    ([property]) => inheritable.has(property) && styles.every((style) => style.some(([name]) => name === property)),
  )
}

/** Not `text-decoration`, which does not reach into columns side by side. */
const inheritable = new Set([
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'text-align',
  'text-transform',
  'color',
])

/** Columns as they stand side by side: those that are wider together than the section are in another row. */
function rowsOf(columns: readonly MjmlColumn[]): MjmlColumn[][] {
  const rows: MjmlColumn[][] = []
  let width = Number.POSITIVE_INFINITY
  for (const column of columns) {
    width += column.share
    if (width > 100.1) {
      rows.push([])
      width = column.share
    }
    rows.at(-1)?.push(column)
  }
  return rows
}

function rowNodes(row: readonly MjmlColumn[], inherited: Style): HtmlNode[] {
  const [first] = row
  if (first && first.share >= 100) return columnNodes(first, inherited)
  const direction = inherited.some(([name, value]) => name === 'direction' && value === 'rtl') ? ' dir="rtl"' : ''
  const table = `<table border="0" cellpadding="0" cellspacing="0" role="presentation"${direction}>`
  const cells = row.flatMap((column, i) => [
    outlookComment(`${i === 0 ? `${table}<tr>` : '</td>'}<td style="${outlookStyle(column, inherited)}">`),
    ...columnNodes(column, inherited),
  ])
  return [...cells, outlookComment(tableEnd)]
}

/** A cell in a table of its own does not surely inherit in Outlook. */
function outlookStyle({ outlookStyle, text }: MjmlColumn, inherited: Style): string {
  const own =
    text && text.padding === null ? inherited.filter(([name]) => name === 'font-family' || name === 'color') : []
  return `${outlookStyle.replace(/;$/, '')};${printStyle(own)}`
}

function columnNodes({ element: { attributes }, text, share, element }: MjmlColumn, inherited: Style): HtmlNode[] {
  if (!text) return [element]
  const isFull = share >= 100
  const own = text.style.filter(
    ([property, value]) => !inherited.some(([name, same]) => name === property && same === value),
  )
  const content = text.padding === null ? text.content : [paddedTable(text)]
  const className = attributes['class'] ?? ''
  const isPlain = isFull && !/(?:^|\s)(?!mj-)\S/.test(className)
  if (isPlain && (own.length === 0 || text.padding !== null)) return [...content]
  const layout: Style = isFull
    ? []
    : [
        ['display', 'inline-block'],
        ['vertical-align', text.verticalAlign],
        ['width', '100%'],
      ]
  return [
    elementNode(
      'div',
      { class: className, style: printStyle([...layout, ...(text.padding === null ? own : [])]) },
      content,
    ),
  ]
}

/** A table does not inherit all of these where a page has no doctype. */
function paddedTable({ padding, style, content }: MjmlText): HtmlElement {
  return tableOf({ style: printStyle([['padding', padding ?? '0'], ...style]) }, content)
}

/** Pages that an email is pasted into set margins and spaces of tables. */
const tableStyle = 'width:100%;margin:0;border-spacing:0'

function tableOf(attributes: { readonly [name: string]: string }, content: readonly HtmlNode[]): HtmlElement {
  const cell = elementNode('td', attributes, content)
  return elementNode(
    'table',
    { border: '0', cellpadding: '0', cellspacing: '0', role: 'presentation', style: tableStyle },
    [elementNode('tr', {}, [cell])],
  )
}
