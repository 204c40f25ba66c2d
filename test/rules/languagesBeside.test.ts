import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { selectRules } from '../../src/rules/selectRules.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { inShort, repositoryFiles } from '../support/project.ts'

interface Texts {
  readonly subject: string
  readonly preview: string
  readonly title: string
  readonly body: string
  readonly link: string
}

const names = readdirSync(new URL('languages', import.meta.url)).map((name) => name.replace('.yaml', ''))
const table = new Map(
  names.map((id) => {
    const texts: Texts = parse(readFileSync(new URL(`languages/${id}.yaml`, import.meta.url), 'utf8'))
    return [id, texts] as const
  }),
)

function issueIn({ subject, preview, title, body, link }: Texts, isSource: boolean): string {
  const own = isSource ? { date: '2026-05-01' } : {}
  const address = isSource ? { href: 'https://www.europa.eu/plans' } : {}
  const section = { ...(isSource && { type: 'story' }), title, body, link: { text: link, ...address } }
  return stringify({ ...own, subject, preview, sections: [section] })
}

async function foundBeside(source: string, other: string): Promise<readonly string[]> {
  const [texts, translated] = [table.get(source), table.get(other)]
  if (!texts || !translated) throw new Error('there should be texts in both languages')
  const files = memoryFiles({
    'newsletter.yaml': `name: Regions\nlanguages: [${source}, ${other}]\nbilingual: two-mails\n`,
    'issues/spring.yaml': issueIn(texts, true),
    [`issues/spring.${other}.yaml`]: issueIn(translated, false),
  })
  const { value: project } = openProject(files, repositoryFiles)
  const leftOut = selectRules({ only: ['languages', 'other-language'] })
  const compiled = project && (await openCompiler(project, { leftOut }).compile('spring'))
  expect(compiled?.value).toHaveLength(2)
  return compiled?.findings.map(inShort) ?? []
}

it.each(names.filter((id) => id !== 'en'))('says nothing of the same issue in English and %s', async (id) => {
  expect(await foundBeside('en', id)).toEqual([])
  expect(await foundBeside(id, 'en')).toEqual([])
})
