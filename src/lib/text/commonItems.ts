/** Indexes of the same item in two sequences. */
export type IndexPair = readonly [first: number, second: number]

/** Above this many cells, a stretch is split at items that are unique in both sequences, or not aligned at all. */
const maxCells = 250_000

/**
 * A common subsequence of two sequences. The longest one where they are short or differ in few places; in long ones it is
 * found between items that stand once in each, as in a patience diff, so that time stays near linear.
 */
export function commonItems(first: readonly string[], second: readonly string[]): IndexPair[] {
  const pairs: IndexPair[] = []
  const todo: Stretch[] = [{ from: [0, 0], to: [first.length, second.length] }]
  for (let stretch = todo.pop(); stretch; stretch = todo.pop()) {
    let [[i, j], [iEnd, jEnd]] = [stretch.from, stretch.to]
    while (i < iEnd && j < jEnd && first[i] === second[j]) pairs.push([i++, j++])
    while (i < iEnd && j < jEnd && first[iEnd - 1] === second[jEnd - 1]) pairs.push([--iEnd, --jEnd])
    if (i === iEnd || j === jEnd) continue
    const inner: Stretch = { from: [i, j], to: [iEnd, jEnd] }
    if ((iEnd - i) * (jEnd - j) <= maxCells) pairs.push(...longest(first, second, inner))
    else todo.push(...between(uniquePairs(first, second, inner), inner))
  }
  return pairs.sort(([a], [b]) => a - b)
}

interface Stretch {
  readonly from: IndexPair
  readonly to: IndexPair
}

/** The stretches that start at each anchor, and the one before the first; none without anchors. */
function between(anchors: readonly IndexPair[], { from, to }: Stretch): Stretch[] {
  if (anchors.length === 0) return []
  const ends = [...anchors, to]
  return ends.map((end, index) => ({ from: index === 0 ? from : (anchors[index - 1] ?? from), to: end }))
}

/** Longest common subsequence, by dynamic programming. */
function longest(first: readonly string[], second: readonly string[], { from, to }: Stretch): IndexPair[] {
  const [rows, columns] = [to[0] - from[0], to[1] - from[1]]
  const width = columns + 1
  const lengths = new Uint32Array((rows + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  const isSame = (i: number, j: number) => first[from[0] + i] === second[from[1] + j]
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      lengths[i * width + j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: IndexPair[] = []
  for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
    if (isSame(i, j)) pairs.push([from[0] + i++, from[1] + j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

/** Items that stand once in each sequence, as many as are in the same order in both. */
function uniquePairs(first: readonly string[], second: readonly string[], { from, to }: Stretch): IndexPair[] {
  const places = new Map<string, { i: number; j: number; isUnique: boolean }>()
  for (let i = from[0]; i < to[0]; i += 1) {
    const item = first[i] ?? ''
    const known = places.get(item)
    if (known) known.isUnique = false
    else places.set(item, { i, j: -1, isUnique: true })
  }
  for (let j = from[1]; j < to[1]; j += 1) {
    const known = places.get(second[j] ?? '')
    if (known?.j === -1) known.j = j
    else if (known) known.isUnique = false
  }
  const unique = [...places.values()].flatMap(({ i, j, isUnique }): IndexPair[] =>
    isUnique && j !== -1 ? [[i, j]] : [],
  )
  return increasing(unique)
}

/** Longest increasing subsequence of the second indexes, by patience sorting. */
function increasing(pairs: readonly IndexPair[]): IndexPair[] {
  const tops: number[] = []
  const before: number[] = []
  for (const [index, [, j]] of pairs.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before.push(tops[low - 1] ?? -1)
    tops[low] = index
  }
  const found: IndexPair[] = []
  for (let index = tops.at(-1) ?? -1; index !== -1; index = before[index] ?? -1) {
    const pair = pairs[index]
    if (pair) found.push(pair)
  }
  return found.reverse()
}
