#!/usr/bin/env node
// Makes dist/: `cli.cjs`, which loads the others; `main.cjs`, which reads the command line; `program.cjs`, the rest; a
// file for each package that not every run needs; `examples.cjs`, which `explain` needs; `preview/`, what the browser
// gets; `index.js`, the programmatic interface. CommonJS, because Node.js can load that with code that an earlier run has compiled.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { asciiSources } from './asciiSources.mjs'
import { dictionaryPackages, writeDictionaries } from './dictionaries.mjs'
import { examplesApart, examplesEntry, examplesFile } from './examplesApart.mjs'
import { lazyEntry, lazyFile, lazyNames, lazyPackages } from './lazyPackages.mjs'
import { leanEngine } from './leanEngine.mjs'
import { notices } from './notices.mjs'
import { prepare } from './prepare.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')

mkdirSync(dist, { recursive: true })

const programEntry = `
  export * from './src/commands/index.ts'
  export * from './src/index.ts'
`

/** What bin/ runs, and what scripts/bundle/compileAhead.mjs needs. */
const cliEntry = `
  export { openCodeCache } from './src/cli/codeCache.ts'
  export { openDiskStore } from './src/cli/diskStore.ts'
  export { compiledFolder, start } from './src/cli/start.ts'
`

const bundle = (outfile, options) =>
  build({
    absWorkingDir: root,
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    // All that the oldest Node.js reads; esbuild would make a constructor of each that names a class of letters.
    // Code from V8's cache has no way to import, only to require.
    supported: { 'regexp-unicode-property-escapes': true, 'dynamic-import': false },
    charset: 'ascii',
    // Names go too: MJML's components carry theirs as a property.
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    define: { 'import.meta.url': 'importMetaUrl' },
    metafile: true,
    logLevel: 'warning',
    ...options,
  })

const own = (entry, outfile, plugins = []) =>
  bundle(outfile, {
    ...entry,
    // Installed beside the package, or not.
    external: [examplesFile, 'sharp'],
    plugins: [prepare(root), lazyPackages, leanEngine(root), ...plugins],
    banner: { js: "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
  })

const lazy = (name) =>
  bundle(`dist/${lazyFile(name)}.cjs`, {
    stdin: { contents: lazyEntry(name), resolveDir: root },
    plugins: [leanEngine(root)],
    // Where a package lies tells it nothing any more.
    define: { 'import.meta.url': 'undefined' },
  })

const bundles = await Promise.all([
  own({ stdin: { contents: cliEntry, resolveDir: root } }, 'dist/cli.cjs', [asciiSources]),
  own({ entryPoints: ['src/cli/main.ts'] }, 'dist/main.cjs', [asciiSources]),
  own({ stdin: { contents: programEntry, resolveDir: root } }, 'dist/program.cjs', [examplesApart, asciiSources]),
  own({ stdin: { contents: examplesEntry, resolveDir: root } }, path.join('dist', examplesFile)),
  ...lazyNames.map(lazy),
])
const page = await build({
  absWorkingDir: root,
  entryPoints: ['app.ts', 'worker.ts', 'app.css'].map((file) => `src/preview/page/${file}`),
  outdir: 'dist/preview',
  bundle: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  minify: true,
  metafile: true,
  logLevel: 'warning',
})
copyFileSync(path.join(root, 'src/preview/page/index.html'), path.join(dist, 'preview/index.html'))
const metafiles = bundles.map(({ metafile }) => metafile)
writeFileSync(
  path.join(dist, 'index.js'),
  "export { cleanPicture, compile, defineRule, jsonFinding, openMemory } from './program.cjs'\n",
)
writeFileSync(
  path.join(dist, 'THIRD-PARTY-NOTICES.txt'),
  notices(root, [...metafiles, page.metafile], dictionaryPackages),
)
writeDictionaries(root)

// The rest is what an earlier version of this script has made.
const made = metafiles.flatMap(({ outputs }) => Object.keys(outputs).map((file) => path.basename(file, '.map')))
const wanted = [...made, 'index.js', 'THIRD-PARTY-NOTICES.txt', 'dictionaries', 'preview', 'types']
for (const name of readdirSync(dist))
  if (!wanted.includes(path.basename(name, '.map'))) rmSync(path.join(dist, name), { recursive: true, force: true })
