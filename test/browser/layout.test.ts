import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dressesOf } from './dresses.ts'
import { gatherFaults } from './faults.ts'
import { pastedIntoStrictHost } from './host.ts'
import { letters, specimen } from './specimens.ts'
import { openStage, type Stage } from './stage.ts'
import { widths } from './widths.ts'

/**
 * On the narrowest telephone a column of text keeps 240 px, or 228 in a page that adds a frame. A list or a quotation
 * takes at most 24 of them for its bullets or its rule; a list in a list takes as much again.
 */
const columnIn = (dress: string) => ({
  least: dress === 'pasted into a page with rules' ? 228 : 240,
  indent: 24,
})

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

describe.each(letters)('$id, $form', ({ id, form }) => {
  it.each(
    Object.entries({
      ...dressesOf(form),
      ...(form === 'fragment' && { 'pasted into a page with rules': pastedIntoStrictHost }),
    }),
  )('%s: nothing overflows or overlaps, columns keep their place and width, no word breaks', async (name, dress) => {
    const { html, pictures } = await specimen(id)
    await stage.show({ html: dress(html[form]), pictures })
    const faults = gatherFaults()
    for (const width of widths) {
      await stage.look(width, 'light')
      faults.add(`${width} px`, await stage.ask(...questionsAt(width, name)))
    }
    expect(faults.list()).toEqual([])
  })
})

function questionsAt(width: number, dress: string): readonly string[] {
  return [
    'overflow()',
    'overlaps()',
    'tightHeadings()',
    'brokenWords({ longest: 18 })',
    'slashesAtLineEnds()',
    'buttons()',
    'targets({ least: 44 })',
    ...(width === 320 ? [`narrowText(${JSON.stringify(columnIn(dress))})`] : []),
    // Between the two, the margins of the page decide.
    ...(width < 480 || width >= 600 ? [`columns({ together: ${width >= 600} })`] : []),
  ]
}
