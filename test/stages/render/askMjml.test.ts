import { expect, it, vi } from 'vitest'
import { type Memory, openMemory } from '../../../src/lib/cache/memory.ts'
import { openCompiler, openProject } from '../../../src/pipeline.ts'
import { memoryFiles } from '../../../src/stages/load/memoryFiles.ts'
import { compileOne } from '../../support/compileOne.ts'
import { issueOf, repositoryFiles } from '../../support/project.ts'

const asked = vi.hoisted(() => ({ count: 0 }))

// The real MJML; only its calls are counted.
vi.mock('mjml', async (importOriginal) => {
  const { default: stock } = await importOriginal<{ default: (...all: readonly unknown[]) => unknown }>()
  const counted = (...all: readonly unknown[]) => {
    asked.count += 1
    return stock(...all)
  }
  return { default: counted }
})

async function compileWith(memory: Memory, title: string, body: string) {
  const files = memoryFiles({
    'newsletter.yaml': 'name: Test\ntarget: { name: govdelivery }\n',
    'issues/test.yaml': issueOf(`type: story\ntitle: ${title}\nbody: ${body}`),
  })
  const { value } = openProject(files, repositoryFiles)
  return value && compileOne(openCompiler(value, { memory, leftOut: () => 'its own tests do' }), 'test')
}

it('MJML is not called when only words have changed', async () => {
  const memory = openMemory(1_000_000)
  await compileWith(memory, 'One', 'Some words.')
  expect(asked.count).toBe(1)
  const compiled = await compileWith(memory, 'Two', 'Other words, *set otherwise*.')
  expect(asked.count).toBe(1)
  expect(compiled?.email?.artifacts[0]?.text).toContain('Other words')
})
