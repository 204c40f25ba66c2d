import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { escapeRegExp } from '../lib/text/escapeRegExp.ts'

/** Maps the places in a stack trace from the bundle in `folder` to its sources, by the bundle's source maps. */
export function mapStack(stack: string, folder: string): string {
  const maps = new Map<string, SourceMap>()
  // The folder is matched literally: it may have brackets in it, as the trace has around each place.
  const place = new RegExp(`(${escapeRegExp(folder)}[^\\n:]*?\\.cjs):(\\d+):(\\d+)`, 'g')
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
