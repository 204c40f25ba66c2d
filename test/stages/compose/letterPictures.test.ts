import { describe, expect, it } from 'vitest'
import { drawPicture } from '../../rules/drawPicture.ts'
import { compileWell, issueOf, projectAround } from '../../support/project.ts'

const png = drawPicture({ width: 60, height: 40 })

describe('the name under which a picture is sent', () => {
  const namesOf = async (...names: readonly string[]) => {
    const body = names.map((name) => `![A](${encodeURIComponent(name)})`).join('\\n\\n')
    const files = Object.fromEntries(names.map((name) => [`issues/${name}`, png]))
    const { pictures } = await compileWell(projectAround(issueOf(`type: story\ntitle: T\nbody: "${body}"\n`), files))
    return pictures.map(({ name }) => name)
  }

  it.each([
    ['Eight Plans (final).png', 'eight-plans-final.png'],
    ['Café.png', 'cafe.png'],
    ['ﬁgure.png', 'figure.png'],
    ['report.v2.png', 'report-v2.png'],
    ['--plan--.png', 'plan.png'],
    ['日本.png', 'picture.png'],
    ['Übersicht Łódź.png', 'ubersicht-lodz.png'],
    [`${'plan'.repeat(24)}abc-def.png`, `${'plan'.repeat(24)}abc.png`],
  ])('has small letters, digits and hyphens only, and no hyphen at an end: %s', async (file, name) => {
    expect(await namesOf(file)).toEqual([name])
  })

  it('is never one that Windows reserves for a device', async () => {
    expect(await namesOf('_con_.png', 'nul.png', 'AUX.PNG', 'com¹.png', 'lpt9.old.png', 'COM3 .png')).toEqual([
      'picture-con.png',
      'picture-nul.png',
      'picture-aux.png',
      'picture-com1.png',
      'lpt9-old.png',
      'picture-com3.png',
    ])
    const others = ['console.png', 'falcon.png', 'con-2.png', 'com10.png']
    expect(await namesOf(...others)).toEqual(others)
  })

  it('is the same each time a picture is shown', async () => {
    expect(await namesOf('plan.png', 'plan.png')).toEqual(['plan.png'])
  })

  it('is unique', async () => {
    expect(await namesOf('con.png', 'picture-con.png', '_con_.png')).toEqual([
      'picture-con.png',
      'picture-con-2.png',
      'picture-con-3.png',
    ])
  })

  it('ends in no dot or space, and is short enough for Windows', async () => {
    expect(await namesOf('a. .png', 'b...png', '. .png')).toEqual(['a.png', 'b.png', 'picture.png'])
    const [one, other] = await namesOf(`${'a'.repeat(180)}1.png`, `${'a'.repeat(180)}2.png`)
    expect(one).toBe(`${'a'.repeat(100)}.png`)
    expect(other).toBe(`${'a'.repeat(100)}-2.png`)
  })

  it('has the extension of the file’s actual format', async () => {
    const jpeg = drawPicture({ width: 60, height: 40, format: 'jpg' })
    const { pictures } = await compileWell(
      projectAround(issueOf('type: story\ntitle: T\nbody: "![A](photo.png)"\n'), { 'issues/photo.png': jpeg }),
    )
    expect(pictures.map(({ name }) => name)).toEqual(['photo.jpg'])
  })
})
