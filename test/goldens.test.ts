import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileWell, repository, repositoryFiles, sampleIssues, withContent } from './support/project.ts'

const goldens = path.join(repository, 'test/goldens')

/** Every published issue must build for ever, and say the same. `npx vitest run test/goldens -u` accepts a change. */
describe.each(sampleIssues)('%s', (id) => {
  it('builds to the files in goldens/', async () => {
    const { artifacts } = await compileWell(repositoryFiles, id)
    for (const { name, text } of artifacts)
      if (text !== null) await expect(text).toMatchFileSnapshot(path.join(goldens, name))
  })

  it('gives the same bytes twice', async () => {
    const [first, second] = [await compileWell(repositoryFiles, id), await compileWell(repositoryFiles, id)]
    expect(withContent(second)).toEqual(withContent(first))
  })
})

it('there are goldens of the samples and of nothing else', () => {
  const wanted = sampleIssues.flatMap((id) => [`${id}.govdelivery.html`, `${id}.html`, `${id}.txt`])
  expect(readdirSync(goldens).sort()).toEqual(wanted.sort())
})
