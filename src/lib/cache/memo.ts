interface Answers<Key, Answer> {
  get(key: Key): { readonly answer: Answer } | undefined
  set(key: Key, known: { readonly answer: Answer }): unknown
}

/** A function that works out each answer once. Its memory lives as long as it does. */
export function memo<Key, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  return memoIn(new Map(), work)
}

/** The same for objects: one that nobody holds any longer takes its answer along. */
export function weakMemo<Key extends object, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  return memoIn(new WeakMap(), work)
}

function memoIn<Key, Answer>(answers: Answers<Key, Answer>, work: (key: Key) => Answer): (key: Key) => Answer {
  return (key) => {
    const known = answers.get(key)
    if (known) return known.answer
    const answer = work(key)
    answers.set(key, { answer })
    return answer
  }
}

/** The same for a single answer. */
export function once<Answer>(work: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined
  return () => {
    known ??= { answer: work() }
    return known.answer
  }
}
