import type { EmailState, IssueState, LanguageState, SectionIndex } from '../state.ts'

/** The languages of an issue that is sent in an email for each; none for any other. */
export function languagesOf({ emails }: IssueState): LanguageState[] {
  return emails.flatMap(({ language }) => language ?? [])
}

/** The index of the email in a language (its id); null means the first. */
export function emailIndexIn({ emails }: IssueState, lang: string | null): number {
  return lang === null ? 0 : emails.findIndex(({ language }) => language?.id === lang)
}

export function emailIn(state: IssueState, lang: string | null): EmailState | null {
  return state.emails[emailIndexIn(state, lang)] ?? null
}

/** A part of an email that is shown, or the mark of something that is not translated. */
export interface Spot {
  readonly kind: 'part' | 'gap'
  readonly index: number
}

/** Where a section is in the email in a language; null where that has neither the section nor a mark for it. */
export function spotIn(state: IssueState, lang: string | null, at: SectionIndex | null): Spot | null {
  const email = emailIn(state, lang)
  if (!at || !email) return null
  if (emailIndexIn(state, lang) === at.email) return { kind: 'part', index: at.index }
  const key = state.emails[at.email]?.sections[at.index]?.key
  const part = email.sections.findIndex((section) => section.key === key)
  if (part !== -1) return { kind: 'part', index: part }
  const gap = email.gaps.findIndex(({ source }) => source?.email === at.email && source.index === at.index)
  return gap === -1 ? null : { kind: 'gap', index: gap }
}
