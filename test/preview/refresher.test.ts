import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openRefresher } from '../../src/preview/refresher.ts'
import type { PreviewSession } from '../../src/preview/session.ts'

// With fake timers: no test really waits.
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Refreshed = Awaited<ReturnType<PreviewSession['refresh']>>

const nothing: Refreshed = { changed: [], hasDeferred: false }
const unused = () => {
  throw new Error('A refresher does not need this.')
}

/**
 * A refresher of a session that answers as a test says, each time after 10 ms; `pass` returns what was done in the
 * meantime: "refresh", "show errors", "check", "pages: spring".
 */
function open() {
  const done: string[] = []
  const answers = {
    refresh: nothing,
    errors: nothing,
    check: null as Awaited<ReturnType<PreviewSession['checkFiles']>>,
  }
  const session: PreviewSession = {
    ...{ list: unused, issue: unused, view: unused, picture: unused, markStale: unused, disableCache: unused },
    async refresh({ deferErrors }) {
      done.push(deferErrors ? 'refresh' : 'show errors')
      await new Promise((resolve) => setTimeout(resolve, 10))
      return deferErrors ? answers.refresh : answers.errors
    },
    async checkFiles() {
      done.push('check')
      await new Promise((resolve) => setTimeout(resolve, 10))
      return answers.check
    },
  }
  const refresher = openRefresher({
    session,
    notifyPages: (changed) => done.push(`pages: ${changed}`),
    reportFault: (fault) => done.push(String(fault)),
  })
  const pass = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds)
    return done.splice(0)
  }
  return { ...refresher, session, answers, pass }
}

describe('a change', () => {
  it('is reported to the pages once it is compiled', async () => {
    const { filesChanged, answers, pass } = open()
    answers.refresh = { changed: ['spring'], hasDeferred: false }
    filesChanged()
    expect(await pass(11)).toEqual(['refresh', 'pages: spring'])
  })

  it('during a compile is compiled after it, once for any number of changes', async () => {
    const { filesChanged, pass } = open()
    for (let i = 0; i < 5; i += 1) filesChanged()
    expect(await pass(50)).toEqual(['refresh', 'pages: ', 'refresh', 'pages: '])
  })

  it('after a fault of the program is compiled all the same', async () => {
    const { filesChanged, session, pass } = open()
    const fault = vi.spyOn(session, 'refresh').mockRejectedValueOnce(new Error('a fault'))
    filesChanged()
    expect(await pass(11)).toEqual(['Error: a fault'])
    fault.mockRestore()
    filesChanged()
    expect(await pass(11)).toEqual(['refresh', 'pages: '])
  })
})

describe('an error', () => {
  const saved = (changed: readonly string[] = []): Refreshed => ({ changed, hasDeferred: true })

  it('is shown when it lasts longer than a save', async () => {
    const { filesChanged, answers, pass } = open()
    Object.assign(answers, { refresh: saved(), errors: { changed: ['spring'], hasDeferred: false } })
    filesChanged()
    expect(await pass(100)).toEqual(['refresh', 'pages: '])
    expect(await pass(200)).toEqual(expect.arrayContaining(['show errors', 'pages: spring']))
  })

  it.each([100, 125])('is not shown where the file is complete %i ms later', async (milliseconds) => {
    const { filesChanged, answers, pass } = open()
    answers.refresh = saved()
    filesChanged()
    await pass(milliseconds)
    answers.refresh = nothing
    filesChanged()
    expect(await pass(400)).not.toContain('show errors')
  })

  it('that the pages show already is not reported again', async () => {
    const { filesChanged, answers, pass } = open()
    answers.refresh = saved()
    filesChanged()
    await pass(100)
    expect((await pass(200)).filter((one) => one.startsWith('pages'))).toEqual([])
  })
})

describe('where the watcher reports nothing', () => {
  const checksIn = async (pass: (milliseconds: number) => Promise<string[]>, milliseconds: number) =>
    (await pass(milliseconds)).filter((one) => one === 'check').length

  it('files are checked now and then, and more often once a change was missed', async () => {
    const { answers, pass } = open()
    const before = await checksIn(pass, 10_000)
    expect(before).toBeGreaterThan(1)
    answers.check = 'changed'
    expect(await pass(2100)).toEqual(expect.arrayContaining(['check', 'refresh', 'pages: ']))
    answers.check = null
    await pass(1000)
    expect(await checksIn(pass, 10_000)).toBeGreaterThan(2 * before)
  })

  it('files are checked soon after a change: it may not have been the last', async () => {
    const { filesChanged, answers, pass } = open()
    filesChanged()
    await pass(11)
    answers.check = 'changed'
    expect(await pass(200)).toEqual(expect.arrayContaining(['check', 'refresh']))
  })

  it('a file that another program holds is read again soon, then less and less often', async () => {
    const { filesChanged, answers, pass } = open()
    answers.check = 'unreadable'
    filesChanged()
    const [early, later] = [await checksIn(pass, 2000), await checksIn(pass, 10_000)]
    expect(early).toBeGreaterThan(2)
    expect(later / 5).toBeLessThan(early / 2)
    expect(later).toBeGreaterThan(3)
    expect(await pass(10_000)).toContain('show errors')
    // After another change it is read again as soon as before.
    filesChanged()
    expect(await checksIn(pass, 2000)).toBe(early)
  })
})

describe('once it is closed', () => {
  it('does nothing more, whatever was under way', async () => {
    for (const early of [0, 5, 11, 100, 165]) {
      const { filesChanged, answers, close, pass } = open()
      answers.refresh = { changed: [], hasDeferred: true }
      filesChanged()
      await pass(early)
      close()
      await pass(20)
      expect(await pass(10_000)).toEqual([])
    }
  })
})
