// Works out, before the program is bundled, what it would find out about its own templates in every run: see
// src/prepared.ts. The program's own sources do the work; here it is only written down.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const entry = `
  export { digest } from './src/lib/cache/digest.ts'
  export { languageChain } from './src/lib/text/languageTag.ts'
  export { openCatalogue } from './src/openCatalogue.ts'
  export { diskFiles } from './src/stages/load/diskFiles.ts'
  export { memoryFiles } from './src/stages/load/memoryFiles.ts'
  export { openHtmlTemplates } from './src/stages/render/renderHtml.ts'
  export { openTextTemplates } from './src/stages/render/renderText.ts'
  export { templateFindings } from './src/stages/validate/templateFindings.ts'
`

/** Parses each value when it is first asked for: V8 reads a string, and JSON, faster than the same as JavaScript. */
const lazyData = `class Data extends Map {
  get(key) {
    const value = super.get(key)
    if (typeof value !== 'string') return value
    const parsed = JSON.parse(value)
    this.set(key, parsed)
    return parsed
  }
}`

/** The module that takes the place of src/prepared.ts. */
export async function preparedModule(root) {
  const program = await loadSources(root)
  const builtIn = program.diskFiles(root)
  const catalogue = program.openCatalogue({ project: program.memoryFiles({}), builtIn })
  const textOf = (file) => readFileSync(path.join(root, 'templates', file), 'utf8')

  // Each digest stands in the module once.
  const digests = []
  const digestOf = (...texts) => {
    const digest = program.digest(texts.map((text) => text.replace(/\r\n?/g, '\n')))
    if (!digests.includes(digest)) digests.push(digest)
    return `d[${digests.indexOf(digest)}]`
  }
  const mapSource = (entries) =>
    `new Map([${entries.map(([texts, value]) => `[${digestOf(...[texts].flat())},${value}]`).join(',\n')}])`

  const dataSource = (entries) =>
    `new Data([${entries.map(([texts, value]) => `[${digestOf(...[texts].flat())},${JSON.stringify(JSON.stringify(value))}]`).join(',\n')}])`
  const values = (ids, read, file) => dataSource(ids.map((id) => [textOf(file(id)), withoutId(soundOne(read(id)))]))
  const soundOne = ({ value, findings }) => {
    if (!value || findings.length) throw new Error(`a built-in template has a fault: ${findings[0]?.message}`)
    return value
  }
  const withoutId = ({ id: _, ...rest }) => rest

  const templates = (ending, open) => {
    const { precompile } = open(() => null, [])
    const files = readdirSync(path.join(root, 'templates'), { recursive: true }).filter((file) => ending.test(file))
    const unique = new Set(files.sort().map(textOf))
    return mapSource([...unique].map((text) => [text, precompile(text)]))
  }

  const words = dataSource(
    soundOne(catalogue.words()).map(({ id, ...rest }) => [textOf(`languages/${id}/words.yaml`), rest]),
  )

  // A language is its own file, and those of its shorter tags below it.
  const languages = dataSource(
    catalogue.languages.map((id) => [
      program.languageChain(id, catalogue.languages).map((one) => textOf(`languages/${one}/language.yaml`)),
      withoutId(soundOne(catalogue.language(id))),
    ]),
  )

  const checked = catalogue.sectionTypes.map((id) => {
    const seen = new Map()
    const find = (file) => {
      const source = catalogue.template('default', file)
      if (source) seen.set(file, source.text)
      return source
    }
    const findings = program.templateFindings(catalogue.sectionType(id).value, catalogue.fields, find)
    if (findings.length) throw new Error(`a built-in template has a fault: ${findings[0].message}`)
    const pairs = [...seen].map(([file, text]) => `[${JSON.stringify(file)},${digestOf(text)}]`)
    return [textOf(`sections/${id}/section.yaml`), `[${pairs}]`]
  })

  const prepared = `{
    html: ${templates(/\.(mjml|html)\.hbs$/, program.openHtmlTemplates)},
    text: ${templates(/\.txt\.hbs$/, program.openTextTemplates)},
    sectionTypes: ${values(catalogue.sectionTypes, catalogue.sectionType, (id) => `sections/${id}/section.yaml`)},
    checked: ${mapSource(checked)},
    themes: ${values(catalogue.themes, catalogue.theme, (id) => `themes/${id}/theme.yaml`)},
    languages: ${languages},
    words: ${words},
    funders: ${values(catalogue.funders, catalogue.funder, (id) => `funders/${id}.yaml`)},
  }`
  return `${lazyData}\nconst d = ${JSON.stringify(digests)}\nexport const prepared = ${prepared}`
}

async function loadSources(root) {
  // Not in dist/, which a test may be packing at the same time.
  const outfile = path.join(root, `node_modules/.cache/prepare-${process.pid}.mjs`)
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  })
  try {
    return await import(pathToFileURL(outfile))
  } finally {
    rmSync(outfile)
  }
}

export function prepare(root) {
  return {
    name: 'prepare',
    setup(builder) {
      builder.onLoad({ filter: /[\\/]src[\\/]prepared\.ts$/ }, async () => ({
        contents: await preparedModule(root),
        loader: 'js',
      }))
    },
  }
}
