import { expect, it } from 'vitest'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { compileOne } from '../support/compileOne.ts'
import { inShort, issueOf, projectAround, repositoryFiles, textOf } from '../support/project.ts'

const newsletter = (base: string) =>
  `name: Parish news\nabout: "[Who we are](/about)"\nwebsite: { text: Our site, href: / }\n${base}`
const section =
  'type: story\ntitle: Grants\nbody: "[Apply for a grant](/grants/apply?round=2#how) or [ask the council](./contact)."\n' +
  'link: { text: Read the rules, href: /grants/rules.html }\n'

async function compileWith(base: string, fields = section) {
  const files = projectAround(issueOf(fields), { 'newsletter.yaml': newsletter(base) })
  const { value: project, findings } = openProject(files, repositoryFiles)
  const asked: string[] = []
  const ask = async (addresses: readonly string[]) => {
    asked.push(...addresses)
    return new Map()
  }
  const compiled =
    project && (await compileOne(openCompiler(project, { ask, leftOut: () => 'its own tests do' }), 'test'))
  return { ...compiled, asked, findings: [...findings, ...(compiled?.findings ?? [])] }
}

const whole = [
  'https://www.parish.gov.uk/grants/apply?round=2#how',
  'https://www.parish.gov.uk/contact',
  'https://www.parish.gov.uk/grants/rules.html',
  'https://www.parish.gov.uk/about',
  'https://www.parish.gov.uk/',
]

it('puts the newsletter’s website before addresses that start with /, wherever they are used', async () => {
  const { email, manuscript, asked, findings } = await compileWith('base: https://www.parish.gov.uk\n')
  expect(findings.map(inShort)).toEqual([])
  expect(asked.sort()).toEqual([...whole].sort())
  expect(manuscript?.links.map(({ href }) => href).sort()).toEqual([...whole].sort())
  for (const href of whole) {
    expect(email && textOf(email, 'paste')).toContain(`href="${href}"`)
    expect(email && textOf(email, 'text')).toContain(href)
  }
})

it('gives the place of the address as it is written', async () => {
  const { manuscript } = await compileWith('base: https://www.parish.gov.uk\n')
  const places = manuscript?.links.map(({ hrefPlace }) => hrefPlace()) ?? []
  expect(places.map(({ source, from, to }) => source.text.slice(from, to))).toContain('/grants/rules.html')
})

it('names the missing field where no website is given', async () => {
  const { findings } = await compileWith('')
  expect(findings.length).toBeGreaterThan(0)
  for (const { id, help } of findings)
    expect({ id, help }).toEqual({
      id: 'link-address',
      help: expect.stringContaining('“base: https://www.example.org/”'),
    })
})

it.each([
  '//www.europa.eu/plans',
  '/\\evil.example',
  'www.europa.eu/plans',
  'grants/apply',
  '#grants',
  'javascript:alert(1)',
])('leaves %s as it is', async (href) => {
  const link = `type: story\ntitle: Grants\nbody: Grants are open.\nlink: { text: Read the rules, href: '${href}' }\n`
  const { findings } = await compileWith('base: https://www.parish.gov.uk/\n', link)
  expect(findings.map(({ id }) => id)).toEqual(['link-address'])
})

it.each(['base: https://www.parish.gov.uk/?a=1', 'base: mailto:clerk@parish.gov.uk'])('refuses %s', async (base) => {
  const { findings } = await compileWith(`${base}\n`)
  expect(findings.filter(({ place }) => place?.source.path === 'newsletter.yaml').map(({ id }) => id)).toContain(
    'wrong-shape',
  )
})
