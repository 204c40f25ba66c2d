/** A function that keeps its last answer, and gives the same one for as long as the parts of what it is asked are the same. */
export function keepLast<Input, Answer>(
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
