import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'

/** A stack trace with the places of the sources where it names those of the bundle that lies in `folder`. */
export function ownStack(stack: string, folder: string): string {
  const maps = new Map<string, SourceMap>()
  return stack.replace(
    /(?<=\(|\bat )([^()\n]+?\.cjs):(\d+):(\d+)/g,
    (whole, file: string, line: string, column: string) => {
      if (!file.startsWith(folder)) return whole
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
    },
  )
}
