// The MJML that the product's own templates make of an issue, so that mjml can be given exactly the same work.
//
// The sources are bundled with `mjml` replaced by a stub that captures its input: so the pipeline is the product's, and
// no part of it is repeated here.
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'

const entry = `
  export { diskFiles } from './src/stages/load/diskFiles.ts'
  export { openCompiler } from './src/pipeline.ts'
  export { openProject } from './src/pipeline.ts'
  export { captured } from 'mjml'
`

const stub = `
  export const captured = []
  export default async function mjml2html(mjml) {
    captured.push(mjml)
    return { html: '<html><body><div></div></body></html>', errors: [] }
  }
`

const mjmlStub = {
  name: 'mjml-stub',
  setup(builder) {
    builder.onResolve({ filter: /^mjml$/ }, () => ({ path: 'mjml', namespace: 'stub' }))
    builder.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: stub, loader: 'js' }))
  },
}

/** A function that resolves to the MJML of an issue; `root` is the product's folder, `folder` the project's. */
export async function openEquivalents(root, folder, temporary) {
  const outfile = path.join(temporary, 'equivalents.cjs')
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    plugins: [mjmlStub],
    logLevel: 'warning',
  })
  const { diskFiles, openCompiler, openProject, captured } = createRequire(import.meta.url)(outfile)
  const project = openProject(diskFiles(folder), diskFiles(root))
  if (!project.value) throw new Error(`the project does not open: ${project.findings[0]?.message}`)
  const compiler = openCompiler(project.value)
  return async (id) => {
    captured.length = 0
    const { findings } = await compiler.compile(id)
    if (captured.length === 1) return captured[0]
    const why = findings.find(({ severity }) => severity === 'error')?.message ?? `${captured.length} pieces of MJML`
    throw new Error(`${id} gives no MJML to compare with: ${why}`)
  }
}
