import path from 'node:path'
import { expect, it } from 'vitest'
import { openCatalogue } from '../src/openCatalogue.ts'
import { fieldTypeTopics } from '../src/report/topics/fieldTypeTopics.ts'
import { fileTopics } from '../src/report/topics/fileTopics.ts'
import type { Topic } from '../src/report/topics/topic.ts'
import { memoryFiles } from '../src/stages/load/memoryFiles.ts'
import { cohes3ion, temporaryFolder } from './support/cli.ts'
import { repository, repositoryFiles } from './support/project.ts'

const note = '<!-- Generated from the program by `npm run docs`; a test holds it to it. -->'
const doc = (name: string) => path.join(repository, 'docs', name)

it('documents every command', async () => {
  const folder = temporaryFolder()
  const overview = (await cohes3ion(folder, '--help')).stdout
  const names = Array.from(overview.matchAll(/^ {2}([a-z-]+) \[options\]/gm), ([, name = '']) => name)
  expect(names.length).toBeGreaterThan(9)
  const entries: string[] = []
  for (const name of names) {
    const { stdout } = await cohes3ion(folder, name, '--help')
    entries.push(`## ${name}\n\n\`\`\`\n${stdout.trim()}\n\`\`\`\n`)
  }
  const intro =
    'What can be typed. With `--help`, each command prints the same. What each is for stands in [the pages by question](README.md).'
  await expect(`# Commands\n\n${note}\n\n${intro}\n\n${entries.join('\n')}`).toMatchFileSnapshot(doc('commands.md'))
})

it('documents newsletter.yaml, issues, translations and what a field may hold', async () => {
  const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })
  const entry = ({ name, text }: Topic) => `## ${name}\n\n\`\`\`\n${text()}\n\`\`\`\n`
  const files = fileTopics(catalogue)
  const intro =
    'What newsletter.yaml, an issue and its translation may say, and below that what a field may hold; [sections.md](sections.md) has the fields of sections. `cohes3ion explain NAME` prints the same.'
  const text = [...files, ...fieldTypeTopics(catalogue.fields)].map(entry).join('\n')
  await expect(`# Files and fields\n\n${note}\n\n${intro}\n\n${text}`).toMatchFileSnapshot(doc('fields.md'))
})
