import { joinManuscripts } from '../../fields/joinManuscripts.ts'
import { once } from '../../lib/cache/memo.ts'
import type { Issue } from '../../model/issue.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Place } from '../../model/source.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { Speller } from '../../rules/speller.ts'
import { partSections } from './partSections.ts'
import { isHtml, readRendered } from './readRendered.ts'

/** The parts of the evidence that other stages make. */
interface Inputs
  extends Omit<
    Evidence,
    | 'manuscript'
    | 'rendered'
    | 'placeOf'
    | 'inLanguage'
    | 'speller'
    | 'lang'
    | 'issueDate'
    | 'isOnline'
    | 'hasDictionaries'
  > {
  /** The dictionary of a language (BCP 47 tag); null if no words are looked up. */
  readonly spellerFor: ((lang: string) => Speller | null) | null
}

/** Collects everything that rules may look at. */
export function collectEvidence({ spellerFor, ...inputs }: Inputs): Evidence {
  const { issue, newsletter, email, language } = inputs
  const manuscript = joinManuscripts([issue.manuscript, newsletter.manuscript])
  const sections = partSections(email.parts, inputs.variant)
  const evidence: Evidence = {
    ...inputs,
    lang: issue.lang,
    issueDate: issue.date,
    isOnline: inputs.answers !== null,
    hasDictionaries: spellerFor !== null,
    speller: () => spellerFor?.(language.tag) ?? null,
    manuscript,
    rendered: once(() => email.artifacts.filter(isHtml).map((one) => readRendered({ artifact: one, sections }))),
    placeOf: (text, section) => placeOf(manuscript, issue, text, section),
    inLanguage(lang) {
      const one = inputs.languages.get(lang) ?? language
      const texts = textsIn(manuscript, lang === issue.lang ? null : lang)
      return { ...evidence, language: one, lang, speller: () => spellerFor?.(one.tag) ?? null, manuscript: texts }
    },
  }
  return evidence
}

/** The part of a manuscript in one language; `lang` is null for the issue's own. */
function textsIn({ passages, links, pictures, events }: Manuscript, lang: string | null): Manuscript {
  const isIn = (one: { readonly lang: string | null }) => one.lang === lang
  return {
    passages: passages.filter(isIn),
    links: links.filter(isIn),
    pictures: pictures.filter(isIn),
    events: events.filter(isIn),
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
