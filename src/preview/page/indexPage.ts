import type { IndexState, IssueSummary } from '../state.ts'
import { fetchIndex, openEditor } from './api.ts'
import { h } from './html.ts'
import type { Page } from './page.ts'
import { nextPaint } from './paint.ts'
import { replaceContent } from './replaceContent.ts'
import { findingItem } from './widgets/finding.ts'
import { noteCard } from './widgets/notes.ts'
import { countFindings, kilobytes } from './words.ts'

/** The page that lists all issues. */
export function indexPage(): Page {
  const title = h('h1', {}, 'Issues')
  const content = h('div', {})
  const note = noteCard()
  const main = h('main', { id: 'main', tabindex: -1 }, content, note.element)
  const element = h('div', { class: 'index' }, h('header', {}, h('p', {}, 'Preview'), title), main)
  let requests = 0
  let latest = 0
  let shown = ''

  async function load() {
    const request = ++requests
    const state = await fetchIndex()
    // The answer to a later request is shown already.
    if (request < latest) return
    latest = request
    title.textContent = state.newsletter
    document.title = `${state.newsletter}: preview`
    const key = JSON.stringify(state)
    if (key !== shown) {
      shown = key
      replaceContent(content, ...findingsOf(state), state.issues.length > 0 ? table(state.issues) : empty())
    }
    await nextPaint()
    document.documentElement.dataset['painted'] = String(request)
  }

  function findingsOf({ findings }: IndexState): HTMLElement[] {
    if (findings.length === 0) return []
    const open = (file: string | null, line: number | null, column: number | null) => async () =>
      note.show(file === null ? null : await openEditor({ file, line: line ?? 1, column: column ?? 1 }))
    const items = findings.map((finding) => findingItem(finding, open(finding.file, finding.line, finding.column)))
    return [h('h2', {}, 'Findings in the project'), h('ol', { class: 'findings' }, ...items)]
  }

  // Any save can change the list of issues.
  return { element, load, concerns: () => true }
}

function table(issues: readonly IssueSummary[]): HTMLElement {
  const head = ['Subject', 'Issue', 'Date', 'Sections', 'Findings', 'Size'].map((name) =>
    h('th', { scope: 'col' }, name),
  )
  return h(
    'div',
    { class: 'table' },
    h('table', { class: 'issues' }, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...issues.map(row))),
  )
}

function row({ id, subject, languages, date, sections, errors, warnings, size }: IssueSummary): HTMLElement {
  const findings = countFindings(errors, warnings)
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('a', { href: `/${encodeURIComponent(id)}` }, subject ?? id)),
    h('td', { class: 'id' }, id, languages.length > 0 && h('span', { class: 'languages' }, languages.join(', '))),
    h('td', {}, date ?? '–'),
    h('td', { class: 'number' }, subject === null ? '–' : String(sections)),
    h('td', { class: errors > 0 ? 'has-errors' : '' }, findings || 'none'),
    h('td', { class: 'number' }, size === null ? '–' : kilobytes(size)),
  )
}

function empty(): HTMLElement {
  return h(
    'div',
    { class: 'empty' },
    h('p', {}, 'There is no issue yet.'),
    h('p', {}, 'Put one into ', h('code', {}, 'issues/'), ' and it appears here.'),
  )
}
