import { expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import { describeFinding } from '../../src/preview/describe.ts'
import { compileWell, projectAround } from '../support/project.ts'

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
  const starts = email.sections.map(({ place }) => place.from)
  expect(starts).toHaveLength(3)
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? issue.length
    expect([start, start + 1, end - 1].map((at) => sectionOf('issues/test.yaml', at))).toEqual([i + 1, i + 1, i + 1])
  }
  expect(sectionOf('issues/test.yaml', (starts[0] ?? 0) - 1)).toBeNull()
  expect(sectionOf('newsletter.yaml', starts[1] ?? 0)).toBeNull()
})
