import type { Manuscript, Passage } from '../../../model/manuscript.ts'
import type { SeenPassage } from '../../../rules/scopes.ts'
import type { Ask, Question, Subject } from '../subject.ts'
import { isInCode } from './code.ts'
import type { Surroundings } from './surroundings.ts'

/** The texts of a manuscript, each by itself. */
export function passageSubjects({ passages }: Manuscript, around: Surroundings): readonly Subject<SeenPassage>[] {
  return passages.map((passage, i) => passageSubject(passage, passages[i + 1], around))
}

function passageSubject(passage: Passage, next: Passage | undefined, around: Surroundings): Subject<SeenPassage> {
  const { text, role, isMarkdown, isName, at } = passage
  const facts = {
    ...around.of(passage),
    ...{ text, role, isMarkdown, isName },
    headings: around.headingsOf(passage),
    event: around.eventOf(passage),
    links: around.linksIn(passage).map(({ from, to }) => ({ from, to })),
    leadsToList: next?.role === 'item' && next.path === passage.path && next.section === passage.section,
  }
  return {
    facts,
    reply: replyOf(passage),
    view: (ask) => ({ ...facts, at: atBy(ask), isCode: (from, to) => ask.whether('code', from, to) }),
    extents: () => [at(0, text.length)],
  }
}

/** Where a part of a passage stands, and whether it is code. */
export function replyOf({ at }: Pick<Passage, 'at'>) {
  return ([name, from, to]: Question) => {
    const place = at(Number(from), Number(to))
    return name === 'code' ? isInCode(place) : place
  }
}

export function atBy(ask: Ask): Passage['at'] {
  return (from, to) => ask.place('at', from, to)
}
