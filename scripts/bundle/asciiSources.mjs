// Writes what is not ASCII in a source as an escape. V8 keeps a text with one other letter in twice the memory, and
// Node.js takes longer to read it; esbuild escapes strings, but no regular expression and no `String.raw`.
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** A source in which `String.raw` has only regular expressions: an escape there says the same. */
export const asAscii = (source) => {
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(source)) throw new Error('a backslash before a letter that is not ASCII')
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

export const asciiSources = {
  name: 'asciiSources',
  setup(builder) {
    builder.onLoad({ filter: /\.[cm]?[jt]s$/ }, async ({ path: file }) => ({
      contents: asAscii(await readFile(file, 'utf8')),
      loader: path.extname(file).endsWith('ts') ? 'ts' : 'js',
    }))
  },
}
