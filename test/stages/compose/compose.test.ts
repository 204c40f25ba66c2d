import { expect, it } from 'vitest'
import { compileWell, projectAround, textOf } from '../../support/project.ts'

const issueOf = (...sections: readonly string[]) =>
  `date: 2026-05-01\nsubject: A test\nsections:\n${sections.map((one) => `  - { ${one} }\n`).join('')}`

it('a table of contents lists the heading of each section, or the name of its person, in their order, and not its own', async () => {
  const email = await compileWell(
    projectAround(
      issueOf(
        'type: contents, title: What you find here',
        'type: story, title: Eight plans, body: A text.',
        'type: spotlight, partner: Ann Author, body: A text.',
        'type: story, title: Two reports, body: A text.',
      ),
    ),
  )
  const [, list] = textOf(email, 'text').split(/What you find here\n-*\n+/)
  expect(list?.split('\n\n')[0]).toBe('- Eight plans\n- Ann Author\n- Two reports')
})
