import { expect, it } from 'vitest'
import { openMemory } from '../../src/lib/cache/memory.ts'
import type { Finding } from '../../src/model/finding.ts'
import { openProject } from '../../src/pipeline.ts'
import { describeEmails, describeFinding } from '../../src/preview/describe.ts'
import { openPreviewProject, projectFiles } from '../../src/preview/previewProject.ts'
import { bilingualProject } from '../support/bilingualProject.ts'
import { compileWell, projectAround, repositoryFiles } from '../support/project.ts'

const issue =
  'date: 2026-05-01\nsubject: A test\nsections:\n' +
  ['One', 'Two', 'Three'].map((title) => `  - { type: story, title: ${title}, body: A text. }\n`).join('')

it('a finding belongs to the section that contains it, from its first character to its last', async () => {
  const email = await compileWell(projectAround(issue))
  const sectionOf = (path: string, from: number) => {
    const place = { source: { path, text: issue }, from, to: from + 1 }
    const finding: Finding = { id: 'x', severity: 'warning', message: 'X.', help: 'Y.', place }
    return describeFinding(finding, [email]).section?.index ?? null
  }
  const starts = email.sections.map(({ head }) => head.from)
  expect(starts).toHaveLength(3)
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? issue.length
    expect([start, start + 1, end - 1].map((at) => sectionOf('issues/test.yaml', at))).toEqual([i + 1, i + 1, i + 1])
  }
  expect(sectionOf('issues/test.yaml', (starts[0] ?? 0) - 1)).toBeNull()
  expect(sectionOf('newsletter.yaml', starts[1] ?? 0)).toBeNull()
})

it('the sender is named in the language of each email', async () => {
  const { compile } = openPreviewProject(openProject(repositoryFiles, repositoryFiles), openMemory(1_000_000))
  const emails = describeEmails(await compile('issue-6'), () => ({}))
  expect(emails.map(({ newsletter, sender }) => `${newsletter}; ${sender}`)).toEqual([
    'COHES3ION newsletter; COHES3ION project, Welsh Government',
    'Cylchlythyr COHES3ION; Prosiect COHES3ION, Llywodraeth Cymru',
  ])
})

it('what is not translated is marked where it would stand, and findings about it belong to its language', async () => {
  const files = projectFiles(bilingualProject())
  const compiled = await openPreviewProject(openProject(files, repositoryFiles), openMemory(1_000_000)).compile(
    'spring',
  )
  const [english, welsh] = describeEmails(compiled, () => ({}))
  expect([english?.language, welsh?.language]).toEqual([
    { id: 'en', name: 'English' },
    { id: 'cy', name: 'Welsh' },
  ])
  const keysOf = (email: typeof english) => email?.sections.map(({ key }) => key)
  expect(keysOf(english)).toEqual(['masthead', 'section 0', 'section 1', 'section 2', 'closing'])
  expect(keysOf(welsh)).toEqual(['masthead', 'section 0', 'section 2', 'closing'])
  expect(english?.gaps).toEqual([])
  expect(welsh?.gaps).toEqual([
    {
      source: { email: 0, index: 2 },
      before: 2,
      isSection: true,
      words: 'No Welsh yet: the section “The old bridge”.',
    },
    { source: { email: 0, index: 3 }, before: 2, isSection: false, words: 'No Welsh yet: “link”.' },
  ])

  const source = compiled.variants[0]?.issue.place.source ?? { path: '', text: '' }
  const sectionOf = (text: string, lang: string) => {
    const from = source.text.indexOf(text)
    const place = { source, from, to: from + 1 }
    const finding: Finding = { id: 'x', severity: 'warning', message: 'X.', help: 'Y.', place, lang }
    return describeFinding(finding, compiled.emails).section
  }
  expect(sectionOf('See the map', 'en')).toEqual({ email: 0, index: 3 })
  expect(sectionOf('See the map', 'cy')).toEqual({ email: 1, index: 2 })
  // Welsh has no such section.
  expect(sectionOf('id: bridge', 'cy')).toEqual({ email: 0, index: 2 })
})
