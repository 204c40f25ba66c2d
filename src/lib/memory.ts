/** Texts by texts: answers that take longer to work out than to look up. Those not asked for longest are forgotten. */
export interface Memory {
  get(key: string): string | undefined
  set(key: string, answer: string): void
  /** What was asked for or added since it was opened, for a later run to open. */
  save(): Uint8Array
}

/** `limit` counts characters; `saved` is what `save` gave, and anything else is as good as nothing. */
export function openMemory(limit: number, saved: Uint8Array | null = null): Memory {
  // A Map keeps the order in which keys were added: the first are the oldest.
  const answers = new Map<string, string>(entriesOf(saved))
  const used = new Set<string>()
  let size = 0
  for (const [key, answer] of answers) size += key.length + answer.length

  const forget = (key: string) => {
    const answer = answers.get(key)
    if (answer === undefined) return
    answers.delete(key)
    used.delete(key)
    size -= key.length + answer.length
  }
  const set = (key: string, answer: string) => {
    forget(key)
    answers.set(key, answer)
    used.add(key)
    size += key.length + answer.length
    for (const oldest of answers.keys()) {
      if (size <= limit) break
      forget(oldest)
    }
  }

  return {
    get(key) {
      const answer = answers.get(key)
      if (answer !== undefined) set(key, answer)
      return answer
    },
    set,
    save: () => new TextEncoder().encode(JSON.stringify([...answers].filter(([key]) => used.has(key)))),
  }
}

function entriesOf(saved: Uint8Array | null): [string, string][] {
  if (!saved) return []
  try {
    return JSON.parse(new TextDecoder().decode(saved)) as [string, string][]
  } catch {
    return []
  }
}
