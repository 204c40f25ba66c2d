import path from 'node:path'
import { build } from 'esbuild'

/** The preview's own views that the gallery shows, by their ids in src/preview/views/index.ts. */
export const shownViews = [
  { id: 'desktop', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'no-style', label: 'Style removed' },
  { id: 'outlook', label: 'Classic Outlook' },
]

/** Loads the views from their sources, which this version of Node.js may not read by itself. */
export async function loadViews(root) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'src/preview/views/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  const { views } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
  return views
}
