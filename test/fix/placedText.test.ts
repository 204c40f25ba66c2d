import { describe, expect, it } from 'vitest'
import { isEdited, openEdits, type PlacedText } from '../../src/fix/placedText.ts'

/** Stands in its file from offset 10 to 17, between other texts. */
const text: PlacedText = { text: 'One two', path: 'a.md', from: 10, to: 17, offsetOf: (index) => 10 + index }

const editAt = (from: number, to: number, meant: string, path = 'a.md') =>
  openEdits([{ path, from, to, replacement: meant, meant }])

describe('a text that is edited', () => {
  it.each([
    ['inside', 14, 17, 'three', 'One three'],
    ['at its start', 10, 10, 'Not ', 'Not One two'],
    ['at its end', 17, 17, ' three', 'One two three'],
  ])('%s is what its edit makes of it, and nothing else', (_, from, to, meant, after) => {
    expect(isEdited(text, after, editAt(from, to, meant))).toBe(true)
    expect(isEdited(text, `${after}!`, editAt(from, to, meant))).toBe(false)
  })

  it.each([
    ['starts', 10],
    ['ends', 17],
  ])('may stay as it is where something is inserted between it and its neighbour: where it %s', (_, at) => {
    expect(isEdited(text, 'One two', editAt(at, at, ' more '))).toBe(true)
  })

  it.each([
    ['before it', editAt(9, 9, 'Not ')],
    ['behind it', editAt(18, 18, ' three')],
    ['in another file', editAt(17, 17, ' three', 'b.md')],
  ])('is not changed by an edit %s', (_, edits) => {
    expect(isEdited(text, 'One two', edits)).toBe(true)
    expect(isEdited(text, 'One two three', edits)).toBe(false)
    expect(isEdited(text, 'Not One two', edits)).toBe(false)
  })
})
