import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../src/index.ts'
import { namesRead } from '../src/lib/template/templateNames.ts'
import { htmlHelpers } from '../src/stages/render/renderHtml.ts'
import { textHelpers } from '../src/stages/render/textHelpers.ts'
import { repository } from './support/project.ts'

const page = (name: string) => readFileSync(path.join(repository, 'docs', name), 'utf8')
const templates = page('templates.md')

/** The files of a page's code blocks: a block begins with its file's name in a comment. */
function filesOf(text: string): { readonly [name: string]: string } {
  const blocks = text.matchAll(
    /```\w+\n(?:# |\{\{! )(templates\/\S+|issues\/\S+|newsletter\.yaml)(?: \}\})?\n([\s\S]*?)```/g,
  )
  return Object.fromEntries([...blocks].map(([, name = '', content = '']) => [name, content]))
}

it('lists every partial with the names that it reads', async () => {
  const folder = path.join(repository, 'templates/partials')
  const files = readdirSync(folder).map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }))
  const nameOf = (file: string) => file.replace(/\..*/, '')
  const rows = [...new Set(files.map(({ file }) => nameOf(file)))].map((name) => {
    const own = files.filter(({ file }) => nameOf(file) === name)
    const forms = own.map(({ file }) => (file.endsWith('.txt.hbs') ? 'text' : 'HTML'))
    const reads = new Set(own.flatMap(({ text }) => namesRead(text, () => null).map(({ parts }) => parts[0])))
    const block = own.some(({ text }) => text.includes('@partial-block')) ? ['a block'] : []
    const [, words = ''] = new RegExp(`^\\| \`${name}\` \\|.*\\| ([^|]+) \\|$`, 'm').exec(templates) ?? []
    expect(words, `what ${name} makes`).not.toBe('')
    return `| \`${name}\` | ${forms.join(', ')} | ${[...[...reads].map((one) => `\`${one}\``), ...block].join(', ')} | ${words} |\n`
  })
  const [before, after] = templates.split(/(?<=\| partial \|.*\n\|[-|]+\n)[\s\S]*(?=<!-- \/Generated)/)
  await expect(`${before}${rows.join('')}\n${after}`).toMatchFileSnapshot(path.join(repository, 'docs/templates.md'))
})

it('lists every helper', () => {
  const section = (text: string, title: string) =>
    text.split(new RegExp(`^## ${title}\n`, 'm'))[1]?.split('\n## ')[0] ?? ''
  const first = (text: string) =>
    Array.from(text.matchAll(/^\| `\{\{(?:#if \()?(\w+)/gm), ([, name]) => name).toSorted()
  expect(first(section(templates, 'Helpers in HTML'))).toEqual(Object.keys(htmlHelpers(() => '')).toSorted())
  expect(first(section(page('plain-text.md'), 'In a section type of your own'))).toEqual(
    Object.keys(textHelpers).toSorted(),
  )
})

const review = `summary: What a reader thinks.
fields:
  title: { type: text, required: true }
  body: markdown
  flag: flag
  image: image
  links: { type: list, of: link }
`

/** Compiles one section of a type with this template. Returns its HTML, or null, and the ids of all errors. */
async function fill(template: string, field = '') {
  const { email, findings } = await compile({
    files: {
      'newsletter.yaml': 'name: News',
      'templates/sections/review/section.yaml': review,
      'templates/sections/review/section.mjml.hbs': template,
      'templates/sections/review/section.txt.hbs': '{{heading title}}\n',
      'issues/one.yaml': `date: 2026-05-01\nsubject: S\nsections:\n  - type: review\n    title: Fish & chips\n    links: [{ text: The menu, href: "https://www.europa.eu/menu" }]\n${field}`,
    },
    issue: 'one',
    only: ['subject-long'],
  })
  const html = email?.artifacts.find(({ role }) => role === 'document')?.text ?? null
  return { html, errors: findings.flatMap(({ id, severity }) => (severity === 'error' ? [id] : [])) }
}

it('shows a template that works', async () => {
  const [, example = ''] = /```handlebars\n([\s\S]*?)```/.exec(templates) ?? []
  const { html, errors } = await fill(example, '    body: Eat **here**.\n')
  expect(errors).toEqual([])
  for (const part of ['Fish &amp; chips</h2>', '<strong>here</strong>', '>The menu</a>']) expect(html).toContain(part)
})

it.each([
  ['{{titel}}', 'template-unknown-field'],
  ['{{#if titel}}x{{/if}}', 'template-unknown-field'],
  ['{{> title}}', 'template-unknown-field'],
  ['{{> quiet text=title}}', 'template-unknown-field'],
  ['{{#each links as |one|}}{{one.text}}{{/each}}', 'template-unknown-field'],
  ['{{links.0.text}}', 'template-unknown-field'],
  ['{{@theme.nothing}}', 'template-failed'],
  ['{{@words.nothing}}', 'template-failed'],
  ['{{nothing title}}', 'template-failed'],
  ['{{> nothing}}', 'template-failed'],
  ['{{log title}}', 'template-failed'],
  ['{{flag}}', 'template-failed'],
  ['{{links}}', 'template-failed'],
  ['{{body}}', 'template-failed'],
  ['{{image.src}}', 'template-failed'],
  ['{{#each links}}{{@first}}{{/each}}', 'template-failed'],
  ['{{> (lookup . "title")}}', 'template-syntax'],
])('is strict about %s', async (template, id) => {
  const inPlace = `<mj-section><mj-column><mj-text><p>${template}</p></mj-text></mj-column></mj-section>`
  expect(await fill(inPlace, template === '{{body}}' ? '    body: Eat.\n' : '    flag: true\n')).toMatchObject({
    errors: [id],
  })
})

it.each([
  ['{{markdown body}}', '{{markdown body}}'],
  ['{{quotation by}}', '{{quotation by}}'],
  ['{{#if (wider by font=@theme.font than=1)}}wide{{/if}}', '{{wrap by label="By" then=title}}'],
  ['{{by}}', '{{heading by}}'],
  ['{{by}}', '{{indent by mark="– "}}'],
  ['{{by}}', '{{aside by}}'],
  ['{{by}}', '{{link by href=web}}'],
  ['{{by}}', '{{item by}}'],
])('prints nothing by %s and %s for a field that is left out', async (html, text) => {
  const field = 'fields:\n  by: { type: text, max: 40 }\n  web: url\n'
  const printed = async (mjml: string, plain: string) => {
    const { email, findings } = await compile({
      files: {
        'newsletter.yaml': 'name: News',
        'templates/sections/review/section.yaml': review.replace('fields:\n', field),
        'templates/sections/review/section.mjml.hbs': `{{#> section}}\n<p>Before${mjml}after</p>\n{{/section}}`,
        'templates/sections/review/section.txt.hbs': `Before\n${plain}\nAfter\n`,
        'issues/one.yaml': 'date: 2026-05-01\nsubject: S\nsections: [{ type: review, title: T }]\n',
      },
      issue: 'one',
      only: ['subject-long'],
    })
    expect(findings).toEqual([])
    return ['document', 'text'].map((form) => email?.artifacts.find(({ role }) => role === form)?.text)
  }
  const [document, plainText] = await printed(html, text)
  expect(document).toContain('>Beforeafter</p>')
  expect([document, plainText]).toEqual(await printed('', ''))
})

