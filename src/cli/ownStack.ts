import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'

/** A stack trace with the places of the sources where it names those of the bundle that lies in `folder`. */
export function ownStack(stack: string, folder: string): string {
  const maps = new Map<string, SourceMap>()
  // Looked for by its own name: a folder may have brackets in it, as the trace has around each place.
  const place = new RegExp(`(${escaped(folder)}[^\\n:]*?\\.cjs):(\\d+):(\\d+)`, 'g')
  return stack.replace(place, (whole, file: string, line: string, column: string) => {
    try {
      const map = maps.get(file) ?? new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')))
      maps.set(file, map)
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1)
      if (!('originalSource' in entry)) return whole
      const source = entry.originalSource.replace(/^(\.\.\/)+/, '')
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
    } catch {
      return whole
    }
  })
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
