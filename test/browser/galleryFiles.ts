import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Files } from '../../src/model/files.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { repository } from '../support/project.ts'

/** Difficult issues of the gallery, each with the project that it belongs to. */
export const galleryIssues: ReadonlyMap<string, string> = new Map([
  ['arabic', 'arabic'],
  ['event-kinds', 'combinations'],
  ['events', 'combinations'],
  ['links', 'combinations'],
  ['long-titles', 'combinations'],
  ['numbers', 'combinations'],
  ['panels', 'combinations'],
  ['pictures', 'combinations'],
  ['quotes', 'combinations'],
])

/** A project of the gallery with the pictures of the samples. `changed` takes the place of some of its files. */
export function galleryFiles(project: string, changed: { readonly [path: string]: string } = {}): Files {
  return memoryFiles({
    ...filesBelow(repository, 'issues/images'),
    ...filesBelow(repository, 'templates/pictures'),
    ...filesBelow(path.join(repository, 'test/fixtures/gallery', project), ''),
    ...changed,
  })
}

function filesBelow(root: string, folder: string): { readonly [path: string]: Uint8Array } {
  const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file)]),
  )
}
