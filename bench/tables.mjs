import { ratios, spread } from './statistics.mjs'

/** Rows of cells as a Markdown table, each column padded to one width. */
export function table(head, rows) {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => row[i].length)))
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** "312 ms (305 to 331)" */
export function inMs(times) {
  return inWords(times, (ms) => (ms < 100 ? ms.toFixed(1) : ms.toFixed(0)), ' ms')
}

/** "0.71 (0.69 to 0.73)" */
export function asRatio(times, against) {
  return inWords(ratios(times, against), (ratio) => ratio.toFixed(2))
}

export function inMib(mib) {
  return `${mib.toFixed(0)} MiB`
}

function inWords(values, print, unit = '') {
  const { median, low, high } = spread(values)
  return values.length < 3 ? print(median) + unit : `${print(median)}${unit} (${print(low)} to ${print(high)})`
}
