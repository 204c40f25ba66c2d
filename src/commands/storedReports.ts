import { digest } from '../lib/cache/digest.ts'
import { memo } from '../lib/cache/memo.ts'
import { openMemory } from '../lib/cache/memory.ts'
import type { Store } from '../lib/cache/store.ts'
import { type FileQuestion, type FileSets, type FileTrace, questionKey, replyNow } from '../stages/load/traceFiles.ts'

/**
 * A command's reports on issues from earlier runs: each is valid as long as no file has changed that it was made
 * from.
 */
export interface StoredReports {
  /** The report on an issue, if every file that it was made from still has the same content; else null. */
  find(id: string): string | null
  /** Adds a report, a text of one line, with the files that were read for it. */
  add(id: string, trace: FileTrace<FileSets>, report: string): void
  /** Writes all reports to the store. */
  save(): void
}

export interface StoredReportsInput {
  readonly store: Store
  /** Its name in the store; the project's folder is its key there. */
  readonly name: string
  readonly root: string
  /** The command, with every option that a report depends on. */
  readonly command: string
  /** The files as they are now. */
  readonly fileSets: FileSets
  /** Records what is read for all issues together; it grows while the first of them are compiled. */
  readonly shared: FileTrace<FileSets>
}

/** An issue takes about two thousand. */
const maxCharacters = 10_000_000

/** Questions to files, and one digest of all their replies. */
interface Replies {
  readonly asked: readonly FileQuestion[]
  readonly replies: string
}

const sharedKey = 'shared'

/**
 * Opens the reports of earlier runs. All are valid as long as newsletter.yaml, the templates and whatever else issues
 * share have the same content, and each one as long as its issue's own files have.
 */
export function openStoredReports({ store, name, root, command, fileSets, shared }: StoredReportsInput): StoredReports {
  const stored = openMemory(maxCharacters, store.read(name, root))
  const currentReply = memo((key: string) => shared.asked.get(key)?.reply ?? replyNow(fileSets, JSON.parse(key)))
  const repliesTo = (asked: readonly FileQuestion[]) => digest(asked.map((one) => currentReply(questionKey(one))))
  const holds = ({ asked, replies }: Replies) => repliesTo(asked) === replies

  const sharedBefore: Replies | null = parsed(stored.get(sharedKey))
  const isShared = sharedBefore !== null && holds(sharedBefore)
  const memory = isShared ? stored : openMemory(maxCharacters)
  const issueKey = (id: string) => `${command}\n${id}`
  let isNew = false
  const set = (key: string, value: string) => {
    if (memory.get(key) === value) return
    memory.set(key, value)
    isNew = true
  }

  return {
    find(id) {
      const [known, report] = memory.get(issueKey(id))?.split('\n') ?? []
      const before: Replies | null = parsed(known)
      return before && report !== undefined && holds(before) ? report : null
    },
    add(id, { asked, isInconsistent }, report) {
      if (isInconsistent()) return
      const all = [...asked.values()]
      const now = { asked: all.map(({ question }) => question), replies: digest(all.map(({ reply }) => reply)) }
      set(issueKey(id), `${JSON.stringify(now satisfies Replies)}\n${report}`)
    },
    save() {
      const hasChanged = [...shared.asked].some(([key, { reply }]) => currentReply(key) !== reply)
      if (!isNew || hasChanged || shared.isInconsistent()) return
      // What earlier runs have read is included: the reports that they have stored depend on it.
      const all = new Map((isShared ? sharedBefore.asked : []).map((question) => [questionKey(question), question]))
      for (const [key, { question }] of shared.asked) all.set(key, question)
      const asked = [...all.values()]
      set(sharedKey, JSON.stringify({ asked, replies: repliesTo(asked) } satisfies Replies))
      store.write(name, root, memory.save('everything'))
    },
  }
}

function parsed<Value>(text: string | undefined): Value | null {
  return text === undefined ? null : JSON.parse(text)
}
