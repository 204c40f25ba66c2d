// MJML imports, at its top, packages that only its minifier, its beautifier and its style inliner use. None of these
// is used here, and loading them takes more time than all the rest of a build. They become stubs that say so.
//
// The same goes for the file that reads `.mjmlconfig` from the working directory and runs the packages that it names:
// nothing in a folder may make this program run code.
const unused = [
  'juice',
  'cheerio',
  'htmlnano',
  'cssnano',
  'cssnano-preset-lite',
  'js-beautify',
  'postcss',
  '@biomejs/wasm-nodejs',
]

const stub = (name) => `
const missing = () => { throw new Error('${name} is not part of this build of MJML') }
module.exports = new Proxy(missing, { get: (_, key) => (key === '__esModule' ? true : missing) })
`

export const leanMjml = {
  name: 'lean-mjml',
  setup(build) {
    const names = new RegExp(`^(${unused.map((name) => name.replace(/[/-]/g, '\\$&')).join('|')})$`)
    build.onResolve({ filter: names }, ({ path, importer }) =>
      /[\\/]mjml[^\\/]*[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    )
    build.onResolve({ filter: /helpers\/mjmlconfig$/ }, ({ path }) => ({ path, namespace: 'no-config' }))
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({ contents: stub(path), loader: 'js' }))
    build.onLoad({ filter: /.*/, namespace: 'no-config' }, () => ({
      contents: `
        exports.__esModule = true
        exports.default = () => {}
        exports.readMjmlConfig = () => ({ mjmlConfig: { packages: [], options: {} } })
        exports.handleMjmlConfigComponents = () => {}
      `,
      loader: 'js',
    }))
  },
}
