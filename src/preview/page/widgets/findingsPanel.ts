import type { FindingState, IssueState } from '../../state.ts'
import { h, icon, icons } from '../html.ts'
import { replaceContent } from '../replaceContent.ts'
import { countFindings, errorsIn } from '../words.ts'
import { findingItem } from './finding.ts'

/** The findings, over a part of the views. Once it is closed, it opens by itself only for a new error. */
export function findingsPanel(open: (finding: FindingState) => void, toggled: (shown: boolean) => void) {
  const title = h('h2', { id: 'findings-title' })
  const put = h(
    'button',
    { type: 'button', class: 'quiet', onclick: () => show(false) },
    'Put aside',
    icon(icons.close),
  )
  const behind = h('p', { class: 'behind' }, 'What you see behind this is the last good version.')
  const list = h('ol', { class: 'findings', tabindex: 0, role: 'list', 'aria-labelledby': title.id })
  const head = h('div', { class: 'card-head' }, title, put)
  const element = h(
    'section',
    { class: 'card findings-card', id: 'findings', 'aria-labelledby': title.id, hidden: true },
    head,
    behind,
    list,
  )
  let known: ReadonlySet<string> = new Set()
  let drawn = '[]'

  function show(shown: boolean) {
    element.hidden = !shown
    toggled(shown)
  }

  function update({ findings, sound, emails }: IssueState) {
    const key = JSON.stringify(findings)
    if (key !== drawn) {
      drawn = key
      draw(findings)
    }
    behind.hidden = sound || emails.length === 0
    const errors = new Set(findings.filter(({ severity }) => severity === 'error').map(errorKey))
    const hasNew = [...errors].some((error) => !known.has(error))
    // The last error was fixed: the panel closes, as it was open because of the errors.
    if (findings.length === 0 || (errors.size === 0 && known.size > 0)) show(false)
    else if (hasNew) show(true)
    known = errors
  }

  function draw(findings: readonly FindingState[]) {
    const errors = errorsIn(findings)
    title.textContent = countFindings(errors, findings.length - errors)
    replaceContent(list, ...findings.map((finding) => findingItem(finding, () => open(finding))))
  }

  return { element, update, show, shown: () => !element.hidden }
}

/** Without the line: an error that has only moved is not new. */
function errorKey({ id, file, message }: FindingState): string {
  return JSON.stringify([id, file, message])
}
