import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fieldTypes } from '../../src/fields/index.ts'
import { projectSchemas } from '../../src/schema/projectSchemas.ts'
import { diskFiles } from '../../src/stages/load/diskFiles.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { parseFixture } from '../findings/fixture.ts'
import { project } from '../findings/project.ts'
import { repository, repositoryFiles, sampleIssues } from '../support/project.ts'
import { schemaErrors, textOf } from './schemaErrors.ts'

/** Folders of newsletters that build without errors. */
const newsletters = [
  'bench/density',
  'test/fixtures/exemplary',
  ...['arabic', 'combinations', 'no-emblem'].map((name) => `test/fixtures/gallery/${name}`),
  ...readdirSync(path.join(repository, 'test/texts/offices')).map((name) => `test/texts/offices/${name}/good`),
]

function filesIn(folder: string): string[] {
  const names = readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
  return names
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /^newsletter\..*yaml$|^issues\/.*\.(?:yaml|md)$/.test(name) && !name.endsWith('NOTES.md'))
    .filter((name) => folder !== '' || !name.startsWith('issues/') || isSample(name))
    .sort()
}

const isSample = (name: string) => [...sampleIssues, 'issue-6'].includes(name.split(/[/.]/)[1] ?? '')

describe('the schemas accept what the program accepts', () => {
  it.each(['', ...newsletters].map((folder) => [folder || 'the sample newsletter', folder]))('%s', (_, folder) => {
    const files = diskFiles(path.join(repository, folder))
    const paths = filesIn(folder)
    expect(paths.length).toBeGreaterThan(0)
    const all = [...schemaErrors(files, paths)]
    expect(all.flatMap(([file, errors]) => errors.map((one) => `${file}${one.instancePath} ${one.message}`))).toEqual(
      [],
    )
  })
})

/** Mistakes that a schema can see: of a field's name, and of its words, by the finding that the program has for them. */
const seen = ['unknown-field', 'not-a-choice', 'not-a-flag', 'not-a-number', 'unknown-section-type', 'unknown-theme']

/** Text below front matter, and what YAML makes a number of, are not for a schema to see. */
const unseen = /^(?:front-matter-text|number-power)/

describe('the schemas mark what the program marks', () => {
  const folder = path.join(repository, 'test/fixtures/broken')
  const fixtures = readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !unseen.test(name))
    .map((name) => ({ name, ...parseFixture(readFileSync(path.join(folder, name), 'utf8')) }))
    .map(({ name, files, expected }) => ({
      name,
      files,
      marks: expected
        .map(({ at }) => /^(.*):(\d+):(\d+) (.*)$/.exec(at) ?? [])
        .map(([, file = '', line, column, id = '']) => ({ file, line: Number(line), column: Number(column), id }))
        .filter(({ file, id }) => seen.includes(id) && /^(?:newsletter|issues\/)/.test(file)),
    }))
    .filter(({ marks }) => marks.length > 0)

  it.each(fixtures)('$name', ({ files: own, marks }) => {
    // In one language: where a value may be given in several, any key of a map could be the name of a language.
    const files = memoryFiles({ ...project, 'newsletter.yaml': 'name: The Test Letter\n', ...own })
    const errors = schemaErrors(files, [...new Set(marks.map(({ file }) => file))])
    for (const { file, line, column } of marks) {
      const rest =
        textOf(files, file)
          .split('\n')
          [line - 1]?.slice(column - 1) ?? ''
      const word = /^["']?([^\s:,}"']+)/.exec(rest)?.[1] ?? ''
      const about = (errors.get(file) ?? []).map(({ params, data, instancePath }) =>
        JSON.stringify([params['additionalProperty'], typeof data === 'object' ? null : data, instancePath]),
      )
      expect(
        about.some((one) => one.includes(word)),
        `${file}:${line} ${word}\n${about.join('\n')}`,
      ).toBe(true)
    }
  })
})

it('says of every field type what an editor should know of it', () => {
  expect([...fieldTypes.values()].filter(({ schema }) => !schema).map(({ name }) => name)).toEqual([])
})

it('makes the same bytes each time, and others for another newsletter', () => {
  const make = (newsletter: string) => {
    const { value } = projectSchemas({
      files: memoryFiles({ 'newsletter.yaml': newsletter }),
      builtIn: repositoryFiles,
      version: '1',
    })
    return [...(value ?? [])]
  }
  expect(make('name: A\n')).toEqual(make('name: B\n'))
  expect(make('name: A\n')).not.toEqual(make('name: A\nlanguages: [en, cy]\n'))
})
