import { readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cohes3ion } from '../../support/cli.ts'
import { disturbed } from '../../support/disturbed.ts'
import { buildHere, builtFolder, copyOf, outOf, ownIn, rebuilding } from '../../support/rebuilding.ts'
import { first, put, second, springProject, treeOf } from '../../support/springProject.ts'

describe('a build that is killed', () => {
  it.each(['again', 'for the first time'])(
    'at any change of the disk, made %s, is put right by the next one',
    async (when) => {
      const start = when === 'again' ? await rebuilding() : springProject()
      const before = treeOf(path.join(start, builtFolder))
      const done = copyOf(start)
      expect((await cohes3ion(done, 'build', 'spring')).code).toBe(0)
      const after = treeOf(path.join(done, builtFolder))
      const told = new Set<boolean>()
      let kill = 1
      for (; ; kill += 1) {
        const project = copyOf(start)
        const run = disturbed(project, { kill }, 'build', 'spring')
        const left = treeOf(path.join(project, builtFolder))
        if (when === 'again') expect(ownIn(left), `killed at ${kill}`).toEqual(ownIn(before))
        for (const [name, content] of Object.entries(left))
          if (!name.startsWith('.made'))
            expect([before[name], after[name]], `${name}, killed at ${kill}`).toContain(content)
        expect(treeOf(path.join(project, 'issues'))).toEqual(treeOf(path.join(start, 'issues')))
        if (!run.killed) break
        // Its author has broken it meanwhile: what can be sent is one whole email or the other.
        put(project, { 'issues/spring/issue.yaml': 'date: nonsense\n' })
        told.add((await buildHere(project)).includes('stopped midway'))
        const half = treeOf(path.join(project, builtFolder))
        expect([before, after], `killed at ${kill}`).toContainEqual(half)
        put(project, when === 'again' ? second : first)
        await buildHere(project)
        expect(treeOf(path.join(project, 'out')), `killed at ${kill}`).toEqual(treeOf(path.join(done, 'out')))
        rmSync(project, { recursive: true })
      }
      expect(kill).toBeGreaterThan(20)
      expect([...told].sort()).toEqual([false, true])
    },
    400_000,
  )

  it('is put right by one that was killed at any change itself', async () => {
    const start = await rebuilding()
    const done = copyOf(start)
    await buildHere(done)
    const stopped = (kill: number) => {
      const project = copyOf(start)
      disturbed(project, { kill }, 'build', 'spring')
      return project
    }
    // The first kill after which some of the files are new.
    let kill = 1
    const isMixed = (project: string) =>
      new Set(
        ['spring.html', 'spring.txt'].map((name) => outOf(project)[`spring/${name}`] === outOf(done)[`spring/${name}`]),
      ).size === 2
    let mixed = stopped(kill)
    // Nothing takes its place before many files are written beside it.
    for (kill = 16; !isMixed(mixed); kill += 1) mixed = stopped(kill)
    // The first changes of the next build are those that put things right.
    for (let next = 1; next <= 20; next += 1) {
      const project = copyOf(mixed)
      disturbed(project, { kill: next }, 'build', 'spring')
      await buildHere(project)
      expect(outOf(project), `killed at ${kill}, then at ${next}`).toEqual(outOf(done))
    }
  }, 400_000)

  it('for another issue is put right after a while', async () => {
    const project = await rebuilding()
    put(project, {
      'out/.summer.cohes3ion-Ab12Cd/new/summer.html': 'half',
      'out/.winter.cohes3ion-Ab12Cd/new/winter.html': 'half',
    })
    const old = new Date('2026-01-01')
    utimesSync(path.join(project, 'out/.summer.cohes3ion-Ab12Cd'), old, old)
    await buildHere(project)
    // Another build may be writing the other one just now.
    expect(readdirSync(path.join(project, 'out'))).toEqual(['.winter.cohes3ion-Ab12Cd', 'spring'])
  })

  it('lets nothing be overwritten that was put there since', async () => {
    const project = springProject()
    put(project, second)
    let kill = 1
    const names = () => Object.keys(outOf(project)).filter((name) => /^\.spring\S+\/new\/images\/c/.test(name))
    // The pictures are the last to be moved in.
    for (; ; kill += 1) {
      rmSync(path.join(project, 'out'), { recursive: true, force: true })
      disturbed(project, { kill }, 'build', 'spring')
      if (outOf(project)['spring/spring.html'] !== undefined && names().length > 0) break
    }
    put(project, { [`${builtFolder}/images/c.png`]: 'a drawing of hers' })
    expect(await buildHere(project)).toContain('out/spring/images/c.png is already there and was not made by a build')
    expect(readFileSync(path.join(project, builtFolder, 'images/c.png'), 'utf8')).toBe('a drawing of hers')
    expect(readdirSync(path.join(project, 'out'))).toEqual(['spring'])
  })

  it('leads nowhere out of its folder, whatever a journal or a list says', async () => {
    const project = await rebuilding()
    put(project, {
      'out/.spring.cohes3ion-Ab12Cd/new/x': 'x',
      'out/.spring.cohes3ion-Ab12Cd/journal.json':
        '{"files":["../../x","..","/x","images/../../x","x"],"replaced":["../../x"]}',
      'out/spring/.made-by-cohes3ion.json':
        '{"files":["../../newsletter.yaml","../../issues/spring/issue.yaml","spring.html"]}',
    })
    const before = treeOf(path.join(project, 'issues'))
    await buildHere(project)
    expect(treeOf(path.join(project, 'issues'))).toEqual(before)
    expect(readdirSync(project).sort()).toEqual(['issues', 'newsletter.yaml', 'out'])
  })
})
