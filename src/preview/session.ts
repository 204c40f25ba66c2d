import { digest } from '../lib/cache/digest.ts'
import type { Memory } from '../lib/cache/memory.ts'
import { systemErrorCode } from '../lib/files/systemErrors.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Email } from '../model/email.ts'
import type { Files } from '../model/files.ts'
import type { Newsletter } from '../model/newsletter.ts'
import type { Target } from '../targets/target.ts'
import { describeEmail, describeFinding } from './describe.ts'
import { openFileTracker } from './filesLookedAt.ts'
import { stampedHtml, stampsOf } from './pictureStamps.ts'
import { openPreviewProject, projectFiles } from './projectNow.ts'
import type { FramedView, IndexState, IssueState, IssueSummary } from './state.ts'
import { summaryOf } from './summaryOf.ts'
import { viewSourceOf } from './viewSourceOf.ts'
import { views } from './views/index.ts'

/** A project that is looked at while it is written: its issues as they are now, and as they were last sound. */
export interface PreviewSession {
  list(): Promise<IndexState>
  issue(id: string): Promise<IssueState>
  view(id: string, view: FramedView): Promise<string | null>
  picture(id: string, name: string): Promise<string | Uint8Array | null>
  /**
   * Looks again at all that was asked for. `patient` leaves an issue that has just stopped being sound as it was: a file
   * that is being saved is empty or half there for a moment.
   */
  refresh(patient: boolean): Promise<Refreshed>
  /** What a new look could be good for, though nobody has told of a change; null for nothing. */
  checkFiles(): Promise<'changed' | 'unreadable' | null>
  /** The next question about each issue is answered by a new look: a page that is loaded anew shows what is there. */
  markStale(): void
  /** From now on every question is answered by a new look, since nobody tells of changes any more. */
  disableCache(): void
}

interface Refreshed {
  /** Ids of the issues that are not what they were. */
  readonly changed: readonly string[]
  /** Whether one was left as it was, to be looked at again a little later. */
  readonly hasDeferred: boolean
}

/** An issue that was asked for. */
interface CachedIssue {
  readonly state: IssueState
  /** A digest of all that is shown of it: the state, and what the framed views are made from. */
  readonly print: string
  /** The last good one, and the newsletter it was made for. */
  readonly email: Email | null
  readonly newsletter: Newsletter | null
  readonly platform: Target['platform']
  readonly views: Map<FramedView, string>
}

/** Issues that are kept up to date, the last asked for: more tabs than that nobody has open. */
const maxIssues = 60

export function openPreviewSession(root: string, builtIn: Files, memory: Memory): PreviewSession {
  const seen = new Map<string, CachedIssue>()
  /** Issues that are to be looked at before they are shown again. */
  const stale = new Set<string>()
  /** Issues of which a new look has found that they had changed, and that no page has heard of. */
  const untold = new Set<string>()
  const lookedAt = openFileTracker(root)
  const projectNow = () => openPreviewProject(lookedAt.track(projectFiles(root)), builtIn, memory)

  let watched = true
  // One after another, so that none is overtaken; between two, others get their turn.
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(() => new Promise((resolve) => setImmediate(resolve))).then(work)
    last = mine.catch(() => undefined)
    return mine
  }
  const look = (id: string, patient = false) => inOrder(() => lookNow(id, patient))

  async function lookNow(id: string, patient: boolean): Promise<CachedIssue | 'waiting'> {
    const before = seen.get(id)
    const compiled = await projectNow().compile(id)
    // Only now: whoever asks meanwhile waits for a new look, too.
    stale.delete(id)
    const { email, findings } = compiled
    const { newsletter, platform } = email || !before?.newsletter ? compiled : before
    const shown = email ?? before?.email ?? null
    const state: IssueState = {
      id,
      version: before?.state.version ?? 1,
      newsletter: newsletter?.name ?? '',
      sender: newsletter?.sender?.name ?? null,
      email: email
        ? describeEmail(email, platform?.name ?? null, stampsOf(email, lookedAt.track(projectFiles(root))))
        : (before?.state.email ?? null),
      sound: email !== null,
      gone: findings.some(({ id: kind }) => kind === 'no-such-issue' || kind === 'no-newsletter'),
      findings: findings.map((finding) => describeFinding(finding, shown)),
    }
    const print = fingerprintOf({ ...state, version: 0 }, shown, newsletter)
    if (before && print === before.print) return before
    if (patient && before && !email) return 'waiting'
    const version = (before?.state.version ?? 0) + 1
    const now = { state: { ...state, version }, print, email: shown, newsletter, platform, views: new Map() }
    seen.set(id, now)
    // What nobody has asked for lately is not kept up to date.
    for (const [oldest] of seen) if (seen.size > maxIssues) seen.delete(oldest)
    return now
  }

  const find = async (id: string): Promise<CachedIssue> => {
    const known = watched && !stale.has(id) ? seen.get(id) : undefined
    const before = seen.get(id)
    const now = known ?? (await look(id))
    if (before && now !== before) untold.add(id)
    if (known) {
      seen.delete(id)
      seen.set(id, known)
    }
    if (now === 'waiting') throw new Error('only patience waits')
    return now
  }

  async function refresh(patient: boolean): Promise<Refreshed> {
    lookedAt.reset()
    const looks: [string, CachedIssue | 'waiting', CachedIssue][] = []
    // Last asked for, first looked at.
    for (const [id, before] of [...seen].reverse()) looks.push([id, await look(id, patient), before])
    const changed = looks.flatMap(([id, now, before]) => (now === 'waiting' || now === before ? [] : [id]))
    for (const id of changed) untold.add(id)
    const toTell = [...untold]
    untold.clear()
    return {
      changed: toTell,
      hasDeferred: looks.some(([, now]) => now === 'waiting'),
    }
  }

  return {
    async list() {
      const { newsletter, findings, ids, compile } = projectNow()
      const issues: IssueSummary[] = []
      for (const id of ids()) issues.push(await inOrder(async () => summaryOf(await compile(id), id)))
      return {
        newsletter: newsletter?.name ?? '',
        issues,
        findings: findings.map((finding) => describeFinding(finding, null)),
      }
    },
    issue: async (id) => (await find(id)).state,
    async view(id, name) {
      const { email, platform, state, views: made } = await find(id)
      if (!email) return null
      const html =
        made.get(name) ?? stampedHtml(views[name](viewSourceOf(email, platform)), state.email?.pictures ?? {})
      made.set(name, html)
      return html
    },
    async picture(id, name) {
      const { email } = await find(id)
      const picture = email?.artifacts.find((one) => one.role === 'picture' && one.name === `images/${name}`)
      return picture ? currentBytes(picture) : null
    },
    refresh,
    async checkFiles() {
      if (untold.size > 0 || (await lookedAt.haveChanged())) return 'changed'
      return lookedAt.hasUnreadable() ? 'unreadable' : null
    },
    markStale() {
      for (const id of seen.keys()) stale.add(id)
    },
    disableCache() {
      watched = false
    },
  }
}

/** null for a picture that has gone since. */
function currentBytes({ bytes }: Artifact): string | Uint8Array | null {
  try {
    return bytes()
  } catch (error) {
    if (systemErrorCode(error) === null) throw error
    return null
  }
}

/** The same for what is shown alike. The state holds what is pasted; frames show the document, too. */
function fingerprintOf(state: IssueState, email: Email | null, newsletter: Newsletter | null): string {
  const files = email?.pictures.map(({ path }) => path)
  return digest([JSON.stringify([state, email?.artifacts ?? null, files ?? null, newsletter?.target ?? null])])
}
