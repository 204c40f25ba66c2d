import { expect, it } from 'vitest'
import { memoryFiles } from '../../../src/stages/load/memoryFiles.ts'
import { readDictionary } from '../../../src/stages/load/readDictionary.ts'

function wordsIn(content: string | Uint8Array) {
  const { value, findings } = readDictionary(memoryFiles({ 'dictionary.txt': content }))
  return { words: value, ids: findings.map(({ id }) => id) }
}

it.each([
  ['one on a line', 'blorf\nglorp\n'],
  ['commas', 'blorf, glorp'],
  ['semicolons and tabs', 'blorf;\tglorp'],
  ['spaces', 'blorf glorp'],
  ['remarks', '# our words\nblorf # a plant\nglorp'],
  ['quotation marks', '"blorf"\n“glorp”'],
  ['dashes before them', '- blorf\n- glorp\n'],
  ['a byte order mark and line ends of Windows', '\ufeffblorf\r\nglorp\r\n'],
  ['a curly apostrophe', 'blorf’s\nglorp’s'],
  ['a straight apostrophe', "blorf's\nglorp's"],
  ['characters that nobody sees', 'blorf\u200b\n\ufeffglorp\u00ad\n'],
  ['capitals', 'BLORF\nGLORP\n'],
])('accepts words with %s', (_, content) => {
  const { words, ids } = wordsIn(content)
  expect(ids).toEqual([])
  expect([words?.has('blorf'), words?.has('glorp'), words?.has('')]).toEqual([true, true, false])
})

it('knows a word with either apostrophe', () => {
  const { words } = wordsIn("N’Djamena\nd'Hondt\n")
  expect(["N'Djamena", 'N’Djamena', "d'Hondt", 'd’Hondt'].map((word) => words?.has(word))).toEqual(Array(4).fill(true))
})

it('accepts a word with its capital letters only', () => {
  const { words } = wordsIn('Blorf\nKPI\nC#\n')
  expect(['blorf', 'kpi', 'C#'].map((word) => words?.has(word))).toEqual([false, false, true])
})

it.each([
  ['UTF-16', Buffer.from('\ufeffblorf\n', 'utf16le'), 'file-not-utf-8'],
  ['Windows-1252', Buffer.from('caf\xe9\n', 'latin1'), 'file-not-utf-8'],
  ['rich text', Buffer.from('{\\rtf1 blorf}'), 'file-other-kind'],
])('reports a file in %s', (_, content, id) => {
  expect(wordsIn(content).ids).toEqual([id])
})
