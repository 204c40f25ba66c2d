#!/usr/bin/env node
// Makes dist/: `cli.cjs`, which reads the command line; `program.cjs`, all the rest in one file; `index.js`, the
// programmatic interface. CommonJS, because Node.js can load that with code compiled by an earlier run.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { lazyPackages } from './lazyPackages.mjs'
import { leanEngine } from './leanEngine.mjs'
import { notices } from './notices.mjs'
import { prepare } from './prepare.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')

const bundle = (entry, outfile) =>
  build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    charset: 'ascii',
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'external',
    sourcesContent: false,
    plugins: [prepare(root), lazyPackages, leanEngine],
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
    metafile: true,
    logLevel: 'warning',
  })

const bundles = await Promise.all([
  bundle('src/cli/start.ts', 'dist/cli.cjs'),
  bundle('src/published.ts', 'dist/program.cjs'),
])
writeFileSync(path.join(dist, 'index.js'), "export { compile, jsonFinding } from './program.cjs'\n")
writeFileSync(
  path.join(dist, 'THIRD-PARTY-NOTICES.txt'),
  notices(
    root,
    bundles.map(({ metafile }) => metafile),
  ),
)

// What earlier versions of this script have made.
const made = [
  'cli.cjs',
  'cli.cjs.map',
  'program.cjs',
  'program.cjs.map',
  'index.js',
  'THIRD-PARTY-NOTICES.txt',
  'types',
]
for (const name of readdirSync(dist))
  if (!made.includes(name)) rmSync(path.join(dist, name), { recursive: true, force: true })
