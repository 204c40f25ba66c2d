import { readFileSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dressesOf } from './dresses.ts'
import { gatherFaults } from './faults.ts'
import { letters, specimen } from './specimens.ts'
import { openStage, type Stage, schemesOf } from './stage.ts'

const audit = readFileSync(path.join(import.meta.dirname, 'inPage/audit.js'), 'utf8')

let stage: Stage
beforeAll(async () => {
  stage = await openStage([axe.source, audit])
})
afterAll(() => stage?.close())

describe.each(letters)('$id, $form', ({ id, form }) => {
  it.each(Object.entries(dressesOf(form)))(
    '%s: no fault against WCAG 2.2 A and AA, and its headings in order',
    async (_, dress) => {
      const { html, pictures } = await specimen(id)
      await stage.show({ html: dress(html[form]), pictures })
      const faults = gatherFaults()
      faults.add('headings', await stage.ask('headings()'))
      for (const scheme of schemesOf(form)) {
        await stage.look(600, scheme)
        faults.add(scheme, await stage.ask('audit()'))
      }
      expect(faults.list()).toEqual([])
    },
  )
})
