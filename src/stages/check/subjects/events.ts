import type { Manuscript, WrittenEvent } from '../../../model/manuscript.ts'
import type { SeenEvent } from '../../../rules/scopes.ts'
import type { Subject } from '../subject.ts'
import { type ManuscriptIndex, withoutTexts } from './manuscriptIndex.ts'

/** A subject for each event of a manuscript. */
export function eventSubjects({ events, passages }: Manuscript, index: ManuscriptIndex): readonly Subject<SeenEvent>[] {
  return events.map((written) => {
    const { path, section } = written
    const texts = passages
      .filter((one) => one.section === section && one.path.startsWith(`${path}.body`))
      .map(({ text }) => text)
    return eventSubject(written, texts, index)
  })
}

function eventSubject(written: WrittenEvent, texts: readonly string[], index: ManuscriptIndex): Subject<SeenEvent> {
  const facts = {
    ...index.positionOf(written),
    event: withoutTexts(written.event),
    texts,
    count: written.starts.length,
  }
  return {
    lang: written.lang,
    facts,
    replyTo: ([name, i]) => (name === 'start' ? (written.starts[Number(i)] ?? null) : written.place),
    view: (ask) => ({
      ...facts,
      get place() {
        return ask.forPlace('title')
      },
      get starts() {
        return written.starts.map((_, i) => ask.forPlace('start', i))
      },
    }),
    extents: () => [],
  }
}
