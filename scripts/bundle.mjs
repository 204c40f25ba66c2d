#!/usr/bin/env node
// Makes dist/: the command line and the programmatic interface, each with what it needs inside.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { leanMjml } from './leanMjml.mjs'

const root = path.resolve(import.meta.dirname, '..')

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/start.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  // MJML registers its components by their class names.
  keepNames: true,
  sourcemap: 'linked',
  sourcesContent: false,
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [leanMjml],
  // CommonJS packages ask for Node's own modules with require.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  metafile: true,
  logLevel: 'warning',
})

// Chunks of earlier bundles; removed last, so that a program that is just running still finds its own.
const chunks = path.join(root, 'dist/chunks')
if (existsSync(chunks))
  for (const name of readdirSync(chunks))
    if (!metafile.outputs[`dist/chunks/${name}`]) rmSync(path.join(chunks, name), { force: true })
