/** Characters between two places that a walk remembers. */
const stride = 128

/**
 * Walks along two texts together, one character of the first at a time: `step` tells where the second one stands behind
 * character `index`. Any place is reached from the nearest one before it that is known.
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
