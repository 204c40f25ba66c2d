import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { cohes3ion, sampleProject } from '../support/cli.ts'
import { compileIn, compileWell, issueOf, projectAround, repository, textOf } from '../support/project.ts'

function put(project: string, files: { readonly [path: string]: string }): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(project, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

const recipe = {
  'templates/sections/recipe/section.yaml':
    'summary: Something to cook.\nfields:\n  title: { type: text, required: true }\n  steps: { type: list, of: text, required: true }\n',
  'templates/sections/recipe/section.mjml.hbs':
    '{{#> section}}\n{{> title text=title}}\n{{#each steps}}<p class="ink" style="color:{{@theme.light.ink}}">{{this}}</p>{{/each}}\n{{/section}}\n',
  'templates/sections/recipe/section.txt.hbs': '{{heading title}}\n\n{{#each steps}}\n{{item this}}\n{{/each}}\n',
}

const recipeIssue =
  'date: 2026-05-01\nsubject: Lunch\nsections:\n  - type: recipe\n    title: Cawl\n    steps: [Peel & chop, Simmer]\n'

it('builds with a section type and a theme that are folders and nothing else', async () => {
  const project = sampleProject()
  const theme = readFileSync(path.join(repository, 'templates/themes/default/theme.yaml'), 'utf8')
  put(project, {
    ...recipe,
    'templates/themes/forest/theme.yaml': theme.replaceAll('#10243E', '#0F3B1F').replace('width: 600', 'width: 640'),
    'templates/themes/forest/partials/title.mjml.hbs':
      '<h2 class="ink" style="font-size:24px;color:{{@theme.light.deep}}">{{text}} ❧</h2>\n',
    'issues/lunch.yaml': recipeIssue.replace(
      'sections:',
      'preview: Peel and chop what the garden gives you, and simmer it.\ntheme: forest\nsections:\n' +
        '  - { type: notice, title: Come and eat, link: { text: Book a table, href: "https://www.europa.eu/table" } }',
    ),
  })
  expect(await cohes3ion(project, 'build', 'lunch')).toMatchObject({ code: 0, stderr: '' })
  const html = readFileSync(path.join(project, 'out/lunch/lunch.govdelivery.html'), 'utf8')
  expect(html).toContain('background-color:#0F3B1F')
  expect(html).toContain('<h2 style="font-size:24px;color:#0F3B1F">Cawl &#10087;</h2>')
  expect(html).toContain('Peel &amp; chop</p>')
  expect(html).toContain('max-width:640px')
  expect(readFileSync(path.join(project, 'out/lunch/lunch.txt'), 'utf8')).toContain(
    'Cawl\n----\n\n- Peel & chop\n- Simmer\n',
  )
  expect((await cohes3ion(project, 'explain', 'recipe')).stdout).toContain('steps')
  expect((await cohes3ion(project, 'explain')).stdout).toContain('quote, recipe, spotlight')
})

it('lets a project replace one built-in template and keep the others', async () => {
  const files = projectAround(issueOf('type: quote\ntext: Well said\nperson: A partner'), {
    'templates/sections/quote/section.txt.hbs': '{{wrap text}} ({{person}}{{role}}{{#if links}}{{/if}})\n',
  })
  const email = await compileWell(files)
  expect(textOf(email, 'text')).toContain('Well said (A partner)')
  expect(textOf(email, 'document')).toContain('&#8220;Well said&#8221;')
})

it('adds a language by one file', async () => {
  const english = readFileSync(path.join(repository, 'templates/languages/en/language.yaml'), 'utf8')
  const french = english
    .replace('tag: en-GB', 'tag: fr')
    .replace('January, February', 'janvier, février')
    .replace('Spotlight on a partner', 'Portrait d’un partenaire')
  const issue = issueOf('type: spotlight\npartner: BEAZ\nbody: Un partenaire.').replace('2026-05', '2026-02')
  const email = await compileWell(projectAround(`lang: fr\n${issue}`, { 'templates/languages/fr.yaml': french }))
  expect(textOf(email, 'document')).toContain('<html lang="fr" dir="ltr"')
  expect(textOf(email, 'text')).toContain('1 février 2026')
  expect(textOf(email, 'text')).toContain('Portrait d’un partenaire')
})

it('prints all of its own words in Welsh', async () => {
  const section =
    'type: diary\ntitle: Dyddiadur\nevent: { title: Cynhadledd, start: 2026-10-07 23:30, zone: Europe/London, where: Caerdydd }'
  const email = await compileWell(projectAround(`lang: cy\nnumber: 3\n${issueOf(section)}`))
  expect(textOf(email, 'text')).toContain('Rhifyn 3 · 1 Mai 2026')
  expect(textOf(email, 'text')).toContain(
    'Dydd Mercher 7 Hydref 2026\nCynhadledd\n~~~~~~~~~~\n  23:30 BST\n  00:30 CEST (y diwrnod wedyn)',
  )
  expect(textOf(email, 'text')).toContain('(y diwrnod wedyn)\n  Caerdydd')
  expect(textOf(email, 'paste')).toMatch(/^<div role="article"[^>]* lang="cy" dir="ltr"/)
})

it.each([
  [
    '2026-10-07 23:30',
    '2026-10-08 00:30',
    'Europe/London',
    ['  23:30 BST – 00:30 BST (next day)\n  00:30–01:30 CEST (next day)\n'],
  ],
  [
    '2026-10-06 22:00',
    '2026-10-07 01:00',
    'Europe/London',
    ['Tuesday 6 October 2026\nTalk\n~~~~\n  22:00 BST – 01:00 BST (next day)\n  23:00 CEST – 02:00 CEST (next day)\n'],
  ],
  // Up to twelve hours are one night; a longer event ends on another day.
  [
    '2026-10-06 20:00',
    '2026-10-07 08:00',
    'Europe/London',
    ['  20:00 BST – 08:00 BST (next day)\n  21:00 CEST – 09:00 CEST (next day)\n'],
  ],
  [
    '2026-10-06 20:00',
    '2026-10-07 08:01',
    'Europe/London',
    ['  20:00 BST\n  21:00 CEST\n  until Wednesday 7 October 2026, 08:01 BST / 09:01 CEST\n'],
  ],
  // The clocks go back during the event.
  [
    '2026-10-24 22:00',
    '2026-10-25 03:00',
    'Europe/London',
    ['  22:00 BST – 03:00 GMT (next day)\n  23:00 CEST – 04:00 CET (next day)\n'],
  ],
  // Several days: the start, then the end.
  [
    '2026-10-06 14:00',
    '2026-10-08 12:00',
    'Europe/London',
    ['  14:00 BST\n  15:00 CEST\n  until Thursday 8 October 2026, 12:00 BST / 13:00 CEST\n'],
  ],
  [
    '2026-10-06 20:00',
    '2026-10-08 23:30',
    'Europe/London',
    ['  20:00 BST\n  21:00 CEST\n  until Thursday 8 October 2026, 23:30 BST / 00:30 CEST (next day)\n'],
  ],
  // In the readers' zones it is another day, even two days later.
  [
    '2026-10-06 22:00',
    '2026-10-07 02:00',
    'Pacific/Honolulu',
    ['  22:00 HST – 02:00 HST (next day)\n  09:00–13:00 BST (next day)\n'],
  ],
  [
    '2026-05-01 22:00',
    '2026-05-02 01:00',
    'Pacific/Auckland',
    ['  22:00 NZST – 01:00 NZST (next day)\n  11:00–14:00 BST\n  12:00–15:00 CEST\n'],
  ],
  ['2026-10-06', '2026-10-08', 'Europe/London', ['Tuesday 6 October 2026\nTalk\n~~~~\n  6–8 October 2026\n']],
  ['2026-10-07 22:30', '2026-10-07 23:30', 'Europe/London', ['22:30–23:30 BST\n  23:30 CEST – 00:30 CEST (next day)']],
  [
    '2026-10-24 09:00',
    '2026-10-25 17:00',
    'Europe/London',
    ['09:00 BST\n  10:00 CEST', 'until Sunday 25 October 2026, 17:00 GMT'],
  ],
  [
    '2026-05-01 09:00',
    '2026-05-01 10:00',
    'Australia/Adelaide',
    ['09:00–10:00 ACST\n  00:30–01:30 BST\n  01:30–02:30 CEST'],
  ],
  [
    '2026-05-01 00:30',
    '2026-05-01 01:30',
    'Europe/Bucharest',
    ['00:30–01:30 EEST\n  22:30–23:30 BST (the day before)\n'],
  ],
])('prints the hours of each zone: %s to %s in %s', async (start, end, zone, lines) => {
  const section = `type: diary\ntitle: Diary\nevent: { title: Talk, start: ${start}, end: ${end}, zone: ${zone} }`
  const text = textOf(await compileWell(projectAround(issueOf(section))), 'text')
  for (const line of lines) expect(text.replaceAll('\u00a0', ' ')).toContain(line)
})

it('prints the day where it is neither the next one nor the one before', async () => {
  const section =
    'type: diary\ntitle: Diary\nevent: { title: Talk, start: 2026-10-06 22:00, end: 2026-10-07 02:00, zone: Pacific/Honolulu }'
  const files = projectAround(issueOf(section), { 'newsletter.yaml': 'name: X\nzones: [Pacific/Kiritimati]\n' })
  const text = textOf(await compileWell(files), 'text')
  expect(text).toContain('\n  22:00 UTC+14 (next day) – 02:00 UTC+14 (8 October 2026)')
})

it('prints the end of an evening below its start, in HTML as in text, and in Welsh', async () => {
  const section =
    'type: diary\ntitle: Dyddiadur\nevent: { title: Cinio, start: 2026-10-06 22:00, end: 2026-10-07 01:00, zone: Europe/London }\n' +
    'body: Testun.'
  const email = await compileWell(projectAround(`lang: cy\n${issueOf(section)}`))
  expect(textOf(email, 'text')).toContain(
    '22:00 BST – 01:00 BST (y diwrnod wedyn)\n  23:00 CEST – 02:00 CEST (y diwrnod wedyn)',
  )
  const longer = section.replace('2026-10-07 01:00', '2026-10-08 12:00')
  const days = await compileWell(projectAround(issueOf(longer)))
  for (const html of [textOf(days, 'document'), textOf(days, 'paste')])
    expect(html.replace(/<[^>]+>|&#160;/g, ' ').replace(/\s+/g, ' ')).toContain(
      '22:00 BST / 23:00 CEST until Thursday 8 October 2026, 12:00 BST / 13:00 CEST',
    )
})

it('refuses a theme for each pair of colours that cannot be read', async () => {
  const theme = readFileSync(path.join(repository, 'templates/themes/default/theme.yaml'), 'utf8')
  for (const color of ['ink', 'quiet', 'accent', 'onAccent', 'onDeep']) {
    const faint = theme.replace(
      new RegExp(`(light:[\\s\\S]*?\\b${color}: )"#\\w+"`),
      `$1"${color === 'onDeep' ? '#33475F' : '#8A8F94'}"`,
    )
    const files = projectAround(`theme: faint\n${issueOf('type: quote\ntext: x\nperson: y')}`, {
      'templates/themes/faint/theme.yaml': faint,
    })
    const { findings } = await compileIn(files)
    const grounds = {
      ink: ['paper', 'tint'],
      quiet: ['paper', 'tint'],
      accent: ['paper', 'tint'],
      onAccent: ['accent'],
      onDeep: ['deep'],
    }
    for (const ground of grounds[color as keyof typeof grounds])
      expect(findings.map(({ message }) => message).join()).toContain(`“${color}” on “${ground}”`)
  }
})

it('names a template’s own line, whatever partial contains its text', async () => {
  const files = projectAround(issueOf('type: quote\ntext: x\nperson: y'), {
    'templates/sections/quote/section.mjml.hbs':
      '{{#> section}}\n<p>{{text}} {{person}} {{role}}</p>\n<p style="color:{{@theme.nope}}">{{#each links}}{{/each}}</p>\n{{/section}}\n',
  })
  const { findings } = await compileIn(files)
  expect(findings.map(({ id, place }) => [id, place?.source.path, place?.from])).toEqual([
    ['template-failed', 'templates/sections/quote/section.mjml.hbs', 51],
  ])
})

it('stops a partial that calls itself', async () => {
  const files = projectAround(issueOf('type: quote\ntext: x\nperson: y'), {
    'templates/layout/closing.mjml.hbs': '{{> me}}',
    'templates/partials/me.mjml.hbs': '{{> me}}',
  })
  expect((await compileIn(files)).findings).toMatchObject([
    { id: 'template-failed', message: expect.stringContaining('calls itself') },
  ])
})

it('puts section files in the order of their numbers, and reports each that is not used', async () => {
  const story = (title: string) => `---\ntype: story\ntitle: ${title}\n---\nText.\n`
  const files = {
    'issues/spring/issue.yaml': 'date: 2026-05-01\nsubject: Spring\n',
    'issues/spring/10-c.md': story('Third'),
    'issues/spring/2-b.md': story('Second'),
    'issues/spring/1-a.md': story('First'),
  }
  const text = textOf(await compileWell(projectAround('', files), 'spring'), 'text')
  expect(text).toMatch(/First[\s\S]*Second[\s\S]*Third/)
  const withYml = await compileIn(projectAround('', { ...files, 'issues/spring/3-d.yml': 'type: story' }), 'spring')
  expect(withYml.findings).toMatchObject([{ id: 'section-file-kind' }])
})

it('wraps every line of the plain text, except addresses', async () => {
  const long = 'long words '.repeat(14).trim()
  const link = `{ text: ${long}, href: "https://example.org/" }`
  const sections = [
    `type: spotlight\ntitle: ${long}\npartner: ${long}\nregion: ${long}\ncountry: ${long}\nbody: ${long}\nlink: ${link}`,
    `type: practices\ntitle: ${long}\npartners: [{ name: ${long}, country: ${long}, practices: [{ name: ${long}, note: ${long} }] }]`,
    `type: diary\ntitle: ${long}\nevent: { title: ${long}, start: 2026-05-01, where: ${long}, audience: ${long}, book: ${link} }`,
  ]
  for (const section of sections) {
    const text = textOf(await compileWell(projectAround(issueOf(section))), 'text')
    expect(text.split('\n').filter((line) => line.length > 72 && !/^\[\d+\] https:/.test(line))).toEqual([])
  }
})

it.each([
  ['<mj-html-attributes></mj-html-attributes>', 'mj-html-attributes is not supported here'],
  ['<mj-style inline="inline">p { color: red }</mj-style>', 'mj-style with inline is not supported here'],
])('reports at its line that a layout contains %s', async (element, said) => {
  const layout = readFileSync(path.join(repository, 'templates/layout/letter.mjml.hbs'), 'utf8')
  const project = sampleProject()
  mkdirSync(path.join(project, 'templates/layout'))
  writeFileSync(
    path.join(project, 'templates/layout/letter.mjml.hbs'),
    layout.replace('</mj-head>', `${element}\n</mj-head>`),
  )
  const { code, stderr } = await cohes3ion(project, 'build', 'issue-5')
  expect(code).toBe(1)
  expect(stderr).toContain(said)
  expect(stderr).toContain('templates/layout/letter.mjml.hbs:10:')
})
