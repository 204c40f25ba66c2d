import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ageLruMemos, lruMemo } from '../../../src/lib/cache/lruMemo.ts'
import { openMemory } from '../../../src/lib/cache/memory.ts'

it('keeps the answers that were requested last, and never more than its limit', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 300 }), (asked) => {
      const memory = openMemory(400)
      for (const [i, number] of asked.entries()) {
        const key = `key ${number}`
        const known = memory.get(key)
        if (known !== undefined) expect(known).toBe(`answer ${number}`)
        else memory.set(key, `answer ${number}`)
        // Ten entries fill half of the limit: the last nine are always kept.
        for (const before of asked.slice(Math.max(0, i - 8), i + 1))
          expect(memory.get(`key ${before}`)).toBe(`answer ${before}`)
      }
      const saved = memory.save()
      expect(saved.length).toBeLessThan(1_000)
      const again = openMemory(400, saved)
      for (const number of asked.slice(-5)) expect(again.get(`key ${number}`)).toBe(`answer ${number}`)
    }),
  )
})

it('drops the least recently requested answers once its limit is reached', () => {
  const memory = openMemory(400)
  const size = 'key 10'.length + 'answer 10'.length
  for (let number = 10; number < 90; number += 1) {
    memory.set(`key ${number}`, `answer ${number}`)
    // Requested again and again, it is kept.
    expect(memory.get('key 10')).toBe('answer 10')
  }
  const kept = Array.from({ length: 80 }, (_, i) => `key ${i + 10}`).filter((key) =>
    new TextDecoder().decode(memory.save()).includes(`"${key}"`),
  )
  expect(kept.length * size).toBeLessThanOrEqual(400 + 2 * size)
  expect(kept.length * size).toBeGreaterThan(100)
  expect(kept).toContain('key 10')
  expect(kept).toContain('key 89')
  expect(memory.get('key 11')).toBeUndefined()
})

it('saves as much as its limit allows, what was used last first', () => {
  const keysIn = (saved: Uint8Array) => (JSON.parse(new TextDecoder().decode(saved)) as [string][]).map(([key]) => key)
  const memory = openMemory(
    400,
    new TextEncoder().encode(JSON.stringify([...'abcd'].map((key) => [key, key.repeat(99)]))),
  )
  memory.get('a')
  memory.set('e', 'e'.repeat(99))
  expect(keysIn(memory.save())).toEqual(['a', 'e'])
  expect(keysIn(memory.save('everything'))).toEqual(['c', 'd', 'a', 'e'])
})

it('keeps an answer that is longer than its limit until the next one comes', () => {
  const memory = openMemory(10)
  memory.set('a', 'short')
  memory.set('b', 'much longer than ten')
  expect([memory.get('a'), memory.get('b')]).toEqual([undefined, 'much longer than ten'])
  memory.set('c', '')
  expect([memory.get('b'), memory.get('c')]).toEqual([undefined, ''])
})

it('drops what was not requested between two calls of ageLruMemos', () => {
  let worked = 0
  const count = () => {
    worked += 1
    return worked
  }
  const passing = lruMemo(100, (text: string) => text, count)
  const lasting = lruMemo(100, (text: string) => text, count, 'lasting')
  expect([passing('a'), passing('b'), lasting('c')]).toEqual([1, 2, 3])
  ageLruMemos()
  expect(passing('a')).toBe(1)
  ageLruMemos()
  expect([passing('a'), passing('b'), lasting('c')]).toEqual([1, 4, 3])
})

it('starts empty where what was saved is damaged', () => {
  for (const text of ['', '5', '{}', 'null', '[1]', '[["a"]]', '[["a", 1]]', '[["a", "b"', '\ud800'])
    expect(openMemory(100, new TextEncoder().encode(text)).get('a')).toBeUndefined()
  expect(openMemory(100, new TextEncoder().encode('[["a","b"]]')).get('a')).toBe('b')
})

it('computes an answer once, as long as it is kept', () => {
  const worked: string[] = []
  const shout = lruMemo(
    20,
    (text: string) => text,
    (text) => {
      worked.push(text)
      return text.toUpperCase()
    },
  )
  expect(['one', 'two', 'one', 'two'].map(shout)).toEqual(['ONE', 'TWO', 'ONE', 'TWO'])
  expect(worked).toEqual(['one', 'two'])
  for (let i = 0; i < 50; i += 1) expect(shout(`text ${i}`)).toBe(`TEXT ${i}`)
  expect(shout('one')).toBe('ONE')
  expect(worked.filter((text) => text === 'one')).toHaveLength(2)
})

it('keeps as many characters as its limit allows, and computes older answers again', () => {
  const text = (number: number) => String(number).padStart(10, '0')
  const worked: number[] = []
  const work = lruMemo(100, text, (number) => worked.push(number))
  const ask = (...numbers: readonly number[]) => {
    worked.length = 0
    for (const number of numbers) work(number)
    return worked.length
  }
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
  expect(ask(...numbers(0, 5), ...numbers(0, 5))).toBe(5)
  // Twenty texts have twice as many characters as the limit.
  expect(ask(...numbers(5, 25))).toBe(20)
  expect(ask(0)).toBe(1)
})
