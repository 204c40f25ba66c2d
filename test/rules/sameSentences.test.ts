import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model/language.ts'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { isSentence } from '../../src/rules/languages/lib/sentences.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { builtInWords, repositoryFiles } from '../support/project.ts'

const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })

function language(id: string): Language {
  const { value } = catalogue.language(id)
  if (!value) throw new Error(`There is no language “${id}”.`)
  return value
}

/** A short sentence of each language that would be another in a second one, and names that would be the same. */
const table: readonly (readonly [id: string, other: string, sentence: string, names: string])[] = [
  ['en', 'cy', 'Read the eight plans', 'Museum of London'],
  ['cy', 'en', 'Darllenwch yr wyth cynllun', 'Amgueddfa Cymru'],
  ['de', 'en', 'Lesen Sie die acht Pläne', 'Haus der Geschichte'],
  ['es', 'eu', 'Lea los ocho planes', 'Junta de Andalucía'],
  ['eu', 'es', 'Irakurri zortzi planak eta mapak', 'Euskal Herriko Unibertsitatea'],
  ['fr', 'de', 'Lisez les huit plans', 'Ville de Lille'],
  ['ga', 'en', 'Léigh na hocht bplean', 'Comhairle Contae Mhaigh Eo'],
  ['it', 'de', 'Leggi gli otto piani', 'Regione Calabria'],
  ['pl', 'en', 'Przeczytaj osiem planów na rok', 'Województwo Mazowieckie'],
  ['ro', 'en', 'Citiți cele opt planuri', 'Primăria Cluj-Napoca'],
  ['sv', 'en', 'Läs de åtta planerna', 'Region Stockholm'],
]

describe('a text that is the same in two languages', () => {
  it('is judged in each language with small words', () => {
    const known = builtInWords.filter(({ stopWords }) => stopWords).map(({ id }) => id)
    expect(table.map(([id]) => id).sort()).toEqual(known.sort())
  })

  it.each(table)('is a sentence or names, in %s beside %s', (id, other, sentence, names) => {
    const setting = { language: language(id), words: builtInWords }
    expect(isSentence(sentence, setting, language(other))).toBe(true)
    expect(isSentence(names, setting, language(other))).toBe(false)
  })

  it.each([
    ['a number with its unit', '2.4 MB'],
    ['an address', 'www.europa.eu/regions/the-plans-for-all'],
    ['an email address', 'the.plans@europa.eu'],
    ['a quotation', '“We are all in this together.”'],
    ['one word', 'online'],
  ])('is no sentence where it is %s', (_, text) => {
    expect(isSentence(text, { language: language('en'), words: builtInWords }, language('cy'))).toBe(false)
  })
})
