import { languageNameInEnglish } from '../../lib/text/languageNameInEnglish.ts'
import type { Email } from '../../model/email.ts'
import type { TemplateValues } from '../../model/letter.ts'
import type { CompiledLetters } from '../kind.ts'
import { fieldView } from './fieldView.ts'
import type { PlatformField, PlatformSheet } from './platformSheet.ts'
import { joinWithAnd } from './words.ts'

/** The form of a platform that is not known. */
const plainFields: readonly PlatformField[] = (
  [
    ['Subject', 'subject', { min: 30, max: 60 }],
    ['Preview text', 'preview', { min: 1, max: 140 }],
    ['HTML', 'document', null],
    ['Plain text', 'text', null],
  ] as const
).map(([label, holds, advised]) => ({ label, holds, advised, max: null, facts: [] }))

interface Bulletin {
  /** Of the step. */
  readonly title: string
  readonly view: TemplateValues
}

/** What goes into the platform's form, for each email. */
export function bulletinsOf(issue: CompiledLetters, platform: PlatformSheet | null): readonly Bulletin[] {
  const { emails } = issue
  const noun = platform?.email ?? 'email'
  const fields = platform?.fields ?? plainFields
  return emails.map((email, i) => {
    const language = emails.length > 1 ? ` in ${languagesOf(email, issue)}` : ''
    return {
      title: `Fill in the ${noun}${language}`,
      view: {
        // The form is the same for each email: what is known of it is said once.
        caveat: i === 0 ? (platform?.caveat ?? null) : null,
        fields: fields.map((field) => {
          const facts = i === 0 || field.holds === null ? field.facts : []
          return fieldView({ ...field, facts }, `${field.label}${language}`, email, issue)
        }),
      },
    }
  })
}

function languagesOf({ languages }: Email, { variants }: CompiledLetters): string {
  const own = variants.filter(({ issue }) => languages.includes(issue.lang))
  return joinWithAnd(own.map(({ issue }) => languageNameInEnglish(issue.lang)))
}
