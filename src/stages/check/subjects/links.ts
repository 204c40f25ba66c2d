import type { Manuscript, WrittenLink } from '../../../model/manuscript.ts'
import type { Answer } from '../../../rules/evidence.ts'
import type { SeenLink } from '../../../rules/scopes.ts'
import type { Subject } from '../subject.ts'
import { atBy, replyOf } from './passages.ts'
import type { Surroundings } from './surroundings.ts'

type Answers = ReadonlyMap<string, Answer> | null

/** The links of a manuscript, each by itself. `answers` is null where nobody asked. */
export function linkSubjects(
  { links }: Manuscript,
  around: Surroundings,
  answers: Answers,
): readonly Subject<SeenLink>[] {
  return links.map((link) => linkSubject(link, around, answers))
}

function linkSubject(link: WrittenLink, around: Surroundings, answers: Answers): Subject<SeenLink> {
  const { text, href, beside, within } = link
  const facts = {
    ...around.of(link),
    ...{ text, href, beside },
    behind: within ? behind(within, around) : '',
    answer: answers?.get(href) ?? null,
    secureAnswer: answers?.get(href.replace(/^http:/i, 'https:')) ?? null,
  }
  const span = within && { text: within.passage.text, from: within.from, to: within.to }
  const inPassage = within && replyOf(within.passage)
  return {
    facts: { ...facts, span },
    reply(question) {
      if (inPassage && question[0] === 'at') return inPassage(question)
      return question[0] === 'href' ? link.hrefPlace() : link.place()
    },
    view: (ask) => ({
      ...facts,
      place: () => ask.place('place'),
      hrefPlace: () => ask.place('href'),
      within: span && { from: span.from, to: span.to, passage: { text: span.text, at: atBy(ask) } },
    }),
    extents: () => (within ? [within.passage.at(0, within.passage.text.length)] : []),
  }
}

/** The text between a link and the next one of its passage. */
function behind({ passage, to }: NonNullable<WrittenLink['within']>, around: Surroundings): string {
  const next = around.linksIn(passage).find(({ from }) => from >= to)
  return passage.text.slice(to, next?.from)
}
