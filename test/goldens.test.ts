import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bilingualForms } from '../src/model/bilingual.ts'
import { compileBilingual } from './support/bilingual.ts'
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

/** The bilingual sample in every form: each must build for ever, and say the same. */
describe.each(bilingualForms)('issue-6, %s', (form) => {
  it('builds to the files in goldens/issue-6/', async () => {
    const emails = await compileBilingual(form)
    expect(emails).toHaveLength(form === 'two-mails' ? 2 : 1)
    for (const { name, text } of emails.flatMap(({ artifacts }) => artifacts))
      if (text !== null) await expect(text).toMatchFileSnapshot(path.join(goldens, 'issue-6', form, name))
  })
})

it('there are goldens of the samples and of nothing else', () => {
  const ofSamples = sampleIssues.flatMap((id) => [`${id}.govdelivery.html`, `${id}.html`, `${id}.txt`])
  const wanted = [...ofSamples, 'issue-6']
  expect(readdirSync(goldens).sort()).toEqual(wanted.sort())
})
