import { afterEach, expect, it, vi } from 'vitest'
import { openRetry } from '../../../src/lib/files/retry.ts'

afterEach(() => void vi.restoreAllMocks())

/** Counts the milliseconds of all waits, which end at once. */
function countWaits() {
  const waited = { milliseconds: 0 }
  vi.spyOn(Atomics, 'wait').mockImplementation((...[, , , milliseconds = 0]) => {
    waited.milliseconds += milliseconds
    return 'timed-out'
  })
  return waited
}

const refusal = (code: string) => Object.assign(new Error(code), { code })

it('waits for a file that another program holds for a second', () => {
  const waited = countWaits()
  const open = () => {
    if (waited.milliseconds < 1000) throw refusal('EBUSY')
    return 'opened'
  }
  expect(openRetry()(open)).toBe('opened')
})

it('gives up after about two seconds, however many files are held', () => {
  const waited = countWaits()
  const retry = openRetry()
  for (let i = 0; i < 10; i += 1)
    expect(() =>
      retry(() => {
        throw refusal('EPERM')
      }),
    ).toThrow('EPERM')
  expect(waited.milliseconds).toBeGreaterThan(1500)
  expect(waited.milliseconds).toBeLessThan(3000)
})

it('does not wait where waiting does not help: the disk is full', () => {
  const waited = countWaits()
  expect(() =>
    openRetry()(() => {
      throw refusal('ENOSPC')
    }),
  ).toThrow('ENOSPC')
  expect(waited.milliseconds).toBe(0)
})
