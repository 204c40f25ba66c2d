import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { namesRead } from '../../src/lib/template/templateNames.ts'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { compileWell, issueOf, projectAround, repositoryFiles, textOf } from '../support/project.ts'

const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })

const expectedTypes = [
  'article',
  'contents',
  'diary',
  'figures',
  'links',
  'milestones',
  'notice',
  'output',
  'practices',
  'quote',
  'spotlight',
  'story',
  'video',
]

it('has the section types of the design', () => {
  expect(catalogue.sectionTypes).toEqual(expectedTypes)
})

function namesIn(type: string, ending: string): Set<string> {
  const text = (path: string) => catalogue.template('default', path)?.text ?? null
  const template = text(`sections/${type}/section${ending}`) ?? ''
  const names = namesRead(template, (name) => text(`partials/${name}${ending}`))
  return new Set(names.map(({ parts }) => parts[0] ?? ''))
}

describe.each(expectedTypes)('%s', (id) => {
  const { value: type, findings } = catalogue.sectionType(id)

  it('has a contract that its templates follow', () => {
    expect(findings).toEqual([])
    expect(type && catalogue.templateFindings(type, 'default')).toEqual([])
    expect(type?.summary).toMatch(/^[A-Z].*\.$/)
  })

  it('has each declared field read by both templates', () => {
    const declared = Object.keys(type?.fields ?? {}).sort()
    for (const ending of ['.mjml.hbs', '.txt.hbs']) {
      const read = namesIn(id, ending)
      expect(declared.filter((field) => !read.has(field))).toEqual([])
    }
  })

  it('has an example that builds, and prints each of its words in HTML and text', async () => {
    const example = catalogue.example(id) ?? ''
    const email = await compileWell(projectAround(issueOf(example)))
    const html = words(textOf(email, 'document').replace(/<(style|head)[\s\S]*?<\/\1>/g, ' '))
    const text = words(textOf(email, 'text').replace(/\[\d+\]/g, ' '))
    for (const value of textsOf(parse(example))) {
      expect(html).toContain(words(value))
      expect(text).toContain(words(value))
    }
  })

  it('can be built without its optional fields', async () => {
    const fields = Object.entries(type?.fields ?? {}).filter(([, spec]) => spec.required)
    const example = parse(catalogue.example(id) ?? '') as Record<string, unknown>
    const least = Object.fromEntries([
      ['type', id],
      ...fields.map(([field, spec]) => {
        const single = spec.type === 'list' ? spec.single : undefined
        const name = single !== undefined && single in example ? single : field
        return [name, example[name]]
      }),
    ])
    const email = await compileWell(projectAround(issueOf(JSON.stringify(least))))
    expect(textOf(email, 'text')).not.toMatch(/null|undefined|\[object/)
  })
})

/** The texts of an example that are printed unchanged: not types, dates, zones and addresses. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n').filter(Boolean)
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    ['type', 'href', 'start', 'end', 'zone', 'date'].includes(key) ? [] : textsOf(inner),
  )
}

/** Letters and digits only, with single spaces: comparable in both forms. */
function words(text: string): string {
  return text
    .replace(/<\/?(a|strong|em|span|b|i)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
