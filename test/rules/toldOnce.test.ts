import { expect, test } from 'vitest'
import { compile } from '../../src/index.ts'
import { project } from '../findings/project.ts'

const only = ['section-empty', 'placeholder-text']

async function toldOf(body: string) {
  const section = `type: story\n    title: Green places\n    body: ${body.replaceAll('\n', '\n      ')}\n`
  const issue = `date: 2022-01-28\nsubject: Eight plans published\nsections:\n  - ${section}`
  const { findings } = await compile({ files: { ...project, 'issues/issue-1.yaml': issue }, issue: 'issue-1', only })
  return findings.map(({ id }) => id)
}

/** What is reported on reading is not reported again by a rule. */
const told: readonly (readonly [body: string, ids: readonly string[]])[] = [
  ['>\n## Parks\nThey are green.', ['lines-joined']],
  ['|\n## Parks', ['section-empty']],
  ['|\n## Parks\nThey are green.', []],
  ['|\nTo do:\n\n- [x] buy milk', ['markup-not-read']],
  ['|\nThe venue is [x].', ['placeholder-text']],
]

test.each(told)('is reported once: %j', async (body, ids) => {
  expect(await toldOf(body)).toEqual(ids)
})
