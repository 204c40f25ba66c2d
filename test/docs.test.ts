import path from 'node:path'
import { expect, it } from 'vitest'
import { openCatalogue } from '../src/openProject.ts'
import { fieldList } from '../src/report/fieldList.ts'
import { allFindingKinds } from '../src/rules/allFindingKinds.ts'
import { memoryFiles } from '../src/stages/load/memoryFiles.ts'
import { repository, repositoryFiles } from './support/project.ts'

const note = '<!-- Generated from the program by `npm run docs`; a test holds it to it. -->'
const doc = (name: string) => path.join(repository, 'docs', name)
const kinds = allFindingKinds.sort((a, b) => (a.id < b.id ? -1 : 1))

it('documents every finding', async () => {
  const entries = kinds.map(
    ({ id, severity, summary, advice }) => `## ${id}\n\n*${severity}* · ${summary}\n\n${advice}\n`,
  )
  const intro = 'Everything that can be said about an issue. `cohes3ion explain ID` prints the same.'
  await expect(`# Findings\n\n${note}\n\n${intro}\n\n${entries.join('\n')}`).toMatchFileSnapshot(doc('findings.md'))
})

it('documents every section type', async () => {
  const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })
  const entries = catalogue.sectionTypes.map((id) => {
    const type = catalogue.sectionType(id).value
    return `## ${id}\n\n${type?.summary}\n\n\`\`\`\n${fieldList(type?.fields ?? {})}\n\`\`\`\n\n\`\`\`yaml\n${catalogue.example(id)}\`\`\`\n`
  })
  const intro = 'What an issue can be made of. `cohes3ion explain TYPE` prints the same.'
  await expect(`# Section types\n\n${note}\n\n${intro}\n\n${entries.join('\n')}`).toMatchFileSnapshot(
    doc('sections.md'),
  )
})

it('gives every finding an id of its own, in one form', () => {
  const ids = kinds.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, summary, advice } of kinds) {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/)
    expect(summary).toMatch(/^[A-Z“].*\.$/)
    expect(advice).toMatch(/[.”"]$/)
  }
})
