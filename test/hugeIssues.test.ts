import { expect, it } from 'vitest'
import { openCompiler, openProject } from '../src/pipeline.ts'
import { memoryFiles } from '../src/stages/load/memoryFiles.ts'
import { openDictionaries } from '../src/stages/load/openDictionaries.ts'
import { compileOne } from './support/compileOne.ts'
import { repositoryFiles } from './support/project.ts'

const spellerFor = openDictionaries(repositoryFiles, memoryFiles({}), [])

/** An issue of many large sections, each of which repeats this text. */
async function check(text: string, sections: number) {
  const names = Array.from({ length: sections }, (_, i) => `${i}.md`)
  const body = text.repeat(Math.floor(30_000 / text.length))
  const files = Object.fromEntries(
    names.map((name) => [`issues/huge/${name}`, `---\ntype: story\ntitle: Story ${name}\n---\n${body}`]),
  )
  const issue = `date: 2026-05-01\nsubject: Huge\nsections:\n${names.map((name) => `  - file: ${name}\n`).join('')}`
  const { value: project } = openProject(
    memoryFiles({ 'newsletter.yaml': 'name: News', 'issues/huge/issue.yaml': issue, ...files }),
    repositoryFiles,
  )
  if (!project) throw new Error('the project should be right')
  return compileOne(openCompiler(project, { spellerFor }), 'huge')
}

it('checks two megabytes of text', async () => {
  const { verdicts, email } = await check('A long paragraph about plans, regions and partners. ', 60)
  expect(verdicts).not.toBeNull()
  expect(email?.subject).toBe('Huge')
})

it.each([
  'a a ',
  '[[x]] plain words and some more of them\n\n',
  '"\' ',
  'xq zq ',
  '** ** ',
  '{{a}} ',
  'BBQX ',
  '&nbsp; ',
  'http://a.b ',
  'plain words, and some more of them [h](http://a.b)\n\n',
])('has at most 300 findings of a rule in %j, over and over', async (text) => {
  const { verdicts } = await check(text, 10)
  expect(verdicts).not.toBeNull()
  for (const { found, rule } of verdicts ?? []) expect([rule, found <= 300]).toEqual([rule, true])
})

it.each(['[[x]] ', '[h](http://a.b) ', '*a_ '])('refuses %j, ten thousand times in one paragraph', async (text) => {
  const { email, findings } = await check(text, 2)
  expect(email).toBeNull()
  expect(new Set(findings.map(({ id }) => id))).toEqual(new Set(['text-tangled']))
})
