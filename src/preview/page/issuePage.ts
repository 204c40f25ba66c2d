import type { IssueState } from '../state.ts'
import { keepViewsInAddress, viewsInAddress } from './address.ts'
import { fetchIssue, openEditor } from './api.ts'
import { h } from './html.ts'
import type { Page } from './page.ts'
import { painted } from './paint.ts'
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

/** One issue: its views side by side, live. */
export function issuePage(id: string): Page {
  let views = viewsInAddress(allViews.map((view) => view.id))
  let state: IssueState | null = null
  let asked = 0
  let answered = 0

  const voice = announcer()
  const note = noteCard()
  const dialog = keysDialog()
  const paper = proof(id)
  const copies = copyButtons({ say: voice.say, findings: () => findings.show(true) })
  const top = header(id, copies.element, {
    print: () => void paper.print(),
    keys: dialog.toggle,
    findings: () => findings.show(!findings.shown()),
  })
  const card = sectionCard(edit, () => select(null))
  const findings = findingsPanel((finding) => {
    if (finding.section !== null) shown.mark(finding.section)
    edit(finding)
  }, top.findingsShown)
  const rail = chooser(toggle)
  const shown = stage(id, { select, close: (view) => toggle(view, false) })
  const cards = h('div', { class: 'cards' }, note.element, findings.element, card.element)
  const workspace = h(
    'div',
    { class: 'workspace' },
    h('aside', { 'aria-label': 'Choose views' }, rail.element),
    shown.element,
    cards,
  )
  const element = h('div', { class: 'issue' }, top.element, workspace, voice.element, dialog.element, paper.element)

  function show(next: readonly string[]) {
    views = [...next]
    rail.show(views)
    shown.show(views)
    if (state) void shown.update(state, new Map())
  }

  /** The last view stays: an empty page helps nobody. */
  function toggle(view: string, alone: boolean) {
    const next = alone ? [view] : views.includes(view) ? views.filter((one) => one !== view) : [...views, view]
    if (next.length === 0) return
    show(next)
    keepViewsInAddress(views)
  }

  function select(section: number | null) {
    card.show(section === null ? null : (state?.email?.sections[section] ?? null))
    shown.mark(section)
  }

  async function edit({ file, line, column }: { file: string | null; line: number | null; column: number | null }) {
    note.show(file === null ? null : await openEditor({ file, line: line ?? 1, column: column ?? 1 }))
  }

  async function load() {
    const turn = ++asked
    const [next, texts] = await Promise.all([fetchIssue(id), shown.fetch((state?.version ?? 0) + 1)])
    // An answer that was overtaken by a newer one is old news.
    if (turn < answered) return
    answered = turn
    if (!next || next.gone) {
      element.replaceChildren(goneNote(id))
      return
    }
    if (!element.contains(workspace)) location.reload()
    state = next
    top.update(next)
    copies.update(next)
    rail.update(next)
    findings.update(next)
    await shown.update(next, texts)
    await painted()
    document.documentElement.dataset['painted'] = String(next.version)
    paper.update(next)
  }

  function putAside(): boolean {
    if (copies.putAside()) return true
    const some = findings.shown() || !card.element.hidden || !note.element.hidden
    findings.show(false)
    select(null)
    note.show(null)
    return some
  }

  issueKeys({
    copy: copies.copy,
    toggle,
    keys: dialog.toggle,
    print: paper.print,
    putAside,
    findings: () => findings.show(!findings.shown()),
  })
  show(views)
  return { element, load, concerns: (changed) => changed.includes(id) }
}
