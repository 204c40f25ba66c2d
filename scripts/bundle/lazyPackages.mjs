// Packages that are loaded when something of theirs is first used, though the sources import them at the top: each
// becomes a file of its own beside the program, and a stand-in takes its place in there.
//
// A stand-in for a package's default passes calls and properties on; one for named exports has properties that load it
// when they are read. esbuild reads a CommonJS module's exports where they are used, not where they are imported.

/** The named exports that are used; none where the default is. */
const packages = {
  'character-entities': ['characterEntities'],
  chokidar: [],
  diff: ['createTwoFilesPatch'],
  'fast-png': ['decode'],
  handlebars: [],
  'launch-editor': [],
  'launch-editor/guess.js': [],
  mjml: [],
  nspell: [],
  open: [],
  'temporal-polyfill': ['Temporal'],
}

/** Of Node.js itself: what makes a server, asks the web, or starts another program takes longer to load than all of ours. */
const builtIns = ['node:child_process', 'node:crypto', 'node:http', 'node:https']

export const lazyNames = Object.keys(packages)

/** The file that a package becomes, without its ending. */
export const lazyFile = (name) => name.replace(/\.js$/, '').replaceAll('/', '-')

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

const exactly = (names) => new RegExp(`^(${names.join('|').replaceAll('.', '\\.')})$`)

export const lazyPackages = {
  name: 'lazy-packages',
  setup(build) {
    build.onResolve({ filter: exactly(lazyNames) }, ({ path }) => ({ path, namespace: 'lazy' }))
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: (packages[path].length ? byName : byDefault)(`./${lazyFile(path)}.cjs`, packages[path]),
    }))
    build.onResolve({ filter: exactly(builtIns) }, ({ path, namespace }) =>
      namespace === 'file' ? { path, namespace: 'lazy-node' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'lazy-node' }, async ({ path }) => ({
      contents: byName(path, Object.keys(await import(path))),
    }))
    build.onResolve({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({ path, external: true }))
  },
}
