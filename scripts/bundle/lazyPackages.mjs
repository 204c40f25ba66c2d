// Packages that are loaded when something of theirs is first used, though the sources import them at the top: each
// becomes a file of its own beside the program, and a stand-in takes its place in there.
//
// A stand-in for a package's default passes calls and properties on; one for named exports has properties that load it
// when they are read. esbuild reads a CommonJS module's exports where they are used, not where they are imported.

/** The named exports that are used; none where the default is. */
const packages = {
  chokidar: [],
  diff: ['createTwoFilesPatch'],
  'fast-png': ['decode'],
  handlebars: [],
  'launch-editor': [],
  mjml: [],
  nspell: [],
  open: [],
  'temporal-polyfill': ['Temporal'],
}

export const lazyNames = Object.keys(packages)

/** What the file of a package is made of. */
export function lazyEntry(name) {
  const names = packages[name]
  return names.length ? `export { ${names.join(', ')} } from '${name}'` : `module.exports = require('${name}')`
}

const byDefault = (from) => `
let loaded
const real = () => (loaded ??= require('${from}'))
const unwrapped = () => (real().__esModule ? real().default : real())
module.exports = new Proxy(function () {}, {
  apply: (_, self, args) => unwrapped().apply(self, args),
  get: (_, key) => unwrapped()[key],
})
`

const byName = (from, names) =>
  names
    .map(
      (name) =>
        `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => require('${from}').${name} })`,
    )
    .join('\n')

export const lazyPackages = {
  name: 'lazy-packages',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${lazyNames.join('|')})$`) }, ({ path }) => ({ path, namespace: 'lazy' }))
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: packages[path].length ? byName(`./${path}.cjs`, packages[path]) : byDefault(`./${path}.cjs`),
    }))
    build.onResolve({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({ path, external: true }))

    // Commander can run subcommands as programs of their own; ours are not.
    build.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'lazy-node' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'lazy-node' }, ({ path }) => ({ contents: byDefault(path) }))
  },
}
