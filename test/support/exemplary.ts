import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { drawPicture } from '../rules/drawPicture.ts'
import { temporaryFolder } from './cli.ts'
import { repository } from './project.ts'

const folder = path.join(repository, 'test/fixtures/exemplary')

/** The texts of an issue without findings, by their path in the project. */
export const exemplaryTexts = Object.fromEntries(
  ['newsletter.yaml', 'issues/exemplary/issue.yaml', 'issues/exemplary/visit.md'].map((file) => [
    file,
    readFileSync(path.join(folder, file), 'utf8'),
  ]),
)

export const exemplaryPictures: { readonly [path: string]: Uint8Array } = {
  'pictures/emblem.png': readFileSync(path.join(repository, 'templates/pictures/eu-emblem.png')),
  'issues/exemplary/covers.png': drawPicture({ width: 1200, height: 600 }),
  'issues/exemplary/boats.png': drawPicture({ width: 1200, height: 800 }),
  'issues/exemplary/harbour.png': drawPicture({ width: 160, height: 60 }),
}

/** A project with this issue on disk, after these changes of its texts. */
export function exemplaryProject(changes: { readonly [file: string]: (text: string) => string } = {}): string {
  const project = temporaryFolder()
  cpSync(folder, project, { recursive: true })
  for (const [file, content] of Object.entries(exemplaryPictures)) {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true })
    writeFileSync(path.join(project, file), content)
  }
  for (const [file, change] of Object.entries(changes))
    writeFileSync(path.join(project, file), change(exemplaryTexts[file] ?? ''))
  return project
}
