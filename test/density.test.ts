import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import rows from '../bench/density/goals.json' with { type: 'json' }
import { memoryFiles } from '../src/stages/load/memoryFiles.ts'
import { compileWell, repository, repositoryFiles, textOf } from './support/project.ts'

const read = (file: string) => readFileSync(path.join(repository, file))
const filesIn = (folder: string, from: string) =>
  Object.fromEntries(
    readdirSync(path.join(repository, from)).map((name) => [`${folder}/${name}`, read(`${from}/${name}`)]),
  )

const measuredFiles = memoryFiles({
  'newsletter.yaml': read('bench/density/newsletter.yaml'),
  ...filesIn('templates/pictures', 'templates/pictures'),
  ...filesIn('issues/images', 'issues/images'),
  ...filesIn('issues', 'bench/density/issues'),
})

it.each(rows)('$name: at most $goal KB to paste, and no line over 998 bytes', async ({ issues, goal }) => {
  let bytes = 0
  for (const id of issues) {
    const files = id.startsWith('issue-') ? repositoryFiles : measuredFiles
    const email = await compileWell(files, id, 'govdelivery')
    bytes += Buffer.byteLength(textOf(email, 'paste'))
    for (const { text } of email.artifacts) expect(longestLine(text ?? '')).toBeLessThanOrEqual(998)
  }
  expect(bytes / 1000).toBeLessThanOrEqual(goal)
})

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => Buffer.byteLength(line)))
}
