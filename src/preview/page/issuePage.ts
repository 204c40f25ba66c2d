import type { IssueState, LanguageState, SectionIndex } from '../state.ts'
import { readLanguagesFromAddress, readViewsFromAddress, writeAddress } from './address.ts'
import { fetchIssue, openEditor } from './api.ts'
import { openChoice } from './choice.ts'
import { h } from './html.ts'
import { languagesOf } from './languages.ts'
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
  const choice = openChoice(readViewsFromAddress(allViews.map((view) => view.id)), readLanguagesFromAddress())
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
    if (finding.language) reveal(finding.language)
    if (finding.section !== null) mark(finding.section)
    edit(finding)
  }, top.findingsShown)
  const viewChooser = chooser({ view: toggle, language: toggleLanguage })
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

  function show() {
    const { views, languages } = choice.shown()
    viewChooser.show(views, languages)
    panes.show(views, languages)
    if (state) void panes.update(state, new Map())
  }

  /** Shows or hides a view, or shows it alone. The last view cannot be hidden. */
  function toggle(view: string, alone: boolean) {
    if (choice.toggleView(view, alone)) showChoice()
  }

  /** The same for the email in a language. */
  function toggleLanguage(lang: string, alone: boolean) {
    if (choice.toggleLanguage(lang, alone)) showChoice()
  }

  function showChoice() {
    show()
    writeAddress(choice.shown().views, choice.languagesInAddress())
  }

  function select(section: SectionIndex | null) {
    card.show(section === null ? null : (state?.emails[section.email]?.sections[section.index] ?? null))
    mark(section)
  }

  /** Marks a section in all views, and shows the email that it is in. */
  function mark(section: SectionIndex | null) {
    const language = section && state?.emails[section.email]?.language
    if (language) reveal(language)
    panes.mark(section)
  }

  function reveal(language: LanguageState) {
    if (choice.showLanguage(language.id)) showChoice()
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
    viewChooser.update(next)
    dialog.update(next)
    if (choice.update(languagesOf(next))) show()
    top.update(next)
    copies.update(next)
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
  show()
  return { element, load, concerns: (changed) => changed.includes(id) }
}
