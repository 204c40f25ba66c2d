import { diffArrays } from 'diff'
import { expect } from 'vitest'
import type { CompilerOptions } from '../../src/compiler.ts'
import { overlay } from '../../src/fix/overlay.ts'
import { type FixPlan, planFixes } from '../../src/fix/planFixes.ts'
import { openMemory } from '../../src/lib/cache/memory.ts'
import { decodeText } from '../../src/lib/text/decodeText.ts'
import { editBytes, rawText } from '../../src/lib/text/editBytes.ts'
import type { Files } from '../../src/model/files.ts'
import type { Finding } from '../../src/model/finding.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { openDictionaries } from '../../src/stages/load/openDictionaries.ts'
import { compileOne } from './compileOne.ts'
import { repositoryFiles, textOf } from './project.ts'

const spellerFor = openDictionaries(repositoryFiles, memoryFiles({}), [])
const memory = openMemory(8_000_000)

interface Looked {
  readonly findings: readonly Finding[]
  /** The plain text of the email; null where the issue cannot be read. */
  readonly printed: string | null
}

async function look(files: Files, id: string, options: CompilerOptions) {
  const { value: project, findings } = openProject(files, repositoryFiles)
  if (!project) return { findings, printed: null, manuscript: null }
  const compiled = await compileOne(openCompiler(project, { spellerFor, memory, ...options }), id)
  return {
    findings: [...findings, ...compiled.findings],
    printed: compiled.email && textOf(compiled.email, 'text'),
    manuscript: compiled.manuscript,
  }
}

/**
 * Plans all fixes of an issue under all rules, and proves them honest: the listed changes give what is written, no word,
 * number or address goes or comes but those that the list shows, and nothing is left to fix.
 */
export async function expectHonest(files: Files, id: string, options: CompilerOptions = {}): Promise<FixPlan> {
  const examine = async (now: Files) => [await look(now, id, options)]
  const plan = await planFixes({ files, examine })
  if (plan.files.length === 0) return plan
  const [was, is] = [tokensOf(wordsChanged(plan, 'before')), tokensOf(wordsChanged(plan, 'after'))]
  for (const { path, before, after } of plan.files) {
    const own = plan.changes.filter((one) => one.path === path)
    expect(rawText(editBytes(before, own))).toBe(rawText(after))
    expectOnly(rawText(before), rawText(after), was, is)
  }
  const fixed = overlay(files, new Map(plan.files.map(({ path, after }) => [path, after])))
  const [old, now]: Looked[] = [await look(files, id, options), await look(fixed, id, options)]
  if (old?.printed && now?.printed) expectOnly(withReadableForms(old.printed), withReadableForms(now.printed), was, is)
  const again = await planFixes({ files: fixed, examine })
  expect(again.files).toEqual([])
  return plan
}

/** The whole words around each change, before or after it. */
function wordsChanged({ files, changes }: FixPlan, when: 'before' | 'after'): string {
  const words = files.flatMap((file) => {
    const read = decodeText(file[when])
    const text = read.kind === 'text' ? read.text : ''
    let shift = 0
    return changes
      .filter(({ path }) => path === file.path)
      .map(({ from, to, replacement }) => {
        const start = from + (when === 'after' ? shift : 0)
        const end = start + (when === 'after' ? replacement.length : to - from)
        shift += replacement.length - (to - from)
        const [head = ''] = /\S*$/.exec(text.slice(0, start)) ?? []
        const [tail = ''] = /^\S*/.exec(text.slice(end)) ?? []
        return head + text.slice(start, end) + tail
      })
  })
  return words.join(' ')
}

/** Whether only these tokens were removed and added between two texts. */
function expectOnly(before: string, after: string, was: readonly string[], is: readonly string[]): void {
  for (const { added, removed, value } of diffArrays(tokensOf(before), tokensOf(after))) {
    if (removed) for (const token of value) expect(was).toContain(token)
    if (added) for (const token of value) expect(is).toContain(token)
  }
}

/** The links that add an event to a calendar repeat its texts and addresses: “Plans%2C%20and”. */
function withReadableForms(text: string): string {
  return text.replace(/^\[\d+\] https:\/\/calendar\.google\.com\/.*$/gm, decodeURIComponent)
}

/** Words and numbers, also those within an address. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
