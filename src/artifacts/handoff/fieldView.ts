import { escapeContent } from '../../lib/html/escape.ts'
import { sizeInWords } from '../../lib/text/sizeInWords.ts'
import type { Email } from '../../model/email.ts'
import type { TemplateValues } from '../../model/letter.ts'
import { artifactOf } from '../artifactOf.ts'
import type { CompiledLetters } from '../kind.ts'
import { factViews, type PlatformField } from './platformSheet.ts'
import { runsOf } from './runs.ts'

/**
 * A field with what goes into it: a text, a file, or nothing that the issue knows. `name` tells it from that of other
 * emails: "Subject in French".
 */
export function fieldView(field: PlatformField, name: string, email: Email, issue: CompiledLetters): TemplateValues {
  const common = { name, label: field.label, facts: factViews(field.facts) }
  const nothing = { ...common, runs: null, none: null, count: null, file: null }
  const { variants } = issue
  switch (field.holds) {
    case null:
      return nothing
    case 'sender': {
      const sender = variants.find(({ issue: { lang } }) => email.languages.includes(lang))?.newsletter.sender
      const text = [sender?.name, sender?.email].filter(Boolean).join(', ')
      if (text === '') return { ...nothing, none: 'newsletter.yaml names no sender.' }
      return { ...nothing, runs: [{ text, lang: null, dir: null }] }
    }
    case 'subject': {
      const runs = runsOf(email.subject, email, variants, (one) => one.issue.subject)
      return { ...nothing, runs, count: countView(email.subject, field) }
    }
    case 'preview': {
      if (email.preview === null)
        return { ...nothing, none: 'There is none. Write it into the issue as “preview:”, and build again.' }
      const runs = runsOf(email.preview, email, variants, (one) => one.issue.preview)
      return { ...nothing, runs, count: countView(email.preview, field) }
    }
    default: {
      const artifact = artifactOf(email, field.holds)
      if (!artifact) return { ...nothing, none: 'This build makes no such file.' }
      const errors = issue.blocking.some(({ severity }) => severity === 'error')
      const size = Buffer.byteLength(artifact.text)
      const file = {
        name: artifact.name,
        size: sizeInWords(size),
        limit: artifact.limit === null ? null : sizeInWords(artifact.limit),
        isOver: artifact.limit !== null && size > artifact.limit,
        html: artifact.held || errors ? null : escapeContent(artifact.text),
        // Why it is not here.
        held: errors ? 'there are errors' : 'it shows pictures that have no address on the web yet',
        command: errors ? `cohes3ion check ${issue.id}` : `cohes3ion images ${issue.id}`,
      }
      return { ...nothing, file }
    }
  }
}

/** How long a text is, and whether that is too long; in characters as readers count them. */
function countView(text: string, { max, advised }: PlatformField): TemplateValues {
  const { length } = [...text]
  const over = max !== null && length > max
  const notes = [
    ...(advised === null
      ? []
      : [advised.min > 1 ? `${advised.min} to ${advised.max} advised` : `up to ${advised.max} advised`]),
    ...(max === null ? [] : [`at most ${max}`]),
  ]
  const verdict = over
    ? `${length - max} too many`
    : advised && length > advised.max
      ? `${length - advised.max} more than advised`
      : advised && length < advised.min
        ? `shorter than advised`
        : null
  return { length, notes: notes.join(', '), verdict, isOver: over }
}
