// The MJML that the product's own templates make of an issue, so that mjml can be given exactly the same work.
//
// The sources are bundled with `mjml` replaced by something that keeps what it is given: the pipeline is the
// product's, and nothing here repeats a part of it.
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'

const entry = `
  export { diskFiles } from './src/stages/load/diskFiles.ts'
  export { openCompiler } from './src/pipeline.ts'
  export { openProject } from './src/pipeline.ts'
  export { taken } from 'mjml'
`

const tap = `
  export const taken = []
  export default async function mjml2html(mjml) {
    taken.push(mjml)
    return { html: '<html><body><div></div></body></html>', errors: [] }
  }
`

const engineTap = {
  name: 'engine-tap',
  setup(builder) {
    builder.onResolve({ filter: /^mjml$/ }, () => ({ path: 'mjml', namespace: 'tap' }))
    builder.onLoad({ filter: /.*/, namespace: 'tap' }, () => ({ contents: tap, loader: 'js' }))
  },
}

/** Gives the MJML of any issue of a project; `root` is the product's folder, `folder` the project's. */
export async function openEquivalents(root, folder, temporary) {
  const outfile = path.join(temporary, 'equivalents.cjs')
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    plugins: [engineTap],
    logLevel: 'warning',
  })
  const { diskFiles, openCompiler, openProject, taken } = createRequire(import.meta.url)(outfile)
  const project = openProject(diskFiles(folder), diskFiles(root))
  if (!project.value) throw new Error(`the project does not open: ${project.findings[0]?.message}`)
  const compiler = openCompiler(project.value)
  return async (id) => {
    taken.length = 0
    const { findings } = await compiler.compile(id)
    if (taken.length === 1) return taken[0]
    const why = findings.find(({ severity }) => severity === 'error')?.message ?? `${taken.length} pieces of MJML`
    throw new Error(`${id} gives no MJML to compare with: ${why}`)
  }
}
