import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { openMemory } from '../../src/lib/cache/memory.ts'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { openDictionaries } from '../../src/stages/load/openDictionaries.ts'
import { compileOne } from '../support/compileOne.ts'
import { exemplaryPictures, exemplaryTexts } from '../support/exemplary.ts'
import { repositoryFiles } from '../support/project.ts'
import { inShort } from './checkExample.ts'
import { drawPicture } from './drawPicture.ts'
import { mutations } from './mutations.ts'

const spellerFor = openDictionaries(repositoryFiles, memoryFiles({}), [])
/** As in commands: what a change leaves as it is is rendered and checked once. */
const memory = openMemory(8_000_000)
const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })

/** Pictures that only changes of the exemplary issue use. */
const sparePictures = {
  'pictures/tall.png': drawPicture({ width: 600, height: 7000 }),
  'pictures/moving.png': drawPicture({ width: 1200, height: 600, animated: true }),
  'pictures/turned.jpg': drawPicture({ width: 1200, height: 1200, format: 'jpg', orientation: 6 }),
  'pictures/print.jpg': drawPicture({ width: 1200, height: 600, format: 'jpg', inks: true }),
  'pictures/light.png': drawPicture({ width: 192, height: 128, inkOnNothing: '#ffffff' }),
  'pictures/dark.png': drawPicture({ width: 192, height: 128, inkOnNothing: '#112233' }),
  'pictures/long.png': drawPicture({ width: 4000, height: 10 }),
  'pictures/half.jpg': drawPicture({ width: 1200, height: 600, format: 'jpg' }).subarray(0, 1000),
}

/** Checks a project of one issue with all rules. */
async function check(texts: { readonly [file: string]: string }, pictures = exemplaryPictures) {
  const { value: project, findings } = openProject(
    memoryFiles({ ...texts, ...pictures, ...sparePictures }),
    repositoryFiles,
  )
  const compiled = project && (await compileOne(openCompiler(project, { spellerFor, memory }), 'exemplary'))
  return [...findings, ...(compiled?.findings ?? [])]
}

describe('the clean corpus', () => {
  it('has no finding in an issue that is written to be right', async () => {
    expect((await check(exemplaryTexts)).map(inShort)).toEqual([])
  })

  it.each(catalogue.sectionTypes)(
    'has no finding in the example of %s, in place of the exemplary issue’s sections',
    async (type) => {
      const issue = parse(exemplaryTexts['issues/exemplary/issue.yaml'] ?? '')
      const example = parse(catalogue.example(type) ?? '')
      // A table of contents needs another section, and some rules need a link to act on.
      const sections = [
        example,
        issue.sections.find((section: { readonly type?: string }) => section.type === 'spotlight'),
      ]
      const texts: { readonly [file: string]: string } = {
        ...exemplaryTexts,
        'issues/exemplary/issue.yaml': stringify({ ...issue, sections }),
        'dictionary.txt': 'BEAZ\nSBRI\n',
      }
      const { 'issues/exemplary/visit.md': _, ...printed } = texts
      expect((await check(printed)).map(inShort)).toEqual([])
    },
  )
})

describe('one change to it causes exactly the expected findings', () => {
  it('there are at least a hundred changes', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(100)
  })

  it.each(mutations.map((one, i) => [`${i + 1}: ${one.finds[0]}`, one] as const))(
    '%s',
    async (_, { file, from, to, finds }) => {
      const text = exemplaryTexts[file] ?? ''
      expect(text).toContain(from)
      const changed = text.replaceAll(from, () => to)
      const findings = await check({ ...exemplaryTexts, [file]: changed })
      expect(
        findings.map(({ id, place }) => `${id} ${place ? place.source.text.slice(place.from, place.to) : '-'}`),
      ).toEqual(finds)
    },
  )
})
