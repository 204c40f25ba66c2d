import type { IssueState } from '../../state.ts'
import { h, icon, icons } from '../html.ts'
import { countFindings, errorsIn } from '../words.ts'

interface HeaderActions {
  readonly print: () => void
  readonly keys: () => void
  readonly findings: () => void
}

/** Newsletter, subject and status, beside the copy buttons. */
export function header(id: string, copies: HTMLElement, actions: HeaderActions) {
  const newsletter = h('span', {})
  const subject = h('h1', {}, id)
  const status = h('p', { class: 'status', role: 'status' })
  const findings = h(
    'button',
    { type: 'button', class: 'link', hidden: true, 'aria-expanded': 'false', 'aria-controls': 'findings' },
    'Show findings',
  )
  findings.addEventListener('click', actions.findings)
  const tools = h(
    'div',
    { class: 'tools' },
    h('button', { type: 'button', class: 'plain', onclick: actions.print }, 'Print'),
    h('button', { type: 'button', class: 'plain', onclick: actions.keys, 'aria-keyshortcuts': '?' }, 'Keys'),
  )
  const element = h(
    'header',
    { class: 'top' },
    h('div', { class: 'crumbs' }, h('a', { href: '/' }, icon(icons.back), 'All issues'), newsletter),
    h('div', { class: 'headline' }, subject, h('div', { class: 'state' }, status, findings)),
    h('div', { class: 'actions' }, copies, tools),
  )

  return {
    element,
    update(state: IssueState) {
      const { errors, words } = stateInWords(state)
      newsletter.textContent = `${state.newsletter}, ${id}`
      subject.textContent = state.email?.subject ?? id
      subject.lang = state.email?.lang ?? ''
      document.title = `${errors > 0 ? `${countFindings(errors, 0)}: ` : ''}${state.email?.subject ?? id}`
      if (status.textContent !== words) status.textContent = words
      element.classList.toggle('unsound', !state.sound)
      findings.hidden = state.findings.length === 0
    },
    findingsShown(shown: boolean) {
      findings.textContent = shown ? 'Put findings aside' : 'Show findings'
      findings.setAttribute('aria-expanded', String(shown))
    },
  }
}

function stateInWords({ findings, sound, email, gone }: IssueState): { errors: number; words: string } {
  const errors = errorsIn(findings)
  const counted = countFindings(errors, findings.length - errors)
  if (gone) return { errors, words: 'Not there any more' }
  if (email === null) return { errors, words: `${counted || 'No email'}: there is nothing to show yet` }
  if (!sound) return { errors, words: `${counted || 'Not sound'}: what you see is the last good version` }
  return { errors, words: counted ? `Up to date, ${counted}` : 'Up to date, no findings' }
}
