import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../src/rules/index.ts'
import { diskFiles } from '../../src/stages/load/diskFiles.ts'
import { issueIds } from '../../src/stages/load/issueIds.ts'
import { exampleAnswers, exampleProject } from '../rules/exampleProject.ts'
import { expectHonest } from '../support/expectHonest.ts'
import { repositoryFiles, sampleIssues } from '../support/project.ts'

const texts = new URL('../texts/', import.meta.url)
const sentences = Object.values<string[]>(parse(readFileSync(new URL('right-sentences.yaml', texts), 'utf8'))).flat()

const offices = existsSync(new URL('offices', texts))
  ? readdirSync(new URL('offices', texts)).flatMap((office) => [`offices/${office}/bad`, `offices/${office}/good`])
  : []

describe('check --fix changes what it lists, and nothing else', () => {
  // The other examples have no fix: their own test checks that.
  const fixed = rules.flatMap(({ id, bad }) =>
    bad.filter((one) => one.fixed !== undefined).map((one) => [id, one] as const),
  )

  it.each(fixed)('in an example of %s', async (id, example) => {
    const ask = exampleAnswers(example)
    const plan = await expectHonest(exampleProject(example), 'example', ask ? { ask } : {})
    expect(plan.fixed.map((finding) => finding.id)).toContain(id)
  })

  it.each(sampleIssues)('in the sample %s', async (id) => {
    await expectHonest(repositoryFiles, id)
  })

  it.each(offices)('in %s', async (office) => {
    const files = diskFiles(new URL(office, texts).pathname)
    for (const id of issueIds(files)) await expectHonest(files, id)
  })

  it('in right sentences, where it changes nothing', async () => {
    for (let at = 0; at < sentences.length; at += 30) {
      const body = sentences.slice(at, at + 30).join('\n\n')
      const { changes } = await expectHonest(exampleProject({ body: `${body}\n` }), 'example')
      expect(changes).toEqual([])
    }
  })

  it('in sentences with slips at any place', async () => {
    const slips = [
      'the the',
      'and and',
      'Ã©',
      'NÃ\u00ad',
      'â€™',
      '\u00ad',
      '\u200b',
      '\ufb01',
      'K√∂ln',
      'M?ller',
      '\u2028',
      '"',
      '\uf0e0',
    ]
    const slip = fc.tuple(fc.constantFrom(...slips), fc.nat(400), fc.boolean())
    const drawn = fc.tuple(
      fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }),
      fc.array(slip, { maxLength: 6 }),
    )
    let changed = 0
    await fc.assert(
      fc.asyncProperty(drawn, async ([some, wrong]) => {
        let body = some.join('\n\n')
        for (const [text, at, isWord] of wrong) {
          const edge = isWord ? body.indexOf(' ', at) + 1 : at % body.length
          body = `${body.slice(0, edge)}${text}${isWord ? ' ' : ''}${body.slice(edge)}`
        }
        const { changes } = await expectHonest(exampleProject({ body, newsletter: { quotes: 'curly' } }), 'example')
        changed += changes.length
      }),
      { numRuns: 20 },
    )
    expect(changed).toBeGreaterThan(10)
  })
})
