import type { Manuscript, WrittenEvent } from '../../../model/manuscript.ts'
import type { SeenEvent } from '../../../rules/scopes.ts'
import type { Subject } from '../subject.ts'
import { aboutEvent, type Surroundings } from './surroundings.ts'

/** The events of a manuscript, each by itself. */
export function eventSubjects({ events, passages }: Manuscript, around: Surroundings): readonly Subject<SeenEvent>[] {
  return events.map((written) => {
    const { path, section } = written
    const texts = passages
      .filter((one) => one.section === section && one.path.startsWith(`${path}.body`))
      .map(({ text }) => text)
    return eventSubject(written, texts, around)
  })
}

function eventSubject(written: WrittenEvent, texts: readonly string[], around: Surroundings): Subject<SeenEvent> {
  const facts = { ...around.of(written), event: aboutEvent(written.event), texts, count: written.starts.length }
  return {
    facts,
    reply: ([name, i]) => (name === 'start' ? (written.starts[Number(i)] ?? null) : written.place),
    view: (ask) => ({
      ...facts,
      get place() {
        return ask.place('title')
      },
      get starts() {
        return written.starts.map((_, i) => ask.place('start', i))
      },
    }),
    extents: () => [],
  }
}
