// Packages that are loaded when something of theirs is first used, though the sources import them at the top: each
// becomes a file of its own beside the program, and a stand-in takes its place in there.
//
// A stand-in for a package's default passes calls and properties on; one for named exports has properties that load it
// when they are read. esbuild reads a CommonJS module's exports where they are used, not where they are imported.
import { readFileSync } from 'node:fs'

/** The named exports that are used; none where the default is. */
const packages = {
  '@clack/prompts': ['isCancel', 'select', 'text'],
  'character-entities': ['characterEntities'],
  chokidar: [],
  diff: ['createTwoFilesPatch'],
  'fast-png': ['decode'],
  handlebars: [],
  'launch-editor': [],
  'launch-editor/guess.js': [],
  'lru-cache': ['LRUCache'],
  mjml: [],
  nodemailer: ['createTransport'],
  nspell: [],
  open: [],
  'temporal-polyfill': ['Temporal'],
}

/** Of Node.js itself: what makes a server, asks the web, or starts another program takes longer to load than all of ours. */
const builtIns = {
  'node:child_process': ['spawn'],
  'node:crypto': ['createHash', 'hash', 'randomBytes', 'randomUUID', 'timingSafeEqual'],
  'node:dns': ['lookup'],
  'node:fs/promises': ['stat'],
  'node:http': ['Agent', 'createServer', 'request'],
  'node:https': ['Agent', 'request'],
  'node:net': ['BlockList', 'isIPv4'],
  'node:readline': ['createInterface'],
}

/** esbuild copies the exports of a CommonJS module for each module that imports it; of this one, only once. */
const shared = 'node:path'

export const lazyNames = Object.keys(packages)

/** The file that a package becomes, without its ending. */
export const lazyFile = (name) => name.replace(/^@|\.js$/g, '').replaceAll('/', '-')

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

/** The names that a source imports from a package, those of types left out. */
function namesFrom(source, name) {
  const lists = source.matchAll(new RegExp(`^import \\{([^}]*)\\} from ['"]${name}['"]`, 'gm'))
  const names = [...lists].flatMap(([, list]) => list.split(',').map((one) => one.trim()))
  return names.filter((one) => one !== '' && !one.startsWith('type ')).map((one) => one.replace(/ as .*/, ''))
}

const exactly = (names) => new RegExp(`^(${names.join('|').replaceAll('.', '\\.')})$`)

export const lazyPackages = {
  name: 'lazy-packages',
  setup(build) {
    build.onResolve({ filter: exactly(lazyNames) }, ({ path }) => ({ path, namespace: 'lazy' }))
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: (packages[path].length ? byName : byDefault)(`./${lazyFile(path)}.cjs`, packages[path]),
    }))
    build.onResolve({ filter: exactly(Object.keys(builtIns)) }, ({ path, namespace, importer }) => {
      if (namespace !== 'file') return undefined
      const missing = namesFrom(readFileSync(importer, 'utf8'), path).filter((name) => !builtIns[path].includes(name))
      if (missing.length) throw new Error(`${importer} needs ${missing.join(', ')} of ${path}: add it to builtIns`)
      return { path, namespace: 'lazy-node' }
    })
    build.onLoad({ filter: /.*/, namespace: 'lazy-node' }, ({ path }) => ({
      contents: byName(path, builtIns[path]),
    }))
    build.onResolve({ filter: exactly([shared]) }, ({ path, namespace }) =>
      namespace === 'file' ? { path, namespace: 'shared' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
      contents: `import shared from '${path}'\nexport default shared`,
    }))
    build.onResolve({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({ path, external: true }))
  },
}
