import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asBuilt, retyped } from './dresses.ts'
import { gatherFaults } from './faults.ts'
import { letters, specimen } from './specimens.ts'
import { openStage, type Stage, schemesOf } from './stage.ts'

const widths = [320, 600]

/** As in layout.test.ts. A few short lines are no column: a date block, a number, a credit, the funder’s statement. */
const column = { least: 240, indent: 24, leastLines: 4 }

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

describe.each(letters)('$id, $form', ({ id, form }) => {
  it('text at 200 %: nothing overflows the window or overlaps other text, no word broken on a screen', async () => {
    const { html, pictures } = await specimen(id)
    const faults = gatherFaults()
    for (const width of widths) {
      await stage.look(width, 'light')
      await stage.show({ html: asBuilt(html[form]), pictures })
      const words = width >= 600 ? ['brokenWords({ longest: 18 })'] : []
      faults.add(`${width} px`, await stage.ask('enlarge(2)', 'overflow()', 'overlaps()', ...words))
    }
    expect(faults.list()).toEqual([])
  })

  it('wider spacing, as WCAG 1.4.12 lets readers set it: no word is broken, and nothing lies over other text', async () => {
    const { html, pictures } = await specimen(id)
    await stage.show({ html: asBuilt(html[form]), pictures })
    const faults = gatherFaults()
    for (const width of [320, 480, 600]) {
      await stage.look(width, 'light')
      faults.add(`${width} px`, await stage.ask('space()', 'overflow()', 'overlaps()', 'brokenWords({ longest: 18 })'))
    }
    expect(faults.list()).toEqual([])
  })

  it('white space between all tags, no calc(): nothing overflows or overlaps, columns keep their place and width', async () => {
    const { html, pictures } = await specimen(id)
    const dressed = retyped(html[form])
    expect(dressed).not.toContain('calc(')
    await stage.show({ html: dressed, pictures })
    const faults = gatherFaults()
    for (const width of widths) {
      await stage.look(width, 'light')
      const narrow = width === 320 ? [`narrowText(${JSON.stringify(column)})`] : []
      const columns = `columns({ together: ${width >= 600} })`
      faults.add(`${width} px`, await stage.ask('overflow()', 'overlaps()', columns, ...narrow))
    }
    expect(faults.list()).toEqual([])
  })

  it('pictures blocked: nothing overflows or overlaps, and each shows its alternative text', async () => {
    const { html, pictures } = await specimen(id)
    await stage.show({ html: asBuilt(html[form]), pictures, blocked: true })
    const faults = gatherFaults()
    for (const width of widths) {
      for (const scheme of schemesOf(form)) {
        await stage.look(width, scheme)
        faults.add(`${width} px, ${scheme}`, await stage.ask('overflow()', 'overlaps()', 'alternatives()'))
      }
    }
    expect(faults.list()).toEqual([])
  })
})

it.each(letters.filter(({ form }) => form === 'document'))('$id, printed: words are dark', async ({ id, form }) => {
  const { html, pictures } = await specimen(id)
  await stage.show({ html: html[form], pictures })
  await stage.print()
  expect(await stage.ask('lightWords()')).toEqual([])
})
