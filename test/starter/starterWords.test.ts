import { describe, expect, it } from 'vitest'
import { listLanguages } from '../../src/stages/load/loadTemplate.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { starterWords } from '../../src/starter/starterWords.ts'
import { repositoryFiles } from '../support/project.ts'

const folders = { project: memoryFiles({}), builtIn: repositoryFiles }
const english = starterWords(folders, 'en')

/** Words that are the same in several languages, such as “online”. */
const common = new Set(['welcome.diary.where'])

describe.each(listLanguages(folders).filter((id) => !id.startsWith('en')))('the words of init and new in %s', (id) => {
  const words = starterWords(folders, id)

  it('are all there, and none is English', () => {
    const same = [...english].flatMap(([path, text]) => (words.get(path) === text && !common.has(path) ? path : []))
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort())
    expect(same).toEqual([])
  })
})

it('are a project’s own, where it has a language of its own; English where it says nothing', () => {
  const project = memoryFiles({
    'templates/languages/pt/language.yaml': 'tag: pt\n',
    'templates/languages/pt/starter.yaml': 'placeholders: { body: "[Inserir o texto]" }\n',
  })
  const words = starterWords({ project, builtIn: repositoryFiles }, 'pt-BR')
  expect(words.get('placeholders.body')).toBe('[Inserir o texto]')
  expect(words.get('placeholders.text')).toBe(english.get('placeholders.text'))
})
