import { describe, expect, it } from 'vitest'
import { openMemory } from '../../src/lib/cache/memory.ts'
import { positionAt } from '../../src/lib/text/lines.ts'
import type { Files } from '../../src/model/files.ts'
import type { Finding } from '../../src/model/finding.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { repositoryFiles } from '../support/project.ts'
import { parityMutations } from './parityMutations.ts'

const memory = openMemory(8_000_000)

/** The findings on the bilingual sample issue, where a file has another text. */
async function foundWith(file: string, edit: (text: string) => string): Promise<readonly Finding[]> {
  const files: Files = {
    ...repositoryFiles,
    read(path, limit) {
      const read = repositoryFiles.read(path, limit)
      if (path !== file || read.kind !== 'file') return read
      return { ...read, bytes: new TextEncoder().encode(edit(new TextDecoder().decode(read.bytes))) }
    },
  }
  const { value: project, findings } = openProject(files, repositoryFiles)
  const compiled = project && (await openCompiler(project, { memory }).compile('issue-6'))
  return [...findings, ...(compiled?.findings ?? [])]
}

const inShort = ({ id, place, lang }: Finding) =>
  `${id} ${place ? `${place.source.path.replace('issues/issue-6/', '')}:${positionAt(place.source.text, place.from).line}` : '-'} ${lang}`

describe('issue 6', () => {
  it('has no findings', async () => {
    expect((await foundWith('issues/issue-6/issue.cy.yaml', (text) => text)).map(inShort)).toEqual([])
  })

  it('is changed in at least sixty ways', () => {
    expect(parityMutations.length).toBeGreaterThanOrEqual(60)
  })

  it.each(parityMutations.map((one, i) => [`${i + 1}: ${one.finds}`, one] as const))(
    'has one finding after change %s',
    async (_, { file, from, to, finds }) => {
      const found = await foundWith(file, (text) => {
        expect(text.split(from)).toHaveLength(2)
        return text.replace(from, () => to)
      })
      expect(found.map(inShort)).toEqual([finds])
    },
  )
})
