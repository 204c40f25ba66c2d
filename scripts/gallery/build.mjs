import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { exampleIssues } from './sections.mjs'

/** Builds all issues of the gallery's projects below `folder`. Returns the issues with what the views need of them. */
export function buildIssues(root, folder) {
  const { alone, together } = exampleIssues(root)
  const projects = {
    combinations: [
      ...alone,
      ['light-masthead', together('A light masthead', 'light-masthead')],
      ['serif', together('A serif face', 'serif')],
    ],
    'no-emblem': [['no-emblem', together('No emblem')]],
    arabic: [],
  }
  return Object.entries(projects).flatMap(([name, issues]) => {
    const project = path.join(folder, name)
    for (const pictures of ['issues/images', 'templates/pictures'])
      cpSync(path.join(root, pictures), path.join(project, pictures), { recursive: true })
    cpSync(path.join(root, 'test/fixtures/gallery', name), project, { recursive: true })
    for (const [id, text] of issues) writeFileSync(path.join(project, 'issues', `${id}.yaml`), text)
    mkdirSync(path.join(project, 'out'))
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(root, 'bin/cohes3ion.cjs'), 'build', '--all', '--no-cache'],
      { cwd: project, encoding: 'utf8' },
    )
    // Warnings are no matter of the gallery.
    if (status !== 0) throw new Error(`${name} does not build:\n${stderr}`)
    const out = path.join(project, 'out')
    return readdirSync(out, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name: id }) => readIssue(path.join(out, id), id))
  })
}

function readIssue(folder, id) {
  const [document, paste] = ['', '.govdelivery'].map((form) =>
    readFileSync(path.join(folder, `${id}${form}.html`), 'utf8'),
  )
  const pictures = readdirSync(folder).includes('images') ? readdirSync(path.join(folder, 'images')) : []
  return { id, folder, source: { document, paste, starts: null, pictures, subject: id, preview: null, wrap: null } }
}
