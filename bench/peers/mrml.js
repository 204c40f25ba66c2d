// MJML files to HTML files by mrml: `node mrml.js <folder> <file.mjml> …`
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Engine } from 'mrml'

const [folder, ...files] = process.argv.slice(2)
const engine = new Engine()
for (const file of files) {
  const result = engine.toHtml(readFileSync(file, 'utf8'))
  if (result.type === 'error') throw new Error(`${file}: ${result.message}`)
  writeFileSync(path.join(folder, `${path.basename(file, '.mjml')}.html`), result.content)
}
