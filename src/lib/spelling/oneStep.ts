const letters = 'abcdefghijklmnopqrstuvwxyz'

/** All words at Damerau-Levenshtein distance 1 from a lower-case word, likelier typing mistakes first. */
export function* oneStepFrom(word: string): Generator<string> {
  for (let i = 0; i < word.length - 1; i += 1) yield `${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`
  for (let i = 0; i < word.length; i += 1) yield word.slice(0, i) + word.slice(i + 1)
  for (let i = 0; i <= word.length; i += 1)
    for (const letter of letters) yield word.slice(0, i) + letter + word.slice(i)
  for (let i = 0; i < word.length; i += 1)
    for (const letter of letters) if (letter !== word[i]) yield word.slice(0, i) + letter + word.slice(i + 1)
}

/** The Damerau-Levenshtein distance between two words; `most` + 1 if it is larger than `most`. */
export function stepsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(isSwapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}
