/** The quantile at the share `at`, interpolated between neighbours. */
export function quantile(values, at) {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * at
  const low = Math.floor(place)
  const high = Math.ceil(place)
  return sorted[low] + (sorted[high] - sorted[low]) * (place - low)
}

export function median(values) {
  return quantile(values, 0.5)
}

/** The median with both quartiles: the middle half of the values is between them. */
export function spread(values) {
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75) }
}

/** Element by element: each value against the one of the same round. */
export function ratios(values, against) {
  return values.map((value, i) => value / against[i])
}
