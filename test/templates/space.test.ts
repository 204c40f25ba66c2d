import { expect, it } from 'vitest'
import { galleryFiles } from '../browser/galleryFiles.ts'
import { compileWell, issueOf, textOf } from '../support/project.ts'

const story = 'type: story\ntitle: Eight plans\nbody: Each plan says what a region will do.'
const ruled = /<td class="paper rule"[^>]*>\s*<h2[^>]*>Eight plans/
const numbers = (values: readonly string[]) =>
  `type: figures\ntitle: In numbers\nitems:${values.map((value) => `\n  - { value: "${value}", label: plans }`).join('')}`

async function documentOf(section: string, theme = 'default'): Promise<string> {
  const changed = { 'issues/test.yaml': `theme: ${theme}\n${issueOf(section)}` }
  return textOf(await compileWell(galleryFiles('combinations', changed)), 'document')
}

it('sets a rule between the masthead and what follows only where their grounds are the same', async () => {
  expect(await documentOf(story)).not.toMatch(ruled)
  expect(await documentOf(story, 'light-masthead')).toMatch(ruled)
})

it('sets all numbers of a list alike: labels beside them, or below where one is long', async () => {
  const beside = (html: string) => html.split('min-width:61%').length - 1
  expect(beside(await documentOf(numbers(['30', '1,500'])))).toBe(2)
  expect(beside(await documentOf(numbers(['30', '1,500,000'])))).toBe(0)
})
