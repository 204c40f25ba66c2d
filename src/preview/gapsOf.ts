import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import type { Email, EmailPart } from '../model/email.ts'
import type { Untranslated } from '../model/untranslated.ts'
import type { Gap } from './state.ts'

/** The email of an issue's source, with its index among all. */
interface SourceEmail {
  readonly email: Email
  readonly index: number
}

/** What the email of an issue's source says and this one lacks, section by section. */
export function gapsOf(email: Email, untranslated: readonly Untranslated[], source: SourceEmail): readonly Gap[] {
  const language = email.languages.map(languageNameInEnglish).join(', ')
  return [...new Set(untranslated.map(({ pair }) => pair))].map((pair) => {
    const lacking = untranslated.filter((one) => one.pair === pair)
    const index = pair === null ? -1 : source.email.parts.findIndex((part) => part.pair === pair)
    const names = new Set(lacking.map((one) => nameOf(one, countAlike(one, lacking), source.email.parts[index])))
    return {
      source: index === -1 ? null : { email: source.index, index },
      before: pair === null ? 0 : placeIn(email, pair),
      isSection: lacking.some(({ kind }) => kind === 'section'),
      words: `No ${language} yet: ${[...names].join(', ')}.`,
    }
  })
}

function nameOf({ kind, field, isPartners }: Untranslated, count: number, part: EmailPart | undefined): string {
  const author = isPartners ? ' (a partner’s)' : ''
  if (kind === 'section') return `the section “${part?.section?.title ?? part?.section?.type ?? ''}”${author}`
  if (kind !== 'entry') return `“${field}”${author}`
  return `${count === 1 ? 'an item' : `${count} items`} of “${field}”${author}`
}

function countAlike({ kind, field }: Untranslated, all: readonly Untranslated[]): number {
  return all.filter((one) => one.kind === kind && one.field === field).length
}

/** The index of a section's part; where it is missing, of the part that follows its place. */
function placeIn({ parts }: Email, pair: number): number {
  const index = parts.findIndex((part) => part.kind === 'closing' || (part.pair ?? -1) >= pair)
  return index === -1 ? parts.length : index
}
