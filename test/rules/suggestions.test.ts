import { expect, test } from 'vitest'
import type { Files } from '../../src/model/files.ts'
import type { Finding, Fix } from '../../src/model/finding.ts'
import { rules } from '../../src/rules/index.ts'
import { checkExample, checkFiles } from './checkExample.ts'
import { exampleProject } from './exampleProject.ts'

const examples = rules.flatMap(({ id, bad }) => bad.map((example, i) => ({ name: `${id} ${i + 1}`, id, example })))

test.each(examples)('advice is right when followed: $name', async ({ id, example }) => {
  const { findings } = await checkExample(example)
  for (const finding of findings) {
    const proposed = finding.suggestion ?? finding.fix
    if (!proposed) continue
    const followed = await checkFiles(follow(exampleProject(example), proposed), example)
    const [left, now] = [idsOf(findings.filter((one) => one !== finding)), idsOf(followed.findings)]
    // Of two marks that make a pair, the fix of one may bring the other into order.
    if (finding.suggestion) expect(now, finding.message).toEqual(left)
    else expect(left, finding.message).toEqual(expect.arrayContaining(now))
    expect(finding.id).toBe(id)
  }
})

/** The project with a proposal put in its place. */
function follow(files: Files, { place, replacement }: Fix): Files {
  const { path, text } = place.source
  const written = new TextEncoder().encode(text.slice(0, place.from) + replacement + text.slice(place.to))
  return {
    ...files,
    read: (asked, most) => (asked === path ? { kind: 'file', bytes: written } : files.read(asked, most)),
  }
}

function idsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ id }) => id).sort()
}
