import type { EmailState, IssueState } from '../../state.ts'
import { h } from '../html.ts'
import { linkTable } from '../panes/links.ts'
import { findingItem } from './finding.ts'
import { fitHeight, proofFrames } from './proofFrames.ts'

/** Milliseconds without a change after which the proof is prepared, so that the browser's own print menu works too. */
const prepareDelay = 2000

/** The proof for approval: it is visible on paper only. */
export function proof(id: string) {
  const element = h('div', { class: 'proof', inert: true })
  let state: IssueState | null = null
  let drawn: IssueState | null = null
  let ready: Promise<unknown> = Promise.resolve()
  let timer = 0

  function update(next: IssueState) {
    state = next
    clearTimeout(timer)
    timer = window.setTimeout(prepare, prepareDelay)
  }

  async function prepare() {
    if (state && state !== drawn) {
      drawn = state
      const { version, emails } = state
      const frames = emails.map((email) => proofFrames(id, version, email))
      const loads = frames.flat().map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve)))
      ready = Promise.all(loads)
      element.replaceChildren(...sheet(state, frames))
    }
    await ready
  }

  addEventListener('beforeprint', () => {
    for (const frame of element.querySelectorAll('iframe')) fitHeight(frame)
  })

  async function print() {
    await prepare()
    window.print()
  }
  return { element, update, print }
}

function sheet(
  { id, newsletter, emails, findings, sound }: IssueState,
  frames: readonly (readonly HTMLElement[])[],
): HTMLElement[] {
  const [email, ...others] = emails
  const facts = email ? headFacts(email) : []
  const caution = sound ? null : h('p', { class: 'caution' }, 'The files have errors: this is the last good version.')
  const items = findings.map((finding) => findingItem(finding, null))
  return [
    h('p', { class: 'proof-of' }, `${newsletter}, ${id}: proof for approval`),
    h('h1', {}, email?.subject ?? id),
    h('dl', {}, ...facts),
    ...(caution ? [caution] : []),
    h('p', { class: 'signature' }, h('span', {}, 'Approved by'), h('span', {}, 'Date')),
    ...(email ? framesAndLinks(email, frames[0] ?? []) : []),
    ...others.flatMap((other, index) => [
      h('h1', {}, other.subject),
      h('dl', {}, ...headFacts(other)),
      ...framesAndLinks(other, frames[index + 1] ?? []),
    ]),
    h('h2', {}, 'Findings'),
    items.length > 0 ? h('ol', { class: 'findings' }, ...items) : h('p', {}, 'None.'),
  ]
}

function framesAndLinks({ links, sections }: EmailState, frames: readonly HTMLElement[]): HTMLElement[] {
  return [
    ...(frames.length > 0 ? [h('div', { class: 'proof-email' }, ...frames)] : []),
    ...(links.length > 0 ? [h('h2', {}, 'Links'), linkTable(links, sections, null)] : []),
  ]
}

function headFacts({ subject, preview, language, sender, newsletter }: EmailState): HTMLElement[] {
  const fact = (name: string, value: string) => h('div', {}, h('dt', {}, name), h('dd', {}, value))
  return [
    ...(language ? [fact('Language', language.name)] : []),
    fact('Sender', sender ?? newsletter),
    fact('Subject', subject),
    fact('Preview text', preview ?? 'none'),
  ]
}
