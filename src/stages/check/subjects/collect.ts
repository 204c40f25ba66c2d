import type { Memory } from '../../../lib/memory.ts'
import type { Evidence } from '../../../rules/evidence.ts'
import type { SeenArtifact, SeenBlock, SeenSection } from '../../../rules/scopes.ts'
import { isHtml } from '../readRendered.ts'
import type { Subject } from '../subject.ts'
import { artifactSubjects } from './artifacts.ts'
import { blockSubjects } from './blocks.ts'
import { eventSubjects } from './events.ts'
import { linkSubjects } from './links.ts'
import { type HtmlForm, partsOf } from './parts.ts'
import { passageSubjects } from './passages.ts'
import { pictureSubjects } from './pictures.ts'
import { sectionSubjects, type Things } from './sections.ts'
import { openSurroundings } from './surroundings.ts'

/** Everything in an issue and in newsletter.yaml that rules look at one by one. */
export interface Subjects extends Things {
  readonly sections: readonly Subject<SeenSection>[]
  /** Cut when first asked for. */
  readonly blocks: () => readonly Subject<SeenBlock>[]
  readonly artifacts: () => readonly Subject<SeenArtifact>[]
}

export function collectSubjects(evidence: Evidence, memory: Memory | null): Subjects {
  const { issue, manuscript, email, answers, readPicture } = evidence
  const around = openSurroundings(issue, manuscript)
  const things = {
    passages: passageSubjects(manuscript, around),
    links: linkSubjects(manuscript, around, answers),
    pictures: pictureSubjects(manuscript, around, readPicture),
    events: eventSubjects(manuscript, around),
  }
  let known: readonly HtmlForm[] | undefined
  const forms = () =>
    (known ??= email.artifacts.filter(isHtml).map((artifact) => ({ artifact, parts: partsOf(artifact, memory) })))
  return {
    ...things,
    sections: sectionSubjects(issue, manuscript, things),
    blocks: () => blockSubjects(evidence, forms(), things.pictures),
    artifacts: () => artifactSubjects(email.artifacts, forms()),
  }
}
