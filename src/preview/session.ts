import { keepProject } from '../keepProject.ts'
import type { Memory } from '../lib/cache/memory.ts'
import { systemErrorCode } from '../lib/files/systemErrors.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Files } from '../model/files.ts'
import { type CachedIssue, updatedIssue } from './cachedIssue.ts'
import { describeFinding } from './describe.ts'
import { openFileTracker } from './fileTracker.ts'
import { stampedHtml } from './pictureStamps.ts'
import { openPreviewProject, type PreviewProject, projectFiles } from './previewProject.ts'
import { openQueue } from './queue.ts'
import type { FramedView, IndexState, IssueState, IssueSummary } from './state.ts'
import { summaryOf } from './summaryOf.ts'
import { viewSourceOf } from './viewSourceOf.ts'
import { views } from './views/index.ts'

/** A project while it is written: the current state of its issues, and the last email that could be made of each. */
export interface PreviewSession {
  list(): Promise<IndexState>
  issue(id: string): Promise<IssueState>
  /** The HTML of a view; `lang` is the id of the email's language, null for the first email. */
  view(id: string, view: FramedView, lang: string | null): Promise<string | null>
  picture(id: string, name: string): Promise<string | Uint8Array | null>
  /**
   * Compiles all cached issues again; the memory holds what has not changed. With `deferErrors`, an issue that has
   * just stopped being sound keeps its state: a file that is being saved is empty or incomplete for a moment.
   */
  refresh(options: { readonly deferErrors: boolean }): Promise<Refreshed>
  /** Looks for a reason to refresh that the watcher has not reported; null when there is none. */
  checkFiles(): Promise<'changed' | 'unreadable' | null>
  /** The next request for each issue compiles it again: a page that is reloaded shows the files as they are. */
  markStale(): void
  /** From now on every request compiles its issue: for when the watcher has failed. */
  disableCache(): void
}

interface Refreshed {
  /** Ids of the issues that have changed. */
  readonly changed: readonly string[]
  /** Whether an issue has kept its state because of `deferErrors`. */
  readonly hasDeferred: boolean
}

/** Issues that are kept up to date, the last requested: more than anybody has tabs open. */
const maxIssues = 60

export function openPreviewSession(root: string, builtIn: Files, memory: Memory): PreviewSession {
  /** The last requested comes last. */
  const cache = new Map<string, CachedIssue>()
  /** Ids of cached issues that must be compiled again before they are shown. */
  const stale = new Set<string>()
  /** Ids of issues that have changed since pages were last notified. */
  const toNotify = new Set<string>()
  const tracker = openFileTracker(root)
  const trackedFiles = () => tracker.track(projectFiles(root))
  const useProject = keepProject(builtIn)
  const withProject = <Result>(use: (project: PreviewProject) => Promise<Result>) =>
    useProject(trackedFiles(), {}, (opened) => use(openPreviewProject(opened, memory)))
  // No two compiles at a time: an older result must not replace a newer one.
  const enqueue = openQueue()
  let usesCache = true

  async function find(id: string): Promise<CachedIssue> {
    const before = cache.get(id)
    if (before && usesCache && !stale.has(id)) {
      cache.delete(id)
      cache.set(id, before)
      return before
    }
    const now = await enqueue(async () => keep(id, await compileNow(id)))
    if (before && now !== before) toNotify.add(id)
    return now
  }

  async function refresh({ deferErrors }: { readonly deferErrors: boolean }): Promise<Refreshed> {
    tracker.reset()
    const changed: string[] = []
    let hasDeferred = false
    // The last requested first: it is the most likely to be on the screen.
    for (const [id, before] of [...cache].reverse())
      await enqueue(async () => {
        const now = await compileNow(id)
        const current = cache.get(id)
        if (deferErrors && current && now !== current && !now.state.sound) hasDeferred = true
        else if (keep(id, now) !== before) changed.push(id)
      })
    for (const id of changed) toNotify.add(id)
    const all = [...toNotify]
    toNotify.clear()
    return { changed: all, hasDeferred }
  }

  /** An issue from its files; the cached object itself when nothing that is shown of it has changed. */
  async function compileNow(id: string): Promise<CachedIssue> {
    const compiled = await withProject(({ compile }) => compile(id))
    // Only now, so that a request during the compile waits for one more.
    stale.delete(id)
    return updatedIssue(id, cache.get(id), compiled, trackedFiles())
  }

  function keep(id: string, issue: CachedIssue): CachedIssue {
    cache.set(id, issue)
    for (const [oldest] of cache) if (cache.size > maxIssues) cache.delete(oldest)
    return issue
  }

  return {
    async list() {
      return withProject(async ({ newsletter, findings, ids, compile }) => {
        const issues: IssueSummary[] = []
        for (const id of ids()) issues.push(await enqueue(async () => summaryOf(await compile(id), id)))
        return {
          newsletter: newsletter?.name ?? '',
          issues,
          findings: findings.map((finding) => describeFinding(finding, [])),
        }
      })
    },
    issue: async (id) => (await find(id)).state,
    async view(id, name, lang) {
      const { emails, platform, state, views: made } = await find(id)
      const index = lang === null ? 0 : emails.findIndex(({ languages }) => languages.includes(lang))
      const email = emails[index]
      if (!email) return null
      const key = `${name} ${index}`
      const pictures = state.emails[index]?.pictures ?? {}
      const html = made.get(key) ?? stampedHtml(views[name](viewSourceOf(email, platform)), pictures)
      made.set(key, html)
      return html
    },
    async picture(id, name) {
      const artifacts = (await find(id)).emails.flatMap((email) => email.artifacts)
      const picture = artifacts.find((one) => one.role === 'picture' && one.name === `images/${name}`)
      return picture ? currentBytes(picture) : null
    },
    refresh,
    async checkFiles() {
      if (toNotify.size > 0 || (await tracker.haveChanged())) return 'changed'
      return tracker.hasUnreadable() ? 'unreadable' : null
    },
    markStale() {
      for (const id of cache.keys()) stale.add(id)
    },
    disableCache() {
      usesCache = false
    },
  }
}

/** A picture as it is on disk now; null when it has been removed. */
function currentBytes({ bytes }: Artifact): string | Uint8Array | null {
  try {
    return bytes()
  } catch (error) {
    if (systemErrorCode(error) === null) throw error
    return null
  }
}
