import { languageChain } from '../lib/text/languageTag.ts'
import type { Raw } from '../model/raw.ts'
import { listLanguages, loadTemplate, type TemplateFolders } from '../stages/load/loadTemplate.ts'
import { parseYaml } from '../stages/load/parseYaml.ts'

/** The texts of a language's starter.yaml by their path: "welcome.story.title". */
export type StarterWords = ReadonlyMap<string, string>

/** The language whose words stand where another one has none. */
const common = 'en'

/** The words of `init` and `new` in a language; what it lacks is taken from a shorter tag's, at last from English. */
export function starterWords(folders: TemplateFolders, language: string): StarterWords {
  const chain = [...languageChain(language, listLanguages(folders)), common]
  return new Map(chain.reverse().flatMap((id) => [...wordsIn(folders, id)]))
}

function wordsIn(folders: TemplateFolders, id: string): StarterWords {
  const { value: file } = loadTemplate(folders, `languages/${id}/starter.yaml`)
  const root = file && parseYaml(file).value
  return new Map(root ? textsIn(root, '') : [])
}

function textsIn(raw: Raw, path: string): [string, string][] {
  if (raw.kind === 'text') return [[path, raw.text]]
  if (raw.kind !== 'map') return []
  return raw.entries.flatMap(({ key, value }) => textsIn(value, path === '' ? key : `${path}.${key}`))
}
