#!/usr/bin/env node
// Makes dist/: the command line and the programmatic interface, each with what it needs inside.
import { rmSync } from 'node:fs'
import { build } from 'esbuild'
import { leanMjml } from './leanMjml.mjs'

rmSync('dist', { recursive: true, force: true })

await build({
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
  logLevel: 'warning',
})
