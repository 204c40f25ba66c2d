/** Values to choose from, by name. */
export interface Choices<T> {
  readonly [name: string]: readonly T[]
}

/**
 * Few combinations in which each pair of values of two names appears at least once: greedily, each row the one that
 * brings most pairs that are not there yet.
 */
export function pairwise<T>(choices: Choices<T>): { readonly [name: string]: T }[] {
  const names = Object.keys(choices)
  const open = new Set(
    names.flatMap((a, i) =>
      names
        .slice(i + 1)
        .flatMap((b) => (choices[a] ?? []).flatMap((_, x) => (choices[b] ?? []).map((__, y) => `${a}=${x}&${b}=${y}`))),
    ),
  )
  const rows: { [name: string]: T }[] = []
  while (open.size > 0) {
    const [first = ''] = open
    const row = new Map(first.split('&').map((part) => [part.split('=')[0] ?? '', Number(part.split('=')[1])]))
    for (const name of names) {
      if (row.has(name)) continue
      const gain = (value: number) =>
        [...row].filter(([other, one]) => open.has(pair(names, [name, value], [other, one]))).length
      const values = (choices[name] ?? []).map((_, value) => value)
      row.set(
        name,
        values.reduce((best, value) => (gain(value) > gain(best) ? value : best), 0),
      )
    }
    for (const one of row) for (const other of row) if (one[0] !== other[0]) open.delete(pair(names, one, other))
    rows.push(
      Object.fromEntries(
        [...row].flatMap(([name, value]) =>
          (choices[name] ?? []).slice(value, value + 1).map((one) => [name, one] as const),
        ),
      ),
    )
  }
  return rows
}

function pair(names: readonly string[], one: readonly [string, number], other: readonly [string, number]): string {
  const [[a, x], [b, y]] = names.indexOf(one[0]) < names.indexOf(other[0]) ? [one, other] : [other, one]
  return `${a}=${x}&${b}=${y}`
}
