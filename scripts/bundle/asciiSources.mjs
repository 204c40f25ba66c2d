// The program is read as Latin-1, the shortest way to a string of ASCII (src/cli/codeCache.ts). esbuild escapes what is
// not ASCII in texts, but leaves it in regular expressions, which would then mean something else. So it is escaped in the
// sources before: `\u2019` is the same in a text, a template and a regular expression, `String.raw` of one included.
import { readFileSync } from 'node:fs'

/** `change` takes a source’s text and its path, and gives the text that is bundled. */
export const asciiSources = (change = (text) => text) => ({
  name: 'ascii-sources',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = change(readFileSync(path, 'utf8'), path)
      if (/\\[^\p{ASCII}]/u.test(text)) throw new Error(`${path}: a backslash stands before a letter that is not ASCII`)
      return { contents: text.replace(/[^\p{ASCII}]/gu, escaped), loader: 'ts' }
    })
  },
})

function escaped(char) {
  return [...Array(char.length).keys()].map((i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')
}
