// What the bundle leaves out of the packages it is made of, because nothing here ever runs it.
//
// MJML imports, at its top, what only its minifier, its beautifier and its style inliner use; loading that takes more
// time than all the rest of a build. gray-matter brings a YAML parser of its own, which looks for `esprima` outside of
// the bundle; ours is given to it instead. They become stubs that say so when called.
//
// Handlebars goes on without source maps when there are none.
//
// MJML's reader of `.mjmlconfig` runs the packages that such a file in the working directory names: nothing in a folder
// may make this program run code. It becomes a reader that finds nothing.
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

// lodash/fp wraps all of lodash when it is loaded, which takes longer than rendering an email. MJML uses these five.
const functional = `
const lodash = require('lodash')
exports.filter = (test) => (all) => lodash.filter(all, (item) => test(item))
exports.map = (change) => (all) => lodash.map(all, (item) => change(item))
exports.join = (between) => (all) => lodash.join(all, between)
exports.flow = lodash.flow
exports.identity = lodash.identity
`

export const leanEngine = {
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
    replace(/^lodash\/fp$/, 'functional', () => functional, /[\\/]mjml[^\\/]*[\\/]/)
  },
}
