import { openRecent } from './lruCache.ts'

/** Those of one thing at a time, such as an issue: once it is done with, its texts seldom come again. */
const passing: { readonly age: () => void }[] = []

/**
 * A function of texts that keeps its last answers: a text that comes again, such as the files around one that is being
 * edited, is not worked on again. The answers must never be changed. All texts together have no more than `limit`
 * characters. What is worth keeping over many issues, such as a picture that they share, is `lasting`.
 */
export function remember<Input, Answer>(
  limit: number,
  keyOf: (input: Input) => string,
  work: (input: Input) => Answer,
  lasting?: 'lasting',
): (input: Input) => Answer {
  const answers = openRecent<{ readonly answer: Answer }>(limit, (key) => key.length)
  if (!lasting) passing.push(answers)
  return (input) => {
    const key = keyOf(input)
    const known = answers.get(key)
    if (known) return known.answer
    const answer = work(input)
    answers.set(key, { answer })
    return answer
  }
}

/**
 * Lets go of what was not asked for since this was called last. In a run over many issues, what lives for one of them is
 * collected at little cost; what lives for twenty piles up.
 */
export function forgetUnasked(): void {
  for (const answers of passing) answers.age()
}
