// Works out all forms of all words of the built-in dictionaries, so that looking a word up needs neither the speller's
// table of them, which takes longer to build than a newsletter, nor, for most words, the speller. The form of the list
// is told in src/lib/spelling/formList.ts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import nspell from 'nspell'

const british = 'dictionary-en-gb'
/** It has the same affix rules, and nearly all words: only what differs is kept, a fifteenth. */
const american = 'dictionary-en'

/** The packages whose contents are in dist/ though esbuild knows nothing of it. */
export const dictionaryPackages = [british, american].map((name) => `node_modules/${name}`)

export function writeDictionaries(root) {
  const folder = path.join(root, 'dist/dictionaries')
  mkdirSync(folder, { recursive: true })
  const read = (name) => {
    const file = (ending) => readFileSync(path.join(root, 'node_modules', name, `index.${ending}`), 'utf8')
    return { aff: file('aff'), dic: file('dic') }
  }
  const [gb, us] = [read(british), read(american)]
  if (gb.aff !== us.aff) throw new Error('American English has other affix rules than British English')
  const forms = formList(gb.aff, gb.dic)
  writeFileSync(path.join(folder, 'en-GB.aff'), gb.aff)
  writeFileSync(path.join(folder, 'en-GB.forms'), forms)
  writeFileSync(path.join(folder, 'en-US.changes'), changesBetween(forms, formList(us.aff, us.dic)))
}

/** The lines that only one list of forms has: “-” stands before those of the first, “+” before those of the second. */
function changesBetween(first, second) {
  const [before, after] = [first, second].map(splitForms)
  if (before.compounds !== after.compounds) throw new Error('American English has other parts of compounds')
  const onlyIn = (one, other) => {
    const known = new Set(other.lines)
    return one.lines.filter((line) => !known.has(line))
  }
  const [gone, added] = [onlyIn(before, after), onlyIn(after, before)]
  return [...gone.map((line) => `-${line}`), ...added.map((line) => `+${line}`)].join('\n')
}

function splitForms(list) {
  const end = list.indexOf('\n\n')
  return { compounds: list.slice(0, end), lines: list.slice(end + 2).split('\n') }
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