/** The example of the page, with these optional fields left out. */
function exampleWithout(...fields: readonly string[]): { readonly [name: string]: string } {
  const { 'issues/spring.yaml': issue = '', ...files } = filesOf(page('section-types.md'))
  const lines = issue.split('\n')
  const kept = lines.filter((line) => !fields.includes(/^ {4}(\w+):/.exec(line)?.[1] ?? ''))
  expect(kept).toHaveLength(lines.length - fields.length)
  return { ...files, 'issues/spring.yaml': kept.join('\n') }
}

it.each([[['sender']], [['body']], [['place']], [['sender', 'body', 'place']]])(
  'shows a section type that works without %s',
  async (fields) => {
    const { email, findings } = await compile({
      files: { ...exampleWithout(...fields), 'newsletter.yaml': 'name: News' },
      issue: 'spring',
    })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const [text, html] = ['text', 'document'].map((form) => email?.artifacts.find(({ role }) => role === form)?.text)
    const said = { sender: 'The harbour master', body: 'north', place: 'Where to land instead' }
    for (const [field, words] of Object.entries(said))
      for (const form of [text, html]) expect(form?.includes(words), words).toBe(!fields.includes(field))
  },
)

it('shows a section type that works', async () => {
  const files = filesOf(page('section-types.md'))
  expect(Object.keys(files)).toHaveLength(4)
  const { email, findings } = await compile({
    files: { ...files, 'newsletter.yaml': 'name: News' },
    issue: 'spring',
    only: ['subject-long'],
  })
  expect(findings).toEqual([])
  const [text, html] = ['text', 'document'].map((form) => email?.artifacts.find(({ role }) => role === form)?.text)
  expect(text).toContain('The harbour master\n\nA storm has damaged the north quay.\n\nWhere to land instead [1]')
  for (const part of ['The harbour master</p>', '<strong>north</strong>', '>Where to land instead</a>'])
    expect(html).toContain(part)
})

it('shows a theme that works', async () => {
  const files = filesOf(page('themes.md'))
  expect(Object.keys(files)).toEqual([
    'newsletter.yaml',
    'templates/themes/forest/theme.yaml',
    'templates/themes/forest/partials/title.mjml.hbs',
  ])
  const { email, findings } = await compile({
    files: {
      ...files,
      'issues/one.yaml': 'date: 2026-05-01\nsubject: S\nsections: [{ type: story, title: Oaks, body: Grow. }]\n',
    },
    issue: 'one',
    only: ['subject-long'],
  })
  expect(findings).toEqual([])
  const html = email?.artifacts.find(({ role }) => role === 'document')?.text
  expect(html).toMatch(/font-size:24px[^>]*color:#0F3B1F[^>]*>Oaks/)
})
