import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cohes3ion } from '../../support/cli.ts'
import { disturbed, killedAtEachChange } from '../../support/disturbed.ts'
import { buildHere, builtFolder, copyOf, outOf, ownIn, rebuilding } from '../../support/rebuilding.ts'
import { first, put, second, springProject, treeOf } from '../../support/springProject.ts'

describe('a build that is killed', () => {
  it.each(['again', 'for the first time'])(
    'at any change of the disk, building %s, is completed or undone by the next one',
    async (when) => {
      const start = when === 'again' ? await rebuilding() : springProject()
      const before = treeOf(path.join(start, builtFolder))
      const done = copyOf(start)
      expect((await cohes3ion(done, 'build', 'spring')).code).toBe(0)
      const after = treeOf(path.join(done, builtFolder))
      const told = new Set<boolean>()
      const whole = copyOf(start)
      const copies = killedAtEachChange(whole, 'build', 'spring')
      expect(outOf(whole)).toEqual(outOf(done))
      for (const [i, copy] of copies.entries()) {
        const kill = i + 1
        // Every tenth is really killed: it leaves the same files as the copy.
        const project = kill % 10 === 1 ? copyOf(start) : copy
        if (project !== copy) expect(disturbed(project, { kill }, 'build', 'spring').killed).toBe(true)
        const left = treeOf(path.join(project, builtFolder))
        expect(left, `killed at ${kill}`).toEqual(treeOf(path.join(copy, builtFolder)))
        if (when === 'again') expect(ownIn(left), `killed at ${kill}`).toEqual(ownIn(before))
        for (const [name, content] of Object.entries(left))
          if (!name.startsWith('.made'))
            expect([before[name], after[name]], `${name}, killed at ${kill}`).toContain(content)
        expect(treeOf(path.join(project, 'issues'))).toEqual(treeOf(path.join(start, 'issues')))
        // The issue has an error meanwhile: what can be sent is either complete email.
        put(project, { 'issues/spring/issue.yaml': 'date: nonsense\n' })
        told.add((await buildHere(project)).includes('stopped midway'))
        const half = treeOf(path.join(project, builtFolder))
        expect([before, after], `killed at ${kill}`).toContainEqual(half)
        put(project, when === 'again' ? second : first)
        await buildHere(project)
        expect(treeOf(path.join(project, 'out')), `killed at ${kill}`).toEqual(outOf(done))
      }
      expect(copies.length).toBeGreaterThan(20)
      expect([...told].sort()).toEqual([false, true])
    },
    400_000,
  )

  it('is completed or undone also after the next one was killed at any change', async () => {
    const start = await rebuilding()
    const done = copyOf(start)
    await buildHere(done)
    const isMixed = (project: string) =>
      new Set(
        ['spring.html', 'spring.txt'].map((name) => outOf(project)[`spring/${name}`] === outOf(done)[`spring/${name}`]),
      ).size === 2
    // The first copy in which only some of the files are new.
    const mixed = killedAtEachChange(start, 'build', 'spring').find(isMixed)
    if (!mixed) throw new Error('Old and new files were never mixed.')
    // The first changes of the next build complete or undo the killed one.
    for (const [i, project] of killedAtEachChange(mixed, 'build', 'spring').slice(0, 20).entries()) {
      await buildHere(project)
      expect(outOf(project), `killed at ${i + 1} of the next one`).toEqual(outOf(done))
    }
  })

  it('for another issue is cleaned up after a while', async () => {
    const project = await rebuilding()
    put(project, {
      'out/.summer.cohes3ion-Ab12Cd/new/summer.html': 'half',
      'out/.winter.cohes3ion-Ab12Cd/new/winter.html': 'half',
    })
    const old = new Date('2026-01-01')
    utimesSync(path.join(project, 'out/.summer.cohes3ion-Ab12Cd'), old, old)
    await buildHere(project)
    // Another build may still be writing the other issue.
    expect(readdirSync(path.join(project, 'out'))).toEqual(['.winter.cohes3ion-Ab12Cd', 'spring'])
  })

  it('never leads to overwriting a file that was added since', async () => {
    const start = springProject()
    put(start, second)
    // Pictures are moved last.
    const isLate = (copy: string) =>
      outOf(copy)['spring/spring.html'] !== undefined &&
      Object.keys(outOf(copy)).some((name) => /^\.spring\S+\/new\/images\/c/.test(name))
    const project = killedAtEachChange(start, 'build', 'spring').find(isLate)
    if (!project) throw new Error('No picture was moved in after the rest.')
    put(project, { [`${builtFolder}/images/c.png`]: 'a drawing of hers' })
    expect(await buildHere(project)).toContain('out/spring/images/c.png is already there and was not made by a build')
    expect(readFileSync(path.join(project, builtFolder, 'images/c.png'), 'utf8')).toBe('a drawing of hers')
    expect(readdirSync(path.join(project, 'out'))).toEqual(['spring'])
  })

  it('changes nothing outside of its folder, whatever a journal or a list says', async () => {
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
