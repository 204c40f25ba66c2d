import type { Token } from '../../../lib/html/htmlTokens.ts'
import { type HtmlElement, type HtmlNode, isBlank, textNode, toTokens, toTree } from '../../../lib/html/htmlTree.ts'
import { readSection } from './mjmlSection.ts'
import { endsOutlookTable, outlookEnd, outlookStart } from './outlookComment.ts'
import { sectionTable } from './sectionTable.ts'
import { wrapSections } from './wrapper.ts'

/**
 * Prints each `mj-section` as one table with one cell, where MJML prints tables around tables: two thirds of an email's
 * size. Sections that follow each other share the wrapper that keeps them at the email's width. What MJML prints of
 * anything else stays as it is.
 */
export function compactSections(tokens: readonly Token[], contentWidth: number): readonly Token[] {
  const nodes = toTree(tokens)
  return nodes ? toTokens(joinComments(compact(splitComments(nodes), contentWidth))) : tokens
}

function compact(nodes: readonly HtmlNode[], contentWidth: number): HtmlNode[] {
  const compacted: HtmlNode[] = []
  let sections: HtmlNode[] = []
  let sectionsWidth = ''
  const endWrapper = () => {
    if (sections.length === 0) return
    compacted.length = 1 + compacted.findLastIndex((node) => !isBlank(node))
    compacted.push(textNode('\n'), ...wrapSections(sectionsWidth, sections), textNode('\n'))
    sections = []
  }
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i]
    const found = sectionAt(nodes, i)
    const section = found && readSection(found.div, contentWidth)
    if (found && section) {
      if (found.width !== sectionsWidth) endWrapper()
      sectionsWidth = found.width
      sections.push(sectionTable(section))
      i = found.end
    } else if (node && !(sections.length > 0 && isBlank(node))) {
      endWrapper()
      compacted.push(node)
    }
  }
  endWrapper()
  return compacted
}

interface FoundSection {
  /** In px. */
  readonly width: string
  readonly div: HtmlElement
  /** The index of its last node. */
  readonly end: number
}

const sectionStart =
  /^\[if mso \| IE\]><table align="center"[^>]* style="width:(\d+)px;"[^>]*><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><!\[endif\]$/

/** MJML puts conditional comments before and after a section. */
function sectionAt(nodes: readonly HtmlNode[], start: number): FoundSection | null {
  const first = nodes[start]
  const width = first?.kind === 'comment' ? sectionStart.exec(first.text)?.[1] : undefined
  if (!width) return null
  const divIndex = nextShown(nodes, start)
  const end = nextShown(nodes, divIndex)
  const div = nodes[divIndex]
  return div?.kind === 'element' && endsOutlookTable(nodes[end]) ? { width, div, end } : null
}

function nextShown(nodes: readonly HtmlNode[], from: number): number {
  let next = from + 1
  for (let node = nodes[next]; node && isBlank(node); node = nodes[next]) next += 1
  return next
}

const between = '</table><table align="center"'

/** MJML merges the conditional comments at the end of a section and at the start of the next. */
function splitComments(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node) => {
    const at = node.kind === 'comment' ? node.text.lastIndexOf(between) + '</table>'.length : -1
    if (node.kind !== 'comment' || at < '</table>'.length || !node.text.startsWith(outlookStart)) return node
    return [
      { kind: 'comment', text: `${node.text.slice(0, at)}${outlookEnd}` },
      { kind: 'comment', text: `${outlookStart}${node.text.slice(at)}` },
    ]
  })
}

function joinComments(nodes: readonly HtmlNode[]): HtmlNode[] {
  const joined: HtmlNode[] = []
  for (const node of nodes) {
    const lastShown = joined.findLastIndex((one) => !isBlank(one))
    const last = joined[lastShown]
    const isSplit = last?.kind === 'comment' && last.text.endsWith(outlookEnd) && node.kind === 'comment'
    if (isSplit && node.text.startsWith(outlookStart)) {
      const text = last.text.slice(0, -outlookEnd.length) + node.text.slice(outlookStart.length)
      joined.splice(lastShown, joined.length, { kind: 'comment', text })
    } else joined.push(node)
  }
  return joined
}
