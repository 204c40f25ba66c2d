import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'
import { checked } from '../support/newIssue.ts'

async function begun(languages: string, bilingual: string): Promise<string> {
  const folder = temporaryFolder()
  const flags = ['--name', 'Parish news', '--languages', languages, '--bilingual', bilingual]
  expect(await cohes3ion(folder, 'init', '--yes', ...flags)).toMatchObject({ code: 0, stderr: '' })
  return folder
}
const issueIn = (folder: string) => readFileSync(path.join(folder, 'issues/issue-1.yaml'), 'utf8')

it.each(['top-and-bottom', 'block-by-block'])(
  'three languages in one mail, %s, share lines that an inbox has room for',
  async (form) => {
    const folder = await begun('en,fr,de', form)
    expect(await checked(folder, 'issue-1')).toEqual([])
    expect(issueIn(folder)).toMatch(/^joint:\n {2}subject: Welcome to your newsletter \/ Votre lettre d’information\n/m)
  },
)

it.each([
  ['cy,en', 'top-and-bottom'],
  ['en,fr,de', 'two-mails'],
])('%s, %s, need no line of their own for all', async (languages, form) => {
  expect(issueIn(await begun(languages, form))).not.toContain('joint')
})
