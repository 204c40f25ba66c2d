import { digest } from '../lib/cache/digest.ts'
import type { Email } from '../model/email.ts'
import type { Files } from '../model/files.ts'
import type { Newsletter } from '../model/newsletter.ts'
import type { Target } from '../targets/target.ts'
import { describeEmail, describeFinding } from './describe.ts'
import { stampsOf } from './pictureStamps.ts'
import type { CompiledPreview } from './previewProject.ts'
import type { FramedView, IssueState } from './state.ts'

/** An issue that a page has requested. */
export interface CachedIssue {
  readonly state: IssueState
  /** A digest of all that is shown of it: the state, and what the framed views are made from. */
  readonly fingerprint: string
  /** The last good email, with the newsletter that it was made for. */
  readonly email: Email | null
  readonly newsletter: Newsletter | null
  readonly platform: Target['platform']
  readonly views: Map<FramedView, string>
}

/** An issue as it was just compiled; `before` itself when nothing that is shown of it has changed. */
export function updatedIssue(
  id: string,
  before: CachedIssue | undefined,
  compiled: CompiledPreview,
  files: Files,
): CachedIssue {
  const { email, findings } = compiled
  const { newsletter, platform } = email || !before?.newsletter ? compiled : before
  const shown = email ?? before?.email ?? null
  const state: IssueState = {
    id,
    version: (before?.state.version ?? 0) + 1,
    newsletter: newsletter?.name ?? '',
    sender: newsletter?.sender?.name ?? null,
    email: email ? describeEmail(email, platform?.name ?? null, stampsOf(email, files)) : (before?.state.email ?? null),
    sound: email !== null,
    gone: findings.some(({ id: kind }) => kind === 'no-such-issue' || kind === 'no-newsletter'),
    findings: findings.map((finding) => describeFinding(finding, shown)),
  }
  const fingerprint = fingerprintOf({ ...state, version: 0 }, shown, newsletter)
  if (before && fingerprint === before.fingerprint) return before
  return { state, fingerprint, email: shown, newsletter, platform, views: new Map() }
}

/** A digest of the state, which holds what is pasted, and of what only frames show, such as the document. */
function fingerprintOf(state: IssueState, email: Email | null, newsletter: Newsletter | null): string {
  const files = email?.pictures.map(({ path }) => path)
  return digest([JSON.stringify([state, email?.artifacts ?? null, files ?? null, newsletter?.target ?? null])])
}
