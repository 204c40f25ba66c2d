import { expect, it } from 'vitest'
import { compile } from '../../src/index.ts'
import { bilingualProject } from '../support/bilingualProject.ts'
import { cohes3ion } from '../support/cli.ts'
import { springProject } from '../support/springProject.ts'

interface Reported {
  readonly issues: readonly {
    readonly files: readonly { readonly path: string; readonly languages?: readonly string[] }[]
    readonly findings: readonly { readonly id: string; readonly lang?: string }[]
  }[]
}

async function built(project: string): Promise<Reported['issues'][number]> {
  const { issues }: Reported = JSON.parse((await cohes3ion(project, 'build', 'spring', '--format', 'json')).stdout)
  return issues[0] ?? { files: [], findings: [] }
}

const nothingToDo = { id: 'nothing-to-do', lang: 'cy' }

it('build names the languages of each file and finding, also when it repeats a stored report', async () => {
  const project = bilingualProject()
  const first = await built(project)
  expect(Object.fromEntries(first.files.map((file) => [file.path.replace('out/spring/', ''), file.languages]))).toEqual(
    {
      'spring.html': ['en'],
      'spring.govdelivery.html': ['en'],
      'spring.txt': ['en'],
      'spring.eml': ['en'],
      'images/a.png': ['en'],
      'spring.cy.html': ['cy'],
      'spring.cy.govdelivery.html': ['cy'],
      'spring.cy.txt': ['cy'],
      'spring.cy.eml': ['cy'],
      'spring.handoff.html': ['en', 'cy'],
    },
  )
  expect(first.findings).toContainEqual(expect.objectContaining(nothingToDo))
  expect(await built(project)).toEqual(first)

  const { stdout, stderr } = await cohes3ion(project, 'build', 'spring')
  expect(stdout).toMatch(/spring\.cy\.txt +\S+ \S+ {2}Welsh\n/)
  expect(stderr).toContain('issues/spring/issue.cy.yaml:1:1  warning  nothing-to-do (Welsh)\n')
})

it('one mail in all languages names them all', async () => {
  const { files } = await built(bilingualProject('block-by-block'))
  expect(files.map(({ languages }) => languages)).toEqual(files.map(() => ['en', 'cy']))
})

it('check names the language of each finding in every format', async () => {
  const project = bilingualProject()
  const checked = async (format: string) => (await cohes3ion(project, 'check', 'spring', '--format', format)).stdout
  expect(await checked('pretty')).toContain('nothing-to-do (Welsh)\n')
  expect(await checked('github')).toContain('title=nothing-to-do (Welsh)::')
  const { issues }: Reported = JSON.parse(await checked('json'))
  expect(issues[0]?.findings).toContainEqual(expect.objectContaining(nothingToDo))
  const sarif = JSON.parse(await checked('sarif'))
  expect(sarif.runs[0].results).toContainEqual(
    expect.objectContaining({ ruleId: 'nothing-to-do', properties: { lang: 'cy' } }),
  )
})

it('an issue in one language has no word of languages in any report', async () => {
  const project = springProject()
  const report = JSON.stringify(await built(project))
  for (const format of ['json', 'sarif'])
    expect(report + (await cohes3ion(project, 'check', 'spring', '--format', format)).stdout).not.toMatch(
      /"lang(uages)?":/,
    )
})

it('compile gives the email of each language', async () => {
  const issue = (words: string) => `subject: ${words}\nsections: [{ title: ${words}, body: ${words} }]\n`
  const files = {
    'newsletter.yaml': 'name: News\nlanguages: [en, cy]\nbilingual: two-mails\ntarget: { name: govdelivery }\n',
    'issues/one.yaml': `date: 2026-05-01\n${issue('Spring').replace('{ ', '{ type: story, ')}`,
    'issues/one.cy.yaml': issue('Gwanwyn'),
  }
  const { email, emails } = await compile({ files, issue: 'one' })
  expect(emails.map(({ languages, subject }) => [...languages, subject])).toEqual([
    ['en', 'Spring'],
    ['cy', 'Gwanwyn'],
  ])
  expect(emails[0]).toBe(email)
})
