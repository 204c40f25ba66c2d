import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import type { Email, EmailPart } from '../model/email.ts'
import type { Untranslated } from '../model/untranslated.ts'
import { findSection } from './findSection.ts'
import type { Gap, SectionIndex } from './state.ts'

/** What the email of an issue's source says and another language's lacks, as `untranslated` lists it. */
export function gapsOf(
  email: Email,
  untranslated: readonly Untranslated[],
  emails: readonly Email[],
  source: string,
): readonly Gap[] {
  const language = email.languages.map(languageNameInEnglish).join(', ')
  const bySection = new Map<string, { readonly section: SectionIndex | null; readonly lacking: Untranslated[] }>()
  for (const one of untranslated) {
    const section = findSection(emails, one.place, source)
    const key = JSON.stringify(section)
    bySection.set(key, { section, lacking: [...(bySection.get(key)?.lacking ?? []), one] })
  }
  return [...bySection.values()].map(({ section, lacking }) => {
    const part = section ? (emails[section.email]?.parts[section.index] ?? null) : null
    const names = [...new Set(lacking.map((one) => nameOf(one, part)))]
    return {
      source: section,
      before: part ? placeOf(part, email) : 0,
      isSection: lacking.some(({ kind }) => kind === 'section'),
      words: `No ${language} yet: ${names.join(', ')}.`,
    }
  })
}

function nameOf({ kind, field, isPartners }: Untranslated, part: EmailPart | null): string {
  const author = isPartners ? ' (a partner’s)' : ''
  if (kind === 'section') return `the section “${part?.section?.title ?? part?.section?.type ?? ''}”${author}`
  return kind === 'entry' ? `an item of “${field}”${author}` : `“${field}”${author}`
}

/** The index of the same section, or of what follows it. */
function placeOf({ pair }: EmailPart, { parts }: Email): number {
  const index = parts.findIndex((part) => part.kind === 'closing' || (part.pair ?? -1) >= (pair ?? 0))
  return index === -1 ? parts.length : index
}
