/** A function that keeps its last answer, for as long as it is asked with the same parts. */
export function memoLast<Input, Answer>(
  partsOf: (input: Input) => readonly string[],
  work: (input: Input) => Answer,
): (input: Input) => Answer {
  let last: { readonly parts: readonly string[]; readonly answer: Answer } | undefined
  return (input) => {
    const parts = partsOf(input)
    const isSame = last?.parts.length === parts.length && last.parts.every((part, i) => part === parts[i])
    if (last && isSame) return last.answer
    const answer = work(input)
    last = { parts, answer }
    return answer
  }
}
