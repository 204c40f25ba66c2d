import type { Manuscript, Passage } from '../../../model/manuscript.ts'
import type { SeenPassage } from '../../../rules/scopes.ts'
import type { Asker, Question, Subject } from '../subject.ts'
import { isInCode } from './isInCode.ts'
import type { ManuscriptIndex } from './manuscriptIndex.ts'
import { areNoteStars } from './noteStars.ts'

/** A subject for each passage of a manuscript. */
export function passageSubjects({ passages }: Manuscript, index: ManuscriptIndex): readonly Subject<SeenPassage>[] {
  return passages.map((passage, i) => passageSubject(passage, passages[i + 1], index))
}

function passageSubject(passage: Passage, next: Passage | undefined, index: ManuscriptIndex): Subject<SeenPassage> {
  const { lang, text, role, isMarkdown, isName, at } = passage
  const { path, sectionType } = index.positionOf(passage)
  const facts = {
    ...{ path, sectionType, lang, text, role, isMarkdown, isName },
    headings: index.headingsOf(passage),
    event: index.eventOf(passage),
    starts: index.startsBeside(passage),
    links: index.linksIn(passage).map(({ from, to }) => ({ from, to })),
    leadsToList: next?.role === 'item' && next.path === passage.path && next.section === passage.section,
  }
  return {
    lang,
    facts,
    replyTo: replyOfPassage(passage),
    view: (ask) => ({
      ...facts,
      at: askedAt(ask),
      isCode: (from, to) => ask.forBoolean('code', from, to),
      areNoteStars: (from, to) => ask.forBoolean('note', from, to),
    }),
    extents: () => [at(0, text.length)],
  }
}

/** Replies to ['at', from, to] with the place of a stretch of the passage, to ['code', …] and ['note', …] whether it is that. */
export function replyOfPassage({ at }: Pick<Passage, 'at'>) {
  return ([name, from, to]: Question) => {
    const place = at(Number(from), Number(to))
    return name === 'code' ? isInCode(place) : name === 'note' ? areNoteStars(place) : place
  }
}

/** The passage's `at` as a rule gets it: each place is asked for. */
export function askedAt(ask: Asker): Passage['at'] {
  return (from, to) => ask.forPlace('at', from, to)
}
