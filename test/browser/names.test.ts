import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { picture, repository } from '../support/project.ts'
import { asBuilt, hardDresses } from './dresses.ts'
import { gatherFaults } from './faults.ts'
import { mastheadPage } from './mastheads.ts'
import { openStage, type Stage } from './stage.ts'
import { widths } from './widths.ts'

const theme = readFileSync(path.join(repository, 'templates/themes/default/theme.yaml'), 'utf8')
/** Where Verdana is not installed, DejaVu Sans is shown, which is as wide. */
const wideTheme = theme.replace(/^font: .*/m, 'font: Verdana, DejaVu Sans, sans-serif')

const broken = "brokenWords({ within: 'h1' })"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

it.each(['with an emblem', 'without an emblem', 'with an emblem, in a wide typeface'] as const)(
  'no word of a newsletter’s name is broken %s',
  async (look) => {
    const html = await mastheadPage(look, wideTheme)
    const pictures = new Map([['eu-emblem.png', picture]])
    const faults = gatherFaults()
    for (const [name, dress] of Object.entries(hardDresses)) {
      await stage.show({ html: dress(html), pictures })
      for (const width of widths) {
        await stage.look(width, 'light')
        faults.add(`${name}, ${width} px`, await stage.ask(broken, 'overflow()', 'overlaps()', 'tightHeadings()'))
      }
      await stage.look(600, 'light')
      faults.add(`${name}, 200 %`, await stage.ask('enlarge(2)', broken, 'overflow()', 'overlaps()'))
      await stage.look(1024, 'light')
      faults.add(`${name}, 200 % at 1024`, await stage.ask(broken, 'overflow()', 'overlaps()'))
    }
    await stage.show({ html: asBuilt(html), pictures })
    for (const width of [320, 600]) {
      await stage.look(width, 'light')
      faults.add(`wider spacing at ${width}`, await stage.ask('space()', broken, 'overflow()', 'overlaps()'))
    }
    expect(faults.list()).toEqual([])
  },
)
