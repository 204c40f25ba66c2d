import { readFileSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everySection } from '../bilingual/everySection.ts'
import { builtFrom } from '../bilingual/project.ts'
import { drawPicture } from '../rules/drawPicture.ts'
import { textOf } from '../support/project.ts'
import { dressesOf } from './dresses.ts'
import { gatherFaults } from './faults.ts'
import { questionsAt } from './layoutQuestions.ts'
import { openStage, type Stage, schemesOf } from './stage.ts'

const audit = readFileSync(path.join(import.meta.dirname, 'inPage/audit.js'), 'utf8')
const pictures = new Map([['picture.png', drawPicture({ width: 640, height: 320 })]])

const mails = (['two-mails', 'top-and-bottom', 'block-by-block'] as const).flatMap((form) =>
  (['cy', 'ar'] as const).flatMap((second) =>
    (['document', 'fragment'] as const).map((kind) => ({ form, second, kind })),
  ),
)

let stage: Stage
beforeAll(async () => {
  stage = await openStage([axe.source, audit])
})
afterAll(() => stage?.close())

describe.each(mails)('$form, English and “$second”, $kind', ({ form, second, kind }) => {
  const html = async () => {
    const [mail] = await builtFrom(everySection(form, second))
    return mail ? textOf(mail, kind === 'document' ? 'document' : 'paste') : ''
  }

  it.each(Object.entries(dressesOf(kind)))('%s: has no fault for eyes or ears', async (name, dress) => {
    await stage.show({ html: dress(await html()), pictures })
    const faults = gatherFaults()
    faults.add('headings', await stage.ask('headings()'))
    for (const scheme of schemesOf(kind)) {
      await stage.look(600, scheme)
      faults.add(scheme, await stage.ask('audit()'))
    }
    for (const width of [320, 600]) {
      await stage.look(width, 'light')
      faults.add(`${width} px`, await stage.ask(...questionsAt(width, name)))
    }
    expect(faults.list()).toEqual([])
  })
})
