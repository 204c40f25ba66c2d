import { digest } from '../lib/cache/digest.ts'
import { memo } from '../lib/cache/memo.ts'
import { openMemory } from '../lib/cache/memory.ts'
import type { Store } from '../lib/cache/store.ts'
import { keyOf, type Question, replyOf, type Shelves, type Trace } from '../stages/load/traceFiles.ts'

/** What a command said of issues in earlier runs, for those of which all is as it was. */
export interface Earlier {
  /** What was kept of an issue, if all files that it followed from reply now what they replied then; null if not. */
  recall(id: string): string | null
  /** Keeps what is to be said again, one line, with all that was asked for it. */
  keep(id: string, trace: Trace<Shelves>, said: string): void
  /** Puts it all away for later runs. */
  save(): void
}

export interface Kept {
  readonly store: Store
  /** What it is called in the store, and the project's folder, its key there. */
  readonly name: string
  readonly root: string
  /** The command, and every option that what it says may follow from. */
  readonly command: string
  /** Files as they are now. */
  readonly shelves: Shelves
  /** What all issues share was read by this, and is read on while the first of them are made. */
  readonly shared: Trace<Shelves>
}

/** Characters: an issue takes some two thousand. */
const limit = 10_000_000

/** What the replies to these questions were, in one. */
interface Replies {
  readonly asked: readonly Question[]
  readonly replies: string
}

const sharedKey = 'shared'

/**
 * Opens what earlier runs have kept of a project. Nothing of it counts before newsletter.yaml, the templates and whatever
 * else all issues share reply as they did; then nothing of an issue counts before its own files do.
 */
export function openEarlier({ store, name, root, command, shelves, shared }: Kept): Earlier {
  const then = openMemory(limit, store.read(name, root))
  const replyNow = memo((key: string) => shared.asked.get(key)?.reply ?? replyOf(shelves, JSON.parse(key)))
  const repliesTo = (asked: readonly Question[]) => digest(asked.map((one) => replyNow(keyOf(one))))
  const holds = ({ asked, replies }: Replies) => repliesTo(asked) === replies

  const sharedThen: Replies | null = parsed(then.get(sharedKey))
  const isShared = sharedThen !== null && holds(sharedThen)
  const memory = isShared ? then : openMemory(limit)
  const issueKey = (id: string) => `${command}\n${id}`
  let isNew = false
  const set = (key: string, value: string) => {
    if (memory.get(key) === value) return
    memory.set(key, value)
    isNew = true
  }

  return {
    recall(id) {
      const [known, said] = memory.get(issueKey(id))?.split('\n') ?? []
      const then: Replies | null = parsed(known)
      return then && said !== undefined && holds(then) ? said : null
    },
    keep(id, { asked, isMixed }, said) {
      if (isMixed()) return
      const all = [...asked.values()]
      const now = { asked: all.map(({ question }) => question), replies: digest(all.map(({ reply }) => reply)) }
      set(issueKey(id), `${JSON.stringify(now satisfies Replies)}\n${said}`)
    },
    save() {
      const wasChanged = [...shared.asked].some(([key, { reply }]) => replyNow(key) !== reply)
      if (!isNew || wasChanged || shared.isMixed()) return
      // What an earlier run has asked, too: the issues that it has kept follow from that.
      const all = new Map((isShared ? sharedThen.asked : []).map((question) => [keyOf(question), question]))
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
