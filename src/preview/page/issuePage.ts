import type { IssueState } from '../state.ts'
import { readViewsFromAddress, writeViewsToAddress } from './address.ts'
import { fetchIssue, openEditor } from './api.ts'
import { h } from './html.ts'
import type { Page } from './page.ts'
import { nextPaint } from './paint.ts'
import { stage } from './stage.ts'
import { allViews } from './views.ts'
import { announcer } from './widgets/announcer.ts'
import { chooser } from './widgets/chooser.ts'
import { copyButtons } from './widgets/copyButtons.ts'
import { findingsPanel } from './widgets/findingsPanel.ts'
import { header } from './widgets/header.ts'
import { issueKeys } from './widgets/issueKeys.ts'
import { keysDialog } from './widgets/keysDialog.ts'
import { goneNote, noteCard } from './widgets/notes.ts'
import { proof } from './widgets/proof.ts'
import { sectionCard } from './widgets/sectionCard.ts'

/** The page of one issue: its views side by side, updated with each change. */
export function issuePage(id: string): Page {
  let views = readViewsFromAddress(allViews.map((view) => view.id))
  let state: IssueState | null = null
  let requests = 0
  let latest = 0

  const live = announcer()
  const note = noteCard()
  const dialog = keysDialog()
  const printout = proof(id)
  const copies = copyButtons({ say: live.say, findings: () => findings.show(true) })
  const top = header(id, copies.element, {
    print: () => void printout.print(),
    keys: dialog.toggle,
    findings: () => findings.show(!findings.shown()),
  })
  const card = sectionCard(edit, () => select(null))
  const findings = findingsPanel((finding) => {
    if (finding.section !== null) panes.mark(finding.section)
    edit(finding)
  }, top.findingsShown)
  const viewChooser = chooser(toggle)
  const panes = stage(id, { select, close: (view) => toggle(view, false) })
  const cards = h('div', { class: 'cards' }, note.element, findings.element, card.element)
  const workspace = h(
    'div',
    { class: 'workspace' },
    h('aside', { 'aria-label': 'Choose views' }, viewChooser.element),
    panes.element,
    cards,
  )
  const element = h('div', { class: 'issue' }, top.element, workspace, live.element, dialog.element, printout.element)

  function show(next: readonly string[]) {
    views = [...next]
    viewChooser.show(views)
    panes.show(views)
    if (state) void panes.update(state, new Map())
  }

  /** Shows or hides a view, or shows it alone. The last view cannot be hidden. */
  function toggle(view: string, alone: boolean) {
    const next = alone ? [view] : views.includes(view) ? views.filter((one) => one !== view) : [...views, view]
    if (next.length === 0) return
    show(next)
    writeViewsToAddress(views)
  }

  function select(section: number | null) {
    card.show(section === null ? null : (state?.email?.sections[section] ?? null))
    panes.mark(section)
  }

  async function edit({ file, line, column }: { file: string | null; line: number | null; column: number | null }) {
    note.show(file === null ? null : await openEditor({ file, line: line ?? 1, column: column ?? 1 }))
  }

  async function load() {
    const request = ++requests
    // At the same time: which version the server answers with does not depend on the address.
    const [next, texts] = await Promise.all([fetchIssue(id), panes.fetch((state?.version ?? 0) + 1)])
    // The answer to a later request is shown already.
    if (request < latest) return
    latest = request
    if (!next || next.gone) {
      element.replaceChildren(goneNote(id))
      return
    }
    // The issue is back after goneNote has replaced the page.
    if (!element.contains(workspace)) location.reload()
    state = next
    top.update(next)
    copies.update(next)
    viewChooser.update(next)
    findings.update(next)
    await panes.update(next, texts)
    await nextPaint()
    document.documentElement.dataset['painted'] = String(next.version)
    printout.update(next)
  }

  /** Hides what lies over the views; false when there was nothing to hide. */
  function dismiss(): boolean {
    if (copies.dismiss()) return true
    const hadAny = findings.shown() || !card.element.hidden || !note.element.hidden
    findings.show(false)
    select(null)
    note.show(null)
    return hadAny
  }

  issueKeys({
    copy: copies.copy,
    toggle,
    keys: dialog.toggle,
    print: printout.print,
    dismiss,
    findings: () => findings.show(!findings.shown()),
  })
  show(views)
  return { element, load, concerns: (changed) => changed.includes(id) }
}
