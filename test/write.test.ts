import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cohes3ion, temporaryFolder } from './support/cli.ts'
import { disturbed, first, put, second, spring, springProject, theirs, treeOf } from './support/disturbed.ts'

const issue = 'out/spring'

/** A project whose first wording is built, with an officer's files beside it, and whose second is to be. */
function rebuilding(): string {
  const project = springProject()
  const { code, stderr } = cohes3ion(project, 'build', 'spring')
  expect({ code, stderr }).toMatchObject({ code: 0 })
  put(path.join(project, issue), theirs)
  put(project, second)
  return project
}

function copyOf(project: string): string {
  const copy = temporaryFolder()
  cpSync(project, copy, { recursive: true })
  return copy
}

const ownIn = (tree: ReturnType<typeof treeOf>) =>
  Object.fromEntries(Object.entries(tree).filter(([name]) => name in wanted))
const wanted = { ...theirs, drafts: null }

describe('a build that is killed', () => {
  it.each(['again', 'for the first time'])(
    'at any change of the disk %s is put right by the next one',
    (when) => {
      const start = when === 'again' ? rebuilding() : springProject()
      const before = treeOf(path.join(start, issue))
      const done = copyOf(start)
      expect(cohes3ion(done, 'build', 'spring').code).toBe(0)
      const after = treeOf(path.join(done, issue))
      const told = new Set<boolean>()
      let kill = 1
      for (; ; kill += 1) {
        const project = copyOf(start)
        const run = disturbed(project, { kill }, 'build', 'spring')
        const left = treeOf(path.join(project, issue))
        if (when === 'again') expect(ownIn(left), `killed at ${kill}`).toEqual(ownIn(before))
        for (const [name, content] of Object.entries(left))
          if (!name.startsWith('.made'))
            expect([before[name], after[name]], `${name}, killed at ${kill}`).toContain(content)
        expect(treeOf(path.join(project, 'issues'))).toEqual(treeOf(path.join(start, 'issues')))
        if (!run.killed) break
        // Its author has broken it meanwhile: what can be sent is one whole email or the other.
        put(project, { 'issues/spring/issue.yaml': 'date: nonsense\n' })
        const broken = disturbed(project, {}, 'build', 'spring')
        const half = treeOf(path.join(project, issue))
        expect([before, after], `killed at ${kill}`).toContainEqual(half)
        told.add(broken.stderr.includes('stopped midway'))
        put(project, when === 'again' ? second : first)
        expect(disturbed(project, {}, 'build', 'spring').code).toBe(0)
        expect(treeOf(path.join(project, 'out')), `killed at ${kill}`).toEqual(treeOf(path.join(done, 'out')))
        rmSync(project, { recursive: true })
      }
      expect(kill).toBeGreaterThan(20)
      expect([...told].sort()).toEqual([false, true])
    },
    400_000,
  )
})
