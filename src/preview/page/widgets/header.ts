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
      subject.replaceChildren(...subjectsOf(state, id))
      element.classList.toggle('several-emails', state.emails.length > 1)
      document.title = `${errors > 0 ? `${countFindings(errors, 0)}: ` : ''}${subject.textContent}`
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

/** The subject of each email, in its language. */
function subjectsOf({ emails }: IssueState, id: string): (string | Node)[] {
  if (emails.length === 0) return [id]
  return emails.flatMap(({ subject, lang }, i) => [
    i > 0 ? h('span', { class: 'unseen' }, ' / ') : '',
    h('span', { lang }, subject),
  ])
}

function stateInWords({ findings, sound, emails, gone }: IssueState): { errors: number; words: string } {
  const errors = errorsIn(findings)
  const counted = countFindings(errors, findings.length - errors)
  if (gone) return { errors, words: 'Not there any more' }
  if (emails.length === 0) return { errors, words: `${counted || 'No email'}: there is nothing to show yet` }
  if (!sound) return { errors, words: `${counted || 'Not sound'}: what you see is the last good version` }
  return { errors, words: counted ? `Up to date, ${counted}` : 'Up to date, no findings' }
}
