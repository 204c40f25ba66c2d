import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exampleOf } from '../../src/fields/exampleOf.ts'
import { picturePartsOf } from '../../src/fields/image.ts'
import { fieldTypes } from '../../src/fields/index.ts'
import { compile } from '../../src/index.ts'
import type { Contract, FieldSpec } from '../../src/model/contract.ts'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { issueContract } from '../../src/stages/validate/validateIssue.ts'
import { newsletterContract } from '../../src/stages/validate/validateNewsletter.ts'
import { targets } from '../../src/targets/index.ts'
import { repository, repositoryFiles } from '../support/project.ts'
import { project } from './project.ts'

const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })
const sections = readdirSync(path.join(repository, 'templates/sections')).map(
  (id) => [id, catalogue.sectionType(id).value?.fields ?? {}] as const,
)

const picture = project['issues/images/plans.png'] ?? ''
const around = { ...project, 'plans.png': picture, 'issues/plans.png': picture }
const issue = (fields: string) => `date: 2022-01-28\nsubject: Eight plans published\n${fields}`
const story = 'sections:\n  - { type: story, title: Plans, body: The plans are out. }\n'

/** A field with its spec, and a function that writes a line for it among the fields around it. */
interface Case {
  readonly name: string
  readonly spec: FieldSpec
  readonly files: (line: string) => { readonly [path: string]: string | Uint8Array }
}

function casesOf(contract: Contract, owner: string, files: Case['files']): Case[] {
  return Object.entries(contract).flatMap(([name, spec]) => [
    { name: `${owner}.${name}`, spec, files },
    ...innerCases(name, spec, owner, files),
  ])
}

/** The fields of a group, or of a list's items, in braces. */
function innerCases(name: string, spec: FieldSpec, owner: string, files: Case['files']): Case[] {
  const one = spec.type === 'list' ? spec.of : spec
  const parts = one.type === 'group' ? one.fields : partsOf(one)
  const others = (part: string) =>
    Object.entries(parts).flatMap(([key, inner]) =>
      inner.required && key !== part ? [exampleOf(key, inner, fieldTypes)] : [],
    )
  return Object.entries(parts).map(([part, inner]) => ({
    name: `${owner}.${name}.${part}`,
    spec: inner,
    files: (line) => {
      const lines = [...others(part), line]
      const [first, rest] = spec.type === 'list' ? ['- ', '  '] : ['', '']
      return files(`${name}:\n${lines.map((text, i) => `  ${i ? rest : first}${text}\n`).join('')}`.trimEnd())
    },
  }))
}

function partsOf(spec: FieldSpec): Contract {
  return spec.type === 'image' ? picturePartsOf(spec) : (fieldTypes.get(spec.type)?.parts ?? {})
}

const cases = [
  ...casesOf(newsletterContract(targets), 'newsletter', (line) => ({
    'newsletter.yaml': `${/^name:/.test(line) ? '' : 'name: Parish news\n'}${line}\n`,
    'issues/issue-1.yaml': issue(story),
  })),
  ...casesOf(issueContract, 'issue', (line) => ({
    'issues/issue-1.yaml': `${line}\n${/^(sections|date):/.test(line) ? '' : 'date: 2022-01-28\n'}${/^subject:/.test(line) ? '' : 'subject: Plans\n'}${story}`,
  })).filter(({ name }) => !name.startsWith('issue.sections')),
  ...sections.flatMap(([id, contract]) =>
    casesOf(contract, id, (line) => ({
      'issues/issue-1.yaml': issue(`sections:\n  - type: ${id}\n${line.replace(/^/gm, '    ')}\n`),
    })),
  ),
].map((one) => [one.name, one] as const)

function wrongFor(spec: FieldSpec): string {
  return spec.type === 'list' || ['group', 'link', 'image', 'event'].includes(spec.type) ? 'London' : '{ a: b }'
}

/** Findings of fields that are missing beside the example are ignored. */
const aboutNeighbours = ['picture-without-alt', 'picture-size-ignored', 'event-without-start', 'zone-missing']

test.each(cases)('the example for %s is of that field', async (path, { spec, files }) => {
  const name = path.slice(path.lastIndexOf('.') + 1)
  const find = async (line: string) => {
    const { findings } = await compile({ files: { ...around, ...files(line) }, issue: 'issue-1', only: [] })
    return findings
  }
  const [first] = (await find(`${name}: ${wrongFor(spec)}`)).filter(({ id }) => id === 'wrong-shape')
  expect(first?.message).toContain(`“${name}”`)
  const example = first?.help.replace('For example: ', '') ?? ''
  expect(example).toMatch(new RegExp(`^${name}: `))
  const followed = await find(example)
  const related = followed.filter(({ id, place }) => {
    const { source, from } = place ?? { source: null, from: 0 }
    const line = source?.text.slice(source.text.lastIndexOf('\n', from - 1) + 1).split('\n')[0] ?? ''
    return id === 'wrong-shape' || (line.includes(example) && !aboutNeighbours.includes(id))
  })
  expect(related.map(({ id, message }) => `${id} ${message}`)).toEqual([])
})
