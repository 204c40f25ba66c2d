import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dresses } from './dresses.ts'
import { gatherFaults } from './faults.ts'
import { letters, specimen } from './specimens.ts'
import { openStage, type Stage, schemes } from './stage.ts'

const widths = [320, 375, 600, 1024]

/**
 * On the narrowest telephone a column of text keeps 240 px. A list or a quotation takes at most 24 of them for its
 * bullets or its rule, so that 216 are left in it; a list in a list takes as much again.
 */
const column = { least: 240, indent: 24 }

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

describe.each(letters)('$id, $form', ({ id, form }) => {
  it.each(Object.entries(dresses))(
    '%s: nothing overflows or overlaps, and columns keep their place and width',
    async (_, dress) => {
      const { html, pictures } = await specimen(id)
      await stage.show({ html: dress(html[form]), pictures })
      const faults = gatherFaults()
      for (const width of widths) {
        for (const scheme of schemes) {
          await stage.look(width, scheme)
          faults.add(`${width} px, ${scheme}`, await stage.ask(...questionsAt(width)))
        }
      }
      expect(faults.list()).toEqual([])
    },
  )
})

function questionsAt(width: number): readonly string[] {
  return [
    'overflow()',
    'overlaps()',
    'tightHeadings()',
    'linkTargets()',
    'buttons()',
    `columns({ together: ${width >= 600} })`,
    ...(width === 320 ? [`narrowText(${JSON.stringify(column)})`] : []),
  ]
}
