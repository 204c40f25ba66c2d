import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const readme = fileURLToPath(new URL('README.md', import.meta.url))

/** Replaces what is between `<!-- name -->` and `<!-- /name -->` in README.md. */
export function writeInto(name, report) {
  const marked = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*(<!-- /${name} -->)`)
  const page = readFileSync(readme, 'utf8')
  if (!marked.test(page)) throw new Error(`bench/README.md has lost its markers of “${name}”`)
  writeFileSync(
    readme,
    page.replace(marked, (_, start, end) => `${start}\n${report}\n\n${end}`),
  )
}
