import { joinManuscripts } from '../../fields/joinManuscripts.ts'
import { once } from '../../lib/cache/memo.ts'
import type { Issue } from '../../model/issue.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Place } from '../../model/source.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { Speller } from '../../rules/speller.ts'
import { isHtml, readRendered } from './readRendered.ts'

/** What is known from elsewhere. */
interface Known
  extends Omit<Evidence, 'manuscript' | 'rendered' | 'placeOf' | 'speller' | 'lang' | 'issueDate' | 'isOnline'> {
  readonly spellerFor: (lang: string) => Speller | null
}

/** Puts together what the rules may look at. */
export function collectEvidence({ spellerFor, ...known }: Known): Evidence {
  const { issue, newsletter, email, language } = known
  const manuscript = joinManuscripts([issue.manuscript, newsletter.manuscript])
  return {
    ...known,
    lang: issue.lang,
    issueDate: issue.date,
    isOnline: known.answers !== null,
    speller: () => spellerFor(language.tag),
    manuscript,
    rendered: once(() => email.artifacts.filter(isHtml).map(readRendered)),
    placeOf: (text, section) => placeOf(manuscript, issue, text, section),
  }
}

function placeOf({ passages }: Manuscript, { sections }: Issue, text: string, section: number | null): Place | null {
  const words = text.replace(/\s+/g, ' ').trim()
  const holds = (one: Manuscript['passages'][number]) => words !== '' && one.text.includes(words)
  // In the section itself first: the same words may stand elsewhere too.
  const passage = passages.find((one) => one.section === section && holds(one)) ?? passages.find(holds)
  if (passage) {
    const from = passage.text.indexOf(words)
    return passage.at(from, from + words.length)
  }
  return section === null ? null : (sections[section]?.place ?? null)
}
