import { expect, test } from 'vitest'
import { openCompiler, openProject } from '../../../../src/pipeline.ts'
import { issueOf, projectAround, repositoryFiles } from '../../../support/project.ts'

test('a calendar’s text of an event has the addresses of its links', async () => {
  const body = 'See [the programme](https://www.europa.eu/prog), or https://www.europa.eu/all.'
  const event = `title: Forum, start: 2026-12-06, where: Cardiff, body: "${body}"`
  const files = projectAround(issueOf(`type: diary\ntitle: Dates\nevents: [{ ${event} }]`))
  const { value: project } = openProject(files, repositoryFiles)
  const compiled = project && (await openCompiler(project, { leftOut: () => 'its own tests do' }).compile('test'))
  expect(compiled?.events.map((one) => one.event.description)).toEqual([
    'See the programme, or https://www.europa.eu/all.\nthe programme: https://www.europa.eu/prog',
  ])
})
