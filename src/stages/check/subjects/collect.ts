import { once } from '../../../lib/cache/memo.ts'
import type { Memory } from '../../../lib/cache/memory.ts'
import type { Evidence } from '../../../rules/evidence.ts'
import type { Scope, Scopes } from '../../../rules/scopes.ts'
import { isHtml } from '../readRendered.ts'
import type { Subject } from '../subject.ts'
import { artifactSubjects } from './artifacts.ts'
import { blockSubjects } from './blocks.ts'
import { eventSubjects } from './events.ts'
import { linkSubjects } from './links.ts'
import { partsOf } from './parts.ts'
import { passageSubjects } from './passages.ts'
import { pictureSubjects } from './pictures.ts'
import { sectionSubjects, type Things } from './sections.ts'
import { openSurroundings } from './surroundings.ts'

/** Everything in an issue and in newsletter.yaml that rules look at one by one, by scope; laid out when first asked for. */
export type Subjects = {
  readonly [S in Exclude<Scope, 'issue'>]: () => readonly Subject<Seen<S>>[]
}

/** What a rule of a scope sees besides the setting. */
export type Seen<S extends Exclude<Scope, 'issue'>> = Scopes[S] extends { readonly [K in S]: infer View } ? View : never

export function collectSubjects(evidence: Evidence, memory: Memory | null): Subjects {
  const { issue, manuscript, email, answers, readPicture } = evidence
  const around = openSurroundings(issue, manuscript)
  const things: Things = {
    passages: passageSubjects(manuscript, around),
    links: linkSubjects(manuscript, around, answers),
    pictures: pictureSubjects(manuscript, around, readPicture),
    events: eventSubjects(manuscript, around),
  }
  const forms = once(() =>
    email.artifacts.filter(isHtml).map((artifact) => ({ artifact, parts: partsOf(artifact, memory) })),
  )
  return {
    passage: () => things.passages,
    link: () => things.links,
    picture: () => things.pictures,
    event: () => things.events,
    section: once(() => sectionSubjects(issue, manuscript, things)),
    block: once(() => blockSubjects(evidence, forms(), things.pictures)),
    artifact: once(() => artifactSubjects(email.artifacts, forms())),
  }
}
