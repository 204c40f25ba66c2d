import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dressesOf } from './dresses.ts'
import { gatherFaults } from './faults.ts'
import { pastedIntoStrictHost } from './host.ts'
import { questionsAt } from './layoutQuestions.ts'
import { letters, specimen } from './specimens.ts'
import { openStage, type Stage } from './stage.ts'
import { widths } from './widths.ts'

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
