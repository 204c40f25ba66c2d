/** The value below which the share `at` of the values lies, read off between neighbours. */
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

/** The median with the quartiles around it: between them lies the middle half of the values. */
export function spread(values) {
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75) }
}

/** Element by element: what was measured in the same round belongs together. */
export function ratios(values, against) {
  return values.map((value, i) => value / against[i])
}
