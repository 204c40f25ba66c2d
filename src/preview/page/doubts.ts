import type { CopyItem, IssueState } from '../state.ts'
import { count, errorsIn } from './words.ts'

/** Why something is not simply copied. */
export interface Doubt {
  readonly title: string
  /** What is wrong, one line each. */
  readonly lines: readonly string[]
  /** Whether it can be copied all the same. */
  readonly copies: boolean
}

/** Findings that are named before the rest is only counted. */
const named = 3

/** What keeps an issue's part from going out; null when nothing does. */
export function doubtOf({ id, content }: CopyItem, { email, findings, sound }: IssueState): Doubt | null {
  if (content === null)
    return {
      title: 'There is no preview text',
      lines: [
        'Write one into the issue as “preview:”. Inboxes show it beside the subject, or else any words they find.',
      ],
      copies: false,
    }
  const errors = findings.filter(({ severity }) => severity === 'error')
  const more = errors.length - named
  const lines = errors.slice(0, named).map(({ message }) => message)
  if (more > 0) lines.push(`And ${count(more, 'more error')}.`)
  if (!sound) lines.push('What is copied is the last good version, not what your files say now.')
  const unhosted = id === 'html' && !errors.some((error) => error.id === 'picture-not-hosted') ? email?.unhosted : []
  if (unhosted?.length) lines.push(withoutAddress(unhosted))
  if (lines.length === 0) return null
  const wrong = errorsIn(findings)
  return { title: `Not ready to go out${wrong > 0 ? `: ${count(wrong, 'error')}` : ''}`, lines, copies: true }
}

function withoutAddress(names: readonly string[]): string {
  const subject = names.length === 1 ? `The picture ${names[0]} has` : `${names.length} pictures have`
  return `${subject} no address on the web, so readers would not see ${names.length === 1 ? 'it' : 'them'}.`
}
