// What the bundle leaves out of the packages it is made of, because nothing here ever runs it.
//
// MJML imports, at its top, what only its minifier, its beautifier and its style inliner use; loading that takes more
// time than all the rest of a build. gray-matter brings a YAML parser of its own, which looks for `esprima` outside of
// the bundle; ours is given to it instead. They become stubs that say so when called.
//
// Handlebars goes on without source maps when there are none.
//
// lru-cache looks for Node's clock, which takes a millisecond to load, and is given one of ours by each cache.
//
// The parser's table of character entities is unpacked when the program is bundled, not each time it starts.
//
// MJML's reader of `.mjmlconfig` runs the packages that such a file in the working directory names: nothing in a folder
// may make this program run code. It becomes a reader that finds nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const unused = [
  'juice',
  'cheerio',
  'htmlnano',
  'cssnano',
  'cssnano-preset-lite',
  'js-beautify',
  'postcss',
  '@biomejs/wasm-nodejs',
  'js-yaml',
]

const stub = (name) => `
const missing = () => { throw new Error('${name} is not part of this program') }
module.exports = new Proxy(missing, { get: (_, key) => (key === '__esModule' ? true : missing) })
`

const noConfig = `
exports.__esModule = true
exports.default = () => {}
exports.readMjmlConfig = () => ({ mjmlConfig: { packages: [], options: {} } })
exports.handleMjmlConfigComponents = () => {}
`

// MJML uses some twenty functions of lodash and loads all of it; each is a module of lodash's own, too.
const lodash = (root) => {
  const packages = readdirSync(path.join(root, 'node_modules')).filter((name) => /^mjml(-|$)/.test(name))
  const sources = packages.flatMap((name) => {
    const lib = path.join(root, 'node_modules', name, 'lib')
    const files = readdirSync(lib, { recursive: true }).filter((file) => file.endsWith('.js'))
    return files.map((file) => readFileSync(path.join(lib, file), 'utf8'))
  })
  const used = new Set(sources.flatMap((source) => [...source.matchAll(/\b_lodash\.(\w+)/g)].map(([, name]) => name)))
  return [...used]
    .sort()
    .map((name) => `Object.defineProperty(exports, '${name}', { get: () => require('lodash/${name}') })`)
    .join('\n')
}

// lodash/fp wraps all of lodash when it is loaded, which takes longer than rendering an email. MJML uses these five.
const functional = `
const filter = require('lodash/filter'), join = require('lodash/join'), map = require('lodash/map')
exports.filter = (test) => (all) => filter(all, (item) => test(item))
exports.map = (change) => (all) => map(all, (item) => change(item))
exports.join = (between) => (all) => join(all, between)
exports.flow = require('lodash/flow')
exports.identity = require('lodash/identity')
`

const entityTable = async (file) => {
  const { htmlDecodeTree } = await import(pathToFileURL(file))
  const bytes = Buffer.alloc(2 * htmlDecodeTree.length)
  for (const [i, value] of htmlDecodeTree.entries()) bytes.writeUInt16LE(value, 2 * i)
  return `
import { endianness } from 'node:os'
const bytes = Buffer.from('${bytes.toString('base64')}', 'base64')
if (endianness() === 'BE') bytes.swap16()
export const htmlDecodeTree = new Uint16Array(Uint8Array.from(bytes).buffer)
`
}

export const leanEngine = (root) => ({
  name: 'lean-engine',
  setup(build) {
    const replace = (filter, namespace, contents, from = /[\\/]node_modules[\\/]/) => {
      build.onResolve({ filter }, ({ path, importer, resolveDir }) =>
        from.test(importer) ? { path, namespace, pluginData: { resolveDir } } : undefined,
      )
      build.onLoad({ filter: /.*/, namespace }, ({ path, pluginData }) => ({
        contents: contents(path),
        loader: 'js',
        resolveDir: pluginData.resolveDir,
      }))
    }
    const names = unused.map((name) => name.replace(/[/-]/g, '\\$&')).join('|')
    replace(new RegExp(`^(${names})$`), 'unused', stub)
    replace(/^source-map$/, 'empty', () => '')
    replace(/helpers\/mjmlconfig$/, 'no-config', () => noConfig)
    // yaml's build for browsers is the same code as modules, of which what is not used can be left out.
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: path.join(root, 'node_modules/yaml/browser/index.js') }))
    // lru-cache's build for browsers does without Node's channels for diagnostics.
    build.onResolve({ filter: /^lru-cache$/ }, () => ({
      path: path.join(root, 'node_modules/lru-cache/dist/esm/browser/index.js'),
    }))
    replace(/^\.\/perf\.js$/, 'no-clock', () => 'export const defaultPerf = Date', /[\\/]lru-cache[\\/]/)
    // Of its parser's package, MJML uses the parser and loads a serializer and a feed reader, too.
    build.onResolve({ filter: /^htmlparser2$/ }, ({ importer }) =>
      /[\\/]mjml-parser-xml[\\/]/.test(importer)
        ? { path: path.join(path.dirname(createRequire(importer).resolve('htmlparser2')), 'Parser.js') }
        : undefined,
    )
    build.onLoad(
      { filter: /node_modules[\\/]entities[\\/]dist[\\/]generated[\\/]decode-data-html\.js$/ },
      async (args) => ({
        contents: await entityTable(args.path),
        loader: 'js',
      }),
    )
    replace(/^lodash$/, 'by-function', () => lodash(root), /[\\/]mjml[^\\/]*[\\/]/)
    replace(/^lodash\/fp$/, 'functional', () => functional, /[\\/]mjml[^\\/]*[\\/]/)
  },
})
