import { openLruCache } from './lruCache.ts'
import { once } from './memo.ts'

/** Those whose answers are about one thing at a time, such as an issue: after that, the same texts seldom come again. */
const passing: { age(): void }[] = []

/**
 * A function that keeps its last answers: the texts around one that is being edited are not worked on again. Answers
 * must never be changed. All keys together have no more than `limit` characters. What is worth keeping over many
 * issues, such as a picture that they share, is `lasting`. For the top of modules only, as it lives as long as
 * the program.
 */
export function lruMemo<Input, Answer>(
  limit: number,
  keyOf: (input: Input) => string,
  work: (input: Input) => Answer,
  lasting?: 'lasting',
): (input: Input) => Answer {
  const opened = once(() => {
    const answers = openLruCache<{ readonly answer: Answer }>(limit, (key) => key.length)
    if (!lasting) passing.push(answers)
    return answers
  })
  return (input) => {
    const [answers, key] = [opened(), keyOf(input)]
    const known = answers.get(key)
    if (known) return known.answer
    const answer = work(input)
    answers.set(key, { answer })
    return answer
  }
}

/**
 * Removes the answers that nobody asked for since the last call. In a run over many issues, V8 collects what lives for
 * one issue at little cost; what lives for twenty piles up.
 */
export function ageLruMemos(): void {
  for (const answers of passing) answers.age()
}
