import { once } from '../../../lib/cache/memo.ts'
import type { Memory } from '../../../lib/cache/memory.ts'
import type { Evidence } from '../../../rules/evidence.ts'
import type { Scope, Scopes } from '../../../rules/scopes.ts'
import { isHtml } from '../readRendered.ts'
import type { Subject } from '../subject.ts'
import { artifactSubjects } from './artifacts.ts'
import { blockSubjects } from './blocks.ts'
import { eventSubjects } from './events.ts'
import { splitIntoBlocks } from './htmlBlocks.ts'
import { linkSubjects } from './links.ts'
import { indexManuscript } from './manuscriptIndex.ts'
import { passageSubjects } from './passages.ts'
import { pictureSubjects } from './pictures.ts'
import { type ManuscriptSubjects, sectionSubjects } from './sections.ts'

/** The scopes whose rules get one subject at a time. */
export type SubjectScope = Exclude<Scope, 'issue' | 'variants'>

/** The subjects in an issue and in newsletter.yaml, by scope. Those of larger scopes are made when first asked for. */
export type Subjects = {
  readonly [S in SubjectScope]: () => readonly Subject<ViewOf<S>>[]
}

/** What a rule of scope `S` gets besides the setting. */
export type ViewOf<S extends SubjectScope> = Scopes[S] extends { readonly [K in S]: infer View } ? View : never

export function collectSubjects(evidence: Evidence, memory: Memory | null): Subjects {
  const { issue, manuscript, email, answers, readPicture } = evidence
  const index = indexManuscript(issue, manuscript)
  const written: ManuscriptSubjects = {
    passages: passageSubjects(manuscript, index),
    links: linkSubjects(manuscript, index, answers),
    pictures: pictureSubjects(manuscript, index, readPicture),
    events: eventSubjects(manuscript, index),
  }
  const splitArtifacts = once(() =>
    email.artifacts.filter(isHtml).map((artifact) => ({ artifact, blocks: splitIntoBlocks(artifact, memory) })),
  )
  return {
    passage: () => written.passages,
    link: () => written.links,
    picture: () => written.pictures,
    event: () => written.events,
    section: once(() => sectionSubjects(issue, manuscript, written)),
    block: once(() => blockSubjects(evidence, splitArtifacts(), written.pictures)),
    artifact: once(() => artifactSubjects(evidence, splitArtifacts())),
  }
}
