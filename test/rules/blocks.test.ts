import { expect, it, vi } from 'vitest'
import { type Memory, openMemory } from '../../src/lib/cache/memory.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import type { Evidence, RenderedElement } from '../../src/rules/evidence.ts'
import { defineRule, type Rule } from '../../src/rules/rule.ts'
import type { check } from '../../src/stages/check/check.ts'
import { runRules } from '../../src/stages/check/runRules.ts'
import { splitIntoBlocks } from '../../src/stages/check/subjects/htmlBlocks.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { exemplaryPictures, exemplaryTexts } from '../support/exemplary.ts'
import { repositoryFiles } from '../support/project.ts'

const seen = vi.hoisted((): { evidence: Evidence | null } => ({ evidence: null }))

vi.mock('../../src/stages/check/check.ts', async (load) => {
  const real = await load<{ readonly check: typeof check }>()
  return {
    check: (...given: Parameters<typeof check>) => {
      seen.evidence = given[0]
      return real.check(...given)
    },
  }
})

/** The evidence of the exemplary issue, after a change of one of its files. */
async function evidenceOf(memory: Memory, file = '', from = '', to = ''): Promise<Evidence> {
  const text = (exemplaryTexts[file] ?? '').replace(from, to)
  const files = { ...exemplaryTexts, ...exemplaryPictures, ...(file && { [file]: text }) }
  const { value } = openProject(memoryFiles(files), repositoryFiles)
  if (value) await openCompiler(value, { memory }).compile('exemplary')
  if (!seen.evidence) throw new Error('There is no evidence.')
  return seen.evidence
}

const about = {
  group: 'output',
  severity: 'warning',
  summary: 'Made up.',
  why: 'Made up.',
  looksAt: 'it.',
  good: () => [],
  bad: () => [],
} as const

/** A made-up rule that reports each paragraph of the document, and the roles of the blocks that it was asked about. */
function paragraphs(): { readonly rule: Rule; readonly looked: string[] } {
  const looked: string[] = []
  const rule = defineRule<{ texts: readonly string[] }>({
    ...about,
    id: 'made-up-block',
    say: ({ texts }) => ({ message: texts.join('|'), help: '' }),
    look: {
      block({ block }, found) {
        looked.push(block.role)
        const texts = block.runs.filter(({ element }) => element.name === 'p').map(({ text }) => text)
        if (block.role === 'document' && texts.length > 0) found(block.placeOf(texts[0] ?? ''), { texts })
      },
    },
    gather: (all) => (all[0] ? [{ ...all[0], details: { texts: all.flatMap(({ details }) => details.texts) } }] : []),
  })
  return { rule, looked }
}

const chainOf = (inner: RenderedElement): string[] => [inner.name, ...(inner.parent ? chainOf(inner.parent) : [])]

it('shows each form completely, in parts with the elements around them', async () => {
  const evidence = await evidenceOf(openMemory(8_000_000))
  const parts: { role: string; elements: string[]; texts: string[] }[] = []
  const rule = defineRule<null>({
    ...about,
    id: 'made-up-reader',
    say: () => ({ message: '', help: '' }),
    look: {
      block: ({ block: { role, elements, runs } }) => {
        parts.push({
          role,
          elements: elements.map((one) => `${chainOf(one).join(' ')} ${one.attributes['style']}`),
          texts: runs.map(({ text, element }) => `${chainOf(element).join(' ')} ${text}`),
        })
      },
    },
  })
  runRules(evidence, [rule], openMemory(1_000_000))
  for (const { artifact, elements, runs } of evidence.rendered()) {
    const own = parts.filter(({ role }) => role === artifact.role)
    expect(own.length).toBeGreaterThan(5)
    expect(own.flatMap((part) => part.elements)).toEqual(
      elements.map((one) => `${chainOf(one).join(' ')} ${one.attributes['style']}`),
    )
    expect(own.flatMap((part) => part.texts)).toEqual(
      runs.map(({ text, element }) => `${chainOf(element).join(' ')} ${text}`),
    )
  }
})

it('asks a rule about the changed part only, and keeps its findings of the others', async () => {
  const memory = openMemory(8_000_000)
  const { rule, looked } = paragraphs()
  const before = runRules(await evidenceOf(memory), [rule], memory).found.get(rule)
  expect(new Set(looked)).toEqual(new Set(['document', 'paste']))
  looked.length = 0
  const evidence = await evidenceOf(memory, 'issues/exemplary/visit.md', 'its lessons', 'its own lessons')
  const after = runRules(evidence, [rule], memory).found.get(rule)
  expect(looked).toEqual(['document', 'paste'])
  expect(after?.[0]?.message).not.toBe(before?.[0]?.message)
  expect(after).toEqual(runRules(evidence, [paragraphs().rule], null).found.values().next().value)
})

it('asks a rule about an artifact again when it has changed', async () => {
  const memory = openMemory(8_000_000)
  const looked: string[] = []
  const rule = defineRule<null>({
    ...about,
    id: 'made-up-artifact',
    say: () => ({ message: 'Here.', help: '' }),
    look: {
      artifact({ artifact: { role, rendered } }, found) {
        looked.push(`${role} ${rendered() !== null}`)
        if (role === 'text') found(null, null)
      },
    },
  })
  for (let times = 0; times < 2; times += 1)
    expect(runRules(await evidenceOf(memory), [rule], memory).found.get(rule)).toHaveLength(1)
  expect(looked.sort()).toEqual(['document true', 'paste true', 'text false'])
  runRules(await evidenceOf(memory, 'issues/exemplary/visit.md', 'its lessons', 'its own lessons'), [rule], memory)
  expect(looked).toHaveLength(6)
})

it('never splits a conditional comment for Outlook', () => {
  const shared = '<!--[if mso]></td><td><![endif]-->'
  const text = `<div><!--[if mso]><td><![endif]--><p>One</p>${shared}<p>Two</p><!--[if mso]></td><![endif]--></div>`
  const start = text.indexOf('<td><![endif]-->', 20)
  const artifact = {
    role: 'paste',
    name: 'a.html',
    mediaType: 'text/html',
    limit: null,
    held: false,
    text,
    starts: [0, 5, start],
  }
  const parts = splitIntoBlocks(artifact, null)
  expect(parts.map(({ html }) => html)).toEqual([
    '<div>',
    `<!--[if mso]><td><![endif]--><p>One</p>${shared}`,
    '<p>Two</p><!--[if mso]></td><![endif]--></div>',
  ])
  expect(parts.map((part) => part.parse().runs.map((run) => chainOf(run.element)))).toEqual([
    [],
    [['p', 'div']],
    [['p', 'div']],
  ])
})
