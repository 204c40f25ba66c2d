// Packages that are loaded when something of theirs is first used, though the sources import them at the top.
//
// Each gets a stand-in: for a package whose default is a function or an object, one that passes calls and properties
// on; for named exports, properties that load it when they are read. esbuild reads a CommonJS module's exports where
// they are used, not where they are imported.

/** The named exports that are used; none where the default is. */
const packages = {
  'gray-matter': [],
  handlebars: [],
  mjml: [],
  'mdast-util-from-markdown': ['fromMarkdown'],
  'temporal-polyfill': ['Temporal'],
}

const byDefault = (name) => `
let loaded
const real = () => (loaded ??= require('real:${name}'))
module.exports = new Proxy(function () {}, {
  apply: (_, self, args) => unwrapped().apply(self, args),
  get: (_, key) => unwrapped()[key],
})
const unwrapped = () => (real().__esModule ? real().default : real())
`

const byName = (name, exports) =>
  exports
    .map(
      (one) =>
        `Object.defineProperty(exports, '${one}', { enumerable: true, get: () => require('real:${name}').${one} })`,
    )
    .join('\n')

export const lazyPackages = {
  name: 'lazy-packages',
  setup(build) {
    build.onResolve(
      { filter: new RegExp(`^(${Object.keys(packages).join('|')})$`) },
      ({ path, importer, resolveDir }) =>
        /[\\/]node_modules[\\/]/.test(importer) ? undefined : { path, namespace: 'lazy', pluginData: { resolveDir } },
    )
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path, pluginData }) => ({
      contents: packages[path].length ? byName(path, packages[path]) : byDefault(path),
      loader: 'js',
      resolveDir: pluginData.resolveDir,
    }))
    build.onResolve({ filter: /^real:/ }, ({ path, resolveDir }) =>
      build.resolve(path.slice('real:'.length), {
        resolveDir,
        kind: 'require-call',
        importer: `${resolveDir}/node_modules/lazy`,
      }),
    )
  },
}
