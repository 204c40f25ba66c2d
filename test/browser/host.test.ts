import { afterAll, beforeAll, expect, it } from 'vitest'
import { asBuilt } from './dresses.ts'
import { pastedIntoStrictHost } from './host.ts'
import { specimen } from './specimens.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

it('leaves a page around it little to change', async () => {
  const { html, pictures } = await specimen('kitchen-sink')
  const looks = []
  for (const shown of [asBuilt(html.fragment), pastedIntoStrictHost(html.fragment)]) {
    await stage.show({ html: shown, pictures })
    await stage.look(600, 'light')
    looks.push(await stage.ask('looks()'))
  }
  const [alone = [], inHost = []] = looks.map((look) => Object.entries(JSON.parse(look[0] ?? '{}')))
  const changed = inHost.flatMap(([kind, look], i) => changesOf(kind, alone[i]?.[1], look))
  expect(changed).toEqual([
    ...['h3 letter-spacing', 'p letter-spacing', 'li list-style-position'],
    ...['img letter-spacing', 'img text-align', 'img margin-top', 'img margin-right', 'img margin-bottom'],
    ...['img margin-left', 'strong font-weight', 'strong letter-spacing'],
  ])
})

function changesOf(kind: string, before: unknown, after: unknown): string[] {
  const properties = Object.entries(before ?? {})
  const changed = new Map<string, unknown>(Object.entries(after ?? {}))
  return properties.flatMap(([property, value]) => (changed.get(property) === value ? [] : [`${kind} ${property}`]))
}
