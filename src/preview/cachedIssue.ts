import { digest } from '../lib/cache/digest.ts'
import type { Email } from '../model/email.ts'
import type { Files } from '../model/files.ts'
import type { Newsletter } from '../model/newsletter.ts'
import type { Target } from '../targets/target.ts'
import { describeEmails, describeFinding } from './describe.ts'
import { stampsOf } from './pictureStamps.ts'
import type { CompiledPreview } from './previewProject.ts'
import type { IssueState } from './state.ts'

/** An issue that a page has requested. */
export interface CachedIssue {
  readonly state: IssueState
  /** A digest of all that is shown of it: the state, and what the framed views are made from. */
  readonly fingerprint: string
  /** The last good emails, with the newsletter that they were made for. */
  readonly emails: readonly Email[]
  readonly newsletter: Newsletter | null
  readonly platform: Target['platform']
  /** By the view and the index of its email. */
  readonly views: Map<string, string>
}

/** An issue as it was just compiled; `before` itself when nothing that is shown of it has changed. */
export function updatedIssue(
  id: string,
  before: CachedIssue | undefined,
  compiled: CompiledPreview,
  files: Files,
): CachedIssue {
  const { emails, findings } = compiled
  const sound = emails.length > 0
  const { newsletter, platform } = sound || !before?.newsletter ? compiled : before
  const shown = sound ? emails : (before?.emails ?? [])
  const state: IssueState = {
    id,
    version: (before?.state.version ?? 0) + 1,
    newsletter: newsletter?.name ?? '',
    emails: sound ? describeEmails(compiled, (email) => stampsOf(email, files)) : (before?.state.emails ?? []),
    sound,
    gone: findings.some(({ id: kind }) => kind === 'no-such-issue' || kind === 'no-newsletter'),
    findings: findings.map((finding) => describeFinding(finding, shown)),
  }
  const fingerprint = fingerprintOf({ ...state, version: 0 }, shown, newsletter)
  if (before && fingerprint === before.fingerprint) return before
  return { state, fingerprint, emails: shown, newsletter, platform, views: new Map() }
}

/** A digest of the state, which holds what is pasted, and of what only frames show, such as the document. */
function fingerprintOf(state: IssueState, emails: readonly Email[], newsletter: Newsletter | null): string {
  const sources = emails.map(({ artifacts, pictures }) => [artifacts, pictures.map(({ path }) => path)])
  return digest([JSON.stringify([state, sources, newsletter?.target ?? null])])
}
