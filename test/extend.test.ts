import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { cohes3ion, sampleProject } from './support/cli.ts'
import { compileWell, editionOf, issueOf, projectAround, repository } from './support/project.ts'

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

it('builds with a section type and a theme that are folders and nothing else', () => {
  const project = sampleProject()
  const theme = readFileSync(path.join(repository, 'templates/themes/default/theme.yaml'), 'utf8')
  put(project, {
    ...recipe,
    'templates/themes/forest/theme.yaml': theme.replaceAll('#10243E', '#0F3B1F').replace('width: 600', 'width: 640'),
    'templates/themes/forest/partials/title.mjml.hbs':
      '<h2 class="ink" style="color:{{@theme.light.deep}}">{{text}} ❧</h2>\n',
    'issues/lunch.yaml': recipeIssue.replace('sections:', 'theme: forest\nsections:'),
  })
  expect(cohes3ion(project, 'build', 'lunch')).toMatchObject({ code: 0, stderr: '' })
  const html = readFileSync(path.join(project, 'out/lunch/lunch.govdelivery.html'), 'utf8')
  expect(html).toContain('background-color:#0F3B1F')
  expect(html).toContain('<h2 style="color:#0F3B1F">Cawl &#10087;</h2>')
  expect(html).toContain('Peel &amp; chop</p>')
  expect(html).toContain('max-width:640px')
  expect(readFileSync(path.join(project, 'out/lunch/lunch.txt'), 'utf8')).toContain(
    'Cawl\n----\n\n- Peel & chop\n- Simmer\n',
  )
  expect(cohes3ion(project, 'explain', 'recipe').stdout).toContain('steps')
  expect(cohes3ion(project, 'explain').stdout).toContain('quote, recipe, spotlight')
})

it('lets a project shadow one built-in template and keep the others', async () => {
  const files = projectAround(issueOf('type: quote\ntext: Well said\nperson: A partner'), {
    'templates/sections/quote/section.txt.hbs': '{{wrap text}} ({{person}}{{role}}{{#if links}}{{/if}})\n',
  })
  const email = await compileWell(files)
  expect(email.text).toContain('Well said (A partner)')
  expect(editionOf(email, '')).toContain('&#8220;Well said&#8221;')
})

it('adds a language by one file', async () => {
  const english = readFileSync(path.join(repository, 'templates/languages/en.yaml'), 'utf8')
  const french = english
    .replace('tag: en-GB', 'tag: fr')
    .replace('January, February', 'janvier, février')
    .replace('Spotlight on a partner', 'Portrait d’un partenaire')
  const issue = issueOf('type: spotlight\npartner: BEAZ\nbody: Un partenaire.').replace('2026-05', '2026-02')
  const email = await compileWell(projectAround(`lang: fr\n${issue}`, { 'templates/languages/fr.yaml': french }))
  expect(editionOf(email, '')).toContain('<html lang="fr" dir="ltr"')
  expect(email.text).toContain('1 février 2026')
  expect(email.text).toContain('Portrait d’un partenaire')
})

it('composes in Welsh, every word of its own included', async () => {
  const section =
    'type: diary\ntitle: Dyddiadur\nevent: { title: Cynhadledd, start: 2026-10-07 23:30, zone: Europe/London, where: Caerdydd }'
  const email = await compileWell(projectAround(`lang: cy\nnumber: 3\n${issueOf(section)}`))
  expect(email.text).toContain('Rhifyn 3 · 1 Mai 2026')
  expect(email.text).toContain('Dydd Mercher 7 Hydref 2026\n  23:30 BST / 00:30 CEST (y diwrnod wedyn)')
  expect(email.text).toContain('Lle: Caerdydd')
  expect(editionOf(email, 'govdelivery')).toMatch(/^<div role="article"[^>]* lang="cy" dir="ltr"/)
})
