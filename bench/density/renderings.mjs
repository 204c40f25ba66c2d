// The issues whose size is measured, rendered by versions of this program and by mjml.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import path from 'node:path'
import mjml2html from 'mjml'
import { openEquivalents } from '../equivalentMjml.mjs'
import { childEnv } from '../processes.mjs'
import { openProduct } from '../product.mjs'
import { startProject } from '../projects.mjs'

/** A project of the issues in `bench/density` and the samples, with the newsletter.yaml of `bench/density`. */
export function densityProject(root, temporary) {
  const folder = startProject(root, path.join(temporary, 'project'))
  for (const name of ['issues', 'bench/density/issues'])
    cpSync(path.join(root, name), path.join(folder, 'issues'), { recursive: true })
  cpSync(path.join(root, 'bench/density/newsletter.yaml'), path.join(folder, 'newsletter.yaml'))
  return folder
}

/** A function from an issue to what a checkout's program makes of it for GovDelivery, and the folder of its pictures. */
export function openFragments(checkout, project, temporary) {
  return (id) => {
    const out = mkdtempSync(path.join(temporary, 'out-'))
    const { args, env } = openProduct(checkout, temporary).later(['build', id, '--out', out])
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, env: childEnv(env), encoding: 'utf8' })
    if (status !== 0) throw new Error(`${id} does not build: ${stderr}`)
    return { html: readFileSync(path.join(out, id, `${id}.govdelivery.html`), 'utf8'), styles: '', folder: out }
  }
}

/**
 * A function from an issue to the inside of the body that stock mjml makes of the same MJML, as only that can be pasted;
 * its styles are kept apart.
 */
export async function openMjmlBodies(root, project, temporary) {
  const mjmlOf = await openEquivalents(root, project, temporary)
  const fragmentOf = openFragments(root, project, temporary)
  return async (id) => {
    const { html } = await mjml2html(await mjmlOf(id), { beautify: false })
    const [, body] = /<body[^>]*>([\s\S]*)<\/body>/.exec(html) ?? []
    if (body === undefined) throw new Error(`mjml makes no body of ${id}`)
    return {
      html: body,
      styles: (html.match(/<style[\s\S]*?<\/style>/g) ?? []).join(''),
      folder: fragmentOf(id).folder,
    }
  }
}
