import { openRecent } from './recent.ts'

/**
 * A function of texts that keeps its last answers: a text that comes again, such as the files around one that is being
 * edited, is not worked on again. The answers must never be changed. All texts together have no more than `limit`
 * characters.
 */
export function remember<Input, Answer>(
  limit: number,
  keyOf: (input: Input) => string,
  work: (input: Input) => Answer,
): (input: Input) => Answer {
  const answers = openRecent<{ readonly answer: Answer }>(limit, (key) => key.length)
  return (input) => {
    const key = keyOf(input)
    const known = answers.get(key)
    if (known) return known.answer
    const answer = work(input)
    answers.set(key, { answer })
    return answer
  }
}
