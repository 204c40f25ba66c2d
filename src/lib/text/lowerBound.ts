/** Binary search: the first index whose offset is at least `offset`. */
export function lowerBound(length: number, offsetOf: (index: number) => number, offset: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsetOf(middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}
