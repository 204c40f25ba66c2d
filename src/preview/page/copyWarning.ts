import type { CopyItem, EmailState, IssueState } from '../state.ts'
import { count, errorsIn } from './words.ts'

/** Shown before a text is copied. */
export interface CopyWarning {
  readonly title: string
  /** What is wrong, a line each. */
  readonly lines: readonly string[]
  /** Whether the text can be copied all the same. */
  readonly copies: boolean
}

/** Errors that are named; the rest is only counted. */
const maxNamed = 3

/** A text to copy, with the email that it is of. */
export interface Copied {
  readonly item: CopyItem
  readonly email: EmailState
}

/** The warning before a text of an issue is copied; null when it is ready to go out. */
export function copyWarningOf({ item, email }: Copied, { findings, sound }: IssueState): CopyWarning | null {
  const { id, content } = item
  if (content === null)
    return {
      title: 'There is no preview text',
      lines: [
        'Write one into the issue as “preview:”. Inboxes show it beside the subject, or else any words they find.',
      ],
      copies: false,
    }
  const errors = findings.filter(({ severity }) => severity === 'error')
  const more = errors.length - maxNamed
  const lines = errors.slice(0, maxNamed).map(({ message }) => message)
  if (more > 0) lines.push(`And ${count(more, 'more error')}.`)
  if (!sound) lines.push('What is copied is the last good version, not what your files say now.')
  if (id === 'html' && email.unhosted.length > 0) lines.push(withoutAddress(email.unhosted))
  if (lines.length === 0) return null
  const wrong = errorsIn(findings)
  return { title: `Not ready to go out${wrong > 0 ? `: ${count(wrong, 'error')}` : ''}`, lines, copies: true }
}

function withoutAddress(names: readonly string[]): string {
  const subject = names.length === 1 ? `The picture ${names[0]} has` : `${names.length} pictures have`
  return `${subject} no address on the web, so readers would not see ${names.length === 1 ? 'it' : 'them'}.`
}
