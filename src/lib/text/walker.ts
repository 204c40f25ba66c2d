/** In characters: the distance between two stored positions. */
const stride = 128

/**
 * Maps offsets of one text to offsets of another by walking along both, one character of the first at a time. `step`
 * returns the offset in the second text after character `index` of the first. A walk starts at the nearest stored
 * position before the offset.
 */
export function openWalker(from: number, step: (at: number, index: number) => number): (offset: number) => number {
  const known = [from]
  let [walked, at] = [0, from]
  return (offset) => {
    const near = Math.min(Math.floor(offset / stride), known.length - 1)
    if (offset < walked || near * stride > walked) [walked, at] = [near * stride, known[near] ?? from]
    while (walked < offset) {
      at = step(at, walked)
      walked += 1
      if (walked === known.length * stride) known.push(at)
    }
    return at
  }
}
