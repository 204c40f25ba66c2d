// Works out all forms of all words of the built-in dictionaries, so that looking a word up needs neither the speller's
// table of them, which takes longer to build than a newsletter, nor, for most words, the speller. The form of the list
// is told in src/lib/spelling/formList.ts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import nspell from 'nspell'

const dictionaries = { 'en-GB': 'dictionary-en-gb' }

/** The packages whose contents are in dist/ though esbuild knows nothing of it. */
export const dictionaryPackages = Object.values(dictionaries).map((name) => `node_modules/${name}`)

export function writeDictionaries(root) {
  const folder = path.join(root, 'dist/dictionaries')
  mkdirSync(folder, { recursive: true })
  for (const [tag, name] of Object.entries(dictionaries)) {
    const read = (file) => readFileSync(path.join(root, 'node_modules', name, file), 'utf8')
    const [aff, dic] = [read('index.aff'), read('index.dic')]
    writeFileSync(path.join(folder, `${tag}.aff`), aff)
    writeFileSync(path.join(folder, `${tag}.forms`), formList(aff, dic))
  }
}

function formList(aff, dic) {
  const { data, flags, compoundRuleCodes } = nspell({ aff, dic })
  const telling = ['NOSUGGEST', 'ONLYINCOMPOUND', 'FORBIDDENWORD', 'KEEPCASE'].flatMap((name) => flags[name] || [])
  if (flags.FLAG || telling.includes("'")) throw new Error('a dictionary has codes that the list has no room for')
  const codesOf = (form) => [...new Set(data[form])].filter((code) => telling.includes(code)).join('')
  const isPossessive = (form) => form.endsWith("'s") && form.slice(0, -2) in data && codesOf(form) === ''
  const lines = Object.keys(data)
    .filter((form) => !isPossessive(form))
    .sort()
    .map((form) => {
      const codes = codesOf(form) + (`${form}'s` in data && isPossessive(`${form}'s`) ? "'" : '')
      return codes ? `${form}/${codes}` : form
    })
  const compounds = dic
    .split('\n')
    .filter((line) => [...(line.split('/')[1] ?? '')].some((code) => code in compoundRuleCodes))
  return `${compounds.length}\n${compounds.join('\n')}\n\n${lines.join('\n')}`
}
