import { memo } from '../../lib/cache/memo.ts'
import { openFormList, withChanges } from '../../lib/spelling/formList.ts'
import { type Hunspell, openForms, openHunspell } from '../../lib/spelling/speller.ts'
import { isAmericanEnglish } from '../../lib/text/baseLanguage.ts'
import type { Files } from '../../model/files.ts'
import type { Speller } from '../../rules/speller.ts'

/** The built-in dictionaries, expanded to all word forms by scripts/bundle/dictionaries.mjs. */
const builtInFolder = 'dist/dictionaries'

/** The folder of a project's own Hunspell dictionaries. */
const projectFolder = 'dictionaries'

/** Size limit of a dictionary, in bytes. The largest in use have about five million. */
const sizeLimit = 20_000_000

/**
 * Returns a function that finds the dictionary of a language: the project's own, else the built-in one, else one
 * installed on the computer (`system`, Hunspell's folders). Each is opened on first use.
 */
export function openDictionaries(
  builtIn: Files,
  project: Files,
  system: readonly Files[],
): (lang: string) => Speller | null {
  const builtInSpeller = memo((tag: 'en-GB' | 'en-US'): Speller | null => {
    const read = (name: string) => textOf(builtIn, `${builtInFolder}/${name}`)
    const [forms, aff, changes] = [read('en-GB.forms'), read('en-GB.aff'), read('en-US.changes')]
    if (forms === null || aff === null || changes === null) return null
    const british = openFormList(forms)
    return tag === 'en-GB' ? withOxfordSpelling(openForms(british, aff)) : openForms(withChanges(british, changes), aff)
  })
  return memo((lang: string) => {
    const own = hunspellIn(project, projectFolder, lang)
    if (own) return openHunspell(own)
    const known = /^en\b/i.test(lang) ? builtInSpeller(isAmericanEnglish(lang) ? 'en-US' : 'en-GB') : null
    if (known) return known
    for (const files of system) {
      const installed = hunspellIn(files, '', lang)
      if (installed) return openHunspell(installed)
    }
    return null
  })
}

/**
 * Also accepts Oxford spelling (“organize”): the dictionary has only -ise. A word in -ize is right when the dictionary
 * has it in -ise, so “analyze” is not, and neither is “advertize”.
 */
function withOxfordSpelling({ isWord, suggest }: Speller): Speller {
  return {
    isWord: (word) =>
      isWord(word) ||
      (oxfordEnding.test(word) && !alwaysWithS.test(word) && isWord(word.replace(oxfordEnding, 'is$1'))),
    suggest,
  }
}

const oxfordEnding = /iz((?:e|es|ed|er|ers|ing|able|ation|ations|ational|ationally)(?:['’]s)?)$/

/** Words that are spelt -ise even in Oxford spelling: advertise, comprise, exercise, raise, supervise … */
const alwaysWithS =
  /(?:[aou]|^ar|adv|advert|pr|chast|circumc|prom|desp|dev|exc|exerc|franch|prov|^inc|handi?|prem|rev|perv|surm|telev|ow|expert|^de?m|^w|^r)iz[a-z]+(?:['’]s)?$/i

/** Reads a language's dictionary in a folder (cy, cy_GB, de-DE); null when there is none that the engine supports. */
function hunspellIn(files: Files, folder: string, lang: string): Hunspell | null {
  const names = files.list(folder).filter((name) => name.endsWith('.aff'))
  const tags = names.map((name) => name.slice(0, -'.aff'.length))
  const tag = bestTag(tags, lang.toLowerCase())
  if (tag === undefined) return null
  const prefix = folder === '' ? '' : `${folder}/`
  const aff = textOf(files, `${prefix}${tag}.aff`)
  const dic = textOf(files, `${prefix}${tag}.dic`, charsetOf(aff ?? ''))
  const rules = aff === null ? null : textOf(files, `${prefix}${tag}.aff`, charsetOf(aff))
  return rules === null || dic === null || needsCompounding(rules) ? null : { aff: rules, dic }
}

/** The best tag for a language: itself, else its main region (de-DE), else any region; en-US only when asked for. */
function bestTag(tags: readonly string[], lang: string): string | undefined {
  const [language = '', region] = lang.split('-')
  const plain = (tag: string) => tag.toLowerCase().replaceAll('_', '-')
  const wishes = [lang, ...(region === 'us' ? [] : [`${language}-${language}`]), language]
  for (const wish of wishes) {
    const found = tags.find((tag) => plain(tag) === wish)
    if (found !== undefined) return found
  }
  return language === 'en' ? undefined : tags.find((tag) => isRegionOf(language, plain(tag)))
}

/** Whether a tag is the language with a region: de-at for de. */
function isRegionOf(language: string, tag: string): boolean {
  return tag.startsWith(`${language}-`) && /^[a-z]{2}$/.test(tag.slice(language.length + 1))
}

/**
 * Whether a dictionary relies on compounding, as of German or Swedish, which the engine does not support: it would
 * report every second word.
 */
function needsCompounding(aff: string): boolean {
  return /^(?:COMPOUNDFLAG|COMPOUNDBEGIN|COMPOUNDMIDDLE|COMPLEXPREFIXES|AF)\s/m.test(aff)
}

function charsetOf(aff: string): string {
  const name = /^SET\s+(\S+)/m.exec(aff)?.[1] ?? 'ISO8859-1'
  return name.replace(/^ISO-?8859-?/i, 'iso-8859-').replace(/^microsoft-cp/i, 'windows-')
}

/** A file's text; null when the file is missing or its charset is unknown. */
function textOf(files: Files, path: string, charset = 'utf-8'): string | null {
  const read = files.read(path, sizeLimit)
  if (read.kind !== 'file') return null
  try {
    return new TextDecoder(charset).decode(read.bytes)
  } catch {
    return null
  }
}
