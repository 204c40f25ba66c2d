import { expect, it } from 'vitest'
import { checkExample, inShort } from './checkExample.ts'

const nowhere = { target: null }
const picture = {
  section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } },
  pictures: { 'plans.png': { width: 1200, height: 600 } },
}
const reason = 'the pictures are attached by hand'

it('allows a rule’s findings in one issue, and is counted', async () => {
  const allow = [{ rule: 'picture-not-hosted', reason }]
  const { findings, verdicts, value } = await checkExample({ ...picture, newsletter: nowhere, issue: { allow } })
  expect(findings.map(inShort)).toEqual([])
  expect(value).not.toBeNull()
  expect(verdicts?.find(({ rule }) => rule === 'picture-not-hosted')).toMatchObject({
    status: 'not-checked',
    reason: expect.stringContaining(reason),
  })
})

it('is a finding at its line once it is no longer needed', async () => {
  const { findings } = await checkExample({ ...picture, issue: { allow: [{ rule: 'picture-not-hosted', reason }] } })
  expect(findings).toMatchObject([{ id: 'allowed-for-nothing', severity: 'warning' }])
  const place = findings[0]?.place
  expect(place?.source.text.slice(place.from, place.to)).toBe('picture-not-hosted')
})

it('needs a reason', async () => {
  const { findings } = await checkExample({ ...picture, issue: { allow: [{ rule: 'picture-not-hosted' }] } })
  expect(findings.map(({ id }) => id)).toEqual(['missing-field'])
})

it('a question that is allowed is not asked, and its reason is reported', async () => {
  const allow = [{ rule: 'alt-text-fits', reason }]
  const { findings, verdicts } = await checkExample({ ...picture, issue: { allow } })
  expect(findings).toEqual([])
  const verdict = verdicts?.find((one) => one.rule === 'alt-text-fits')
  expect(verdict).toMatchObject({ status: 'not-checked', questions: [], reason: `allowed here: ${reason}` })
})

it('is a finding for a question that would not be asked anyway', async () => {
  const { findings } = await checkExample({ issue: { allow: [{ rule: 'alt-text-fits', reason }] } })
  expect(findings).toMatchObject([{ id: 'allowed-for-nothing' }])
})
