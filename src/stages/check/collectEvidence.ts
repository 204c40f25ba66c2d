import { joinManuscripts } from '../../fields/joinManuscripts.ts'
import { once } from '../../lib/cache/memo.ts'
import type { Issue } from '../../model/issue.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Place } from '../../model/source.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { Speller } from '../../rules/speller.ts'
import { isHtml, readRendered } from './readRendered.ts'

/** The parts of the evidence that other stages make. */
interface Inputs
  extends Omit<Evidence, 'manuscript' | 'rendered' | 'placeOf' | 'speller' | 'lang' | 'issueDate' | 'isOnline'> {
  readonly spellerFor: (lang: string) => Speller | null
}

/** Collects everything that rules may look at. */
export function collectEvidence({ spellerFor, ...inputs }: Inputs): Evidence {
  const { issue, newsletter, email, language } = inputs
  const manuscript = joinManuscripts([issue.manuscript, newsletter.manuscript])
  return {
    ...inputs,
    lang: issue.lang,
    issueDate: issue.date,
    isOnline: inputs.answers !== null,
    speller: () => spellerFor(language.tag),
    manuscript,
    rendered: once(() => email.artifacts.filter(isHtml).map(readRendered)),
    placeOf: (text, section) => placeOf(manuscript, issue, text, section),
  }
}

function placeOf({ passages }: Manuscript, { sections }: Issue, text: string, section: number | null): Place | null {
  const words = text.replace(/\s+/g, ' ').trim()
  const includes = (one: Manuscript['passages'][number]) => words !== '' && one.text.includes(words)
  // Prefers the section itself: other sections may have the same words.
  const passage = passages.find((one) => one.section === section && includes(one)) ?? passages.find(includes)
  if (passage) {
    const from = passage.text.indexOf(words)
    return passage.at(from, from + words.length)
  }
  return section === null ? null : (sections[section]?.place ?? null)
}
