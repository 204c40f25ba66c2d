/**
 * A function of texts that keeps its last answers: a text that comes again, such as the files around one that is being
 * edited, is not worked on again. The answers must never be changed. Those not asked for longest are forgotten, so
 * that all texts together have no more than `limit` characters.
 */
export function remember<Input, Answer>(
  limit: number,
  keyOf: (input: Input) => string,
  work: (input: Input) => Answer,
): (input: Input) => Answer {
  // A Map keeps the order in which keys were added: the first are the oldest.
  const answers = new Map<string, { readonly answer: Answer }>()
  let size = 0
  return (input) => {
    const key = keyOf(input)
    const known = answers.get(key)
    const entry = known ?? { answer: work(input) }
    if (known) answers.delete(key)
    else size += key.length
    answers.set(key, entry)
    for (const oldest of answers.keys()) {
      if (size <= limit) break
      answers.delete(oldest)
      size -= oldest.length
    }
    return entry.answer
  }
}
