import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import nspell from 'nspell'
import { describe, expect, it } from 'vitest'
import { openFormList } from '../../../src/lib/spelling/formList.ts'
import { openForms } from '../../../src/lib/spelling/speller.ts'
import { memoryFiles } from '../../../src/stages/load/memoryFiles.ts'
import { openDictionaries } from '../../../src/stages/load/openDictionaries.ts'
import { repository, repositoryFiles } from '../../support/project.ts'

const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-en-gb'))
const textOf = (file: string) => readFileSync(file, 'utf8')
const dictionary = { aff: textOf(path.join(folder, 'index.aff')), dic: textOf(path.join(folder, 'index.dic')) }

/** Words and typing mistakes: about every tenth stem, and misspellings of it. */
function wordsToTry(): string[] {
  const stems = dictionary.dic.split('\n').map((line) => line.split('/')[0] ?? '')
  return stems
    .filter((_, i) => i % 11 === 5)
    .flatMap((stem, i) => {
      const at = 1 + (i % Math.max(1, stem.length - 1))
      const slips = [
        `${stem.slice(0, at)}${stem.slice(at + 1)}`,
        `${stem.slice(0, at)}${stem[at - 1]}${stem.slice(at)}`,
        `${stem.slice(0, at - 1)}${stem[at] ?? 'e'}${stem[at - 1]}${stem.slice(at + 1)}`,
      ]
      const forms = [`${stem}s`, `${stem}'s`, `${stem}’s`, `re${stem}`, `${stem}ing`, stem.toUpperCase(), `X${stem}`]
      return [stem, stem[0]?.toUpperCase() + stem.slice(1), ...forms, ...slips]
    })
}

describe('the built-in dictionary', () => {
  const plain = nspell(dictionary)
  const dist = path.join(repository, 'dist/dictionaries/en-GB')
  const prepared = openForms(openFormList(textOf(`${dist}.forms`)), textOf(`${dist}.aff`))

  it('accepts exactly the words that the engine accepts with the dictionary itself', () => {
    const words = [
      ...wordsToTry(),
      '',
      ' ',
      '12th',
      '13st',
      '21st',
      '1th',
      '22nd',
      "'",
      "'s",
      'a/b',
      'a\nb',
      'zzz',
      'é',
      '\0',
    ]
    expect(words.length).toBeGreaterThan(30_000)
    expect(words.filter((word) => prepared.isWord(word) !== plain.correct(word))).toEqual([])
    for (const form of Object.keys(plain.data)) expect(prepared.isWord(form), form).toBe(plain.correct(form))
  })

  it('suggests what the engine suggests', () => {
    const wrong = wordsToTry().filter((word) => /^[a-z]{4,9}$/.test(word) && !plain.correct(word))
    for (const word of ['teh', 'busines', 'recieve', 'Buisness', 'seperate', ...wrong.filter((_, i) => i % 150 === 0)])
      expect(prepared.suggest(word), word).toEqual(plain.suggest(word))
  })
})

describe('a dictionary for a language', () => {
  const ours = { aff: 'SET UTF-8\n', dic: '1\nlanguage\n' }
  const at = (name: string, { aff, dic } = ours) => ({ [`${name}.aff`]: aff, [`${name}.dic`]: dic })
  const open = (project: object = {}, ...system: readonly object[]) =>
    openDictionaries(
      repositoryFiles,
      memoryFiles({ ...project }),
      system.map((files) => memoryFiles({ ...files })),
    )

  it('is built in for English', () => {
    for (const lang of ['en', 'en-GB', 'en-IE']) expect(open()(lang)?.isWord('colour')).toBe(true)
    const american = open()('en-US')
    for (const word of ['color', 'center', 'organize', 'catalog', "Boston's"]) expect(american?.isWord(word)).toBe(true)
    for (const word of ['colour', 'centre', 'organise']) expect(american?.isWord(word)).toBe(false)
    expect(open()('cy')).toBe(null)
  })

  it('is taken from the project first, then from the computer', () => {
    expect(open(at('dictionaries/en-GB'))('en-GB')?.isWord('colour')).toBe(false)
    expect(open({}, {}, at('cy_GB'))('cy')?.isWord('language')).toBe(true)
    expect(open({}, at('fr_CA'), at('fr'))('fr-FR')?.isWord('language')).toBe(true)
    expect(open({}, at('cy_GB'))('fr')).toBe(null)
  })

  it('is not used if the engine cannot handle its compound words', () => {
    expect(open({}, at('de_DE', { aff: 'SET UTF-8\nCOMPOUNDBEGIN x\n', dic: '1\nHaus/x\n' }))('de')).toBe(null)
  })

  it('is read in its own character encoding', () => {
    const aff = new TextEncoder().encode('SET ISO8859-1\n')
    const system = memoryFiles({ 'fr_FR.aff': aff, 'fr_FR.dic': Uint8Array.from(Buffer.from('1\nété\n', 'latin1')) })
    expect(openDictionaries(repositoryFiles, memoryFiles({}), [system])('fr')?.isWord('été')).toBe(true)
  })

  it('accepts both endings of British English, where there are two', () => {
    const speller = open()('en-GB')
    for (const word of ['specialization', 'organizing', 'recognized', 'summarize', 'popularizes', 'prize', 'size'])
      expect(speller?.isWord(word), word).toBe(true)
    for (const word of ['advertize', 'comprize', 'exercized', 'revizing', 'raized', 'analyze', 'enterprizes', 'wizely'])
      expect(speller?.isWord(word), word).toBe(false)
  })
})
