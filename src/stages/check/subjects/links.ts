import type { Manuscript, WrittenLink } from '../../../model/manuscript.ts'
import type { Answer } from '../../../rules/evidence.ts'
import type { SeenLink } from '../../../rules/scopes.ts'
import type { Subject } from '../subject.ts'
import type { ManuscriptIndex } from './manuscriptIndex.ts'
import { askedAt, replyOfPassage } from './passages.ts'

type Answers = ReadonlyMap<string, Answer> | null

/** A subject for each link of a manuscript. `answers`, from the web, is null if no address was asked. */
export function linkSubjects(
  { links }: Manuscript,
  index: ManuscriptIndex,
  answers: Answers,
): readonly Subject<SeenLink>[] {
  return links.map((link) => linkSubject(link, index, answers))
}

function linkSubject(link: WrittenLink, index: ManuscriptIndex, answers: Answers): Subject<SeenLink> {
  const { text, href, beside, within } = link
  const facts = {
    ...index.positionOf(link),
    ...{ text, href, beside },
    behind: within ? textBehind(within, index) : '',
    answer: answers?.get(href) ?? null,
    secureAnswer: answers?.get(href.replace(/^http:/i, 'https:')) ?? null,
  }
  const span = within && { text: within.passage.text, from: within.from, to: within.to }
  const passageReply = within && replyOfPassage(within.passage)
  return {
    lang: link.lang,
    facts: { ...facts, span },
    replyTo(question) {
      if (passageReply && question[0] === 'at') return passageReply(question)
      return question[0] === 'href' ? link.hrefPlace() : link.place()
    },
    view: (ask) => ({
      ...facts,
      place: () => ask.forPlace('place'),
      hrefPlace: () => ask.forPlace('href'),
      within: span && { from: span.from, to: span.to, passage: { text: span.text, at: askedAt(ask) } },
    }),
    extents: () => (within ? [within.passage.at(0, within.passage.text.length)] : []),
  }
}

/** The text between a link and the next link of its passage, or the passage's end. */
function textBehind({ passage, to }: NonNullable<WrittenLink['within']>, index: ManuscriptIndex): string {
  const next = index.linksIn(passage).find(({ from }) => from >= to)
  return passage.text.slice(to, next?.from)
}
