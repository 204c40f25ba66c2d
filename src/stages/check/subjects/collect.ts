import type { Evidence } from '../../../rules/evidence.ts'
import type { SeenSection } from '../../../rules/scopes.ts'
import type { Subject } from '../subject.ts'
import { eventSubjects } from './events.ts'
import { linkSubjects } from './links.ts'
import { passageSubjects } from './passages.ts'
import { pictureSubjects } from './pictures.ts'
import { sectionSubjects, type Things } from './sections.ts'
import { openSurroundings } from './surroundings.ts'

/** Everything in an issue and in newsletter.yaml that rules look at one by one. */
export interface Subjects extends Things {
  readonly sections: readonly Subject<SeenSection>[]
}

export function collectSubjects({ issue, manuscript, answers, readPicture }: Evidence): Subjects {
  const around = openSurroundings(issue, manuscript)
  const things = {
    passages: passageSubjects(manuscript, around),
    links: linkSubjects(manuscript, around, answers),
    pictures: pictureSubjects(manuscript, around, readPicture),
    events: eventSubjects(manuscript, around),
  }
  return { ...things, sections: sectionSubjects(issue, manuscript, things) }
}
