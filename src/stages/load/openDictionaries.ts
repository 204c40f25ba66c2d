import { memo } from '../../lib/cache/memo.ts'
import { openFormList } from '../../lib/spelling/formList.ts'
import { type Hunspell, openForms, openHunspell } from '../../lib/spelling/speller.ts'
import type { Files } from '../../model/files.ts'
import type { Speller } from '../../rules/speller.ts'

/** The program's own dictionaries, all their forms worked out: made by scripts/bundle/dictionaries.mjs. */
const builtInFolder = 'dist/dictionaries'

/** Where a project may have dictionaries of its own. */
const projectFolder = 'dictionaries'

/** Bytes that a dictionary may have. The largest in use have some five million. */
const sizeLimit = 20_000_000

/**
 * Finds a dictionary for a language: the project's own before the built-in one before those installed on the computer
 * (`system`, folders of Hunspell's). None is opened before it is asked for.
 */
export function openDictionaries(
  builtIn: Files,
  project: Files,
  system: readonly Files[],
): (lang: string) => Speller | null {
  const builtInSpeller = memo((tag: string): Speller | null => {
    const forms = textOf(builtIn, `${builtInFolder}/${tag}.forms`)
    const aff = textOf(builtIn, `${builtInFolder}/${tag}.aff`)
    return forms === null || aff === null ? null : withBothEndings(openForms(openFormList(forms), aff))
  })
  return memo((lang: string) => {
    const own = hunspellIn(project, projectFolder, lang)
    if (own) return openHunspell(own)
    const known = /^en(?!-us\b)/i.test(lang) ? builtInSpeller('en-GB') : null
    if (known) return known
    for (const files of system) {
      const installed = hunspellIn(files, '', lang)
      if (installed) return openHunspell(installed)
    }
    return null
  })
}

/**
 * British English ends “organise” with -ise or, as Oxford has it, with -ize; the dictionary knows the first alone. Not
 * “analyze”, nor “advertize”: what the dictionary does not know with an s is not right with a z, either.
 */
function withBothEndings({ isWord, suggest }: Speller): Speller {
  return {
    isWord: (word) => isWord(word) || (oxford.test(word) && !always.test(word) && isWord(word.replace(oxford, 'is$1'))),
    suggest,
  }
}

const oxford = /iz((?:e|es|ed|er|ers|ing|able|ation|ations|ational|ationally)(?:['’]s)?)$/

/** Words whose -ise has another origin, and never a z: advertise, comprise, exercise, raise, supervise … */
const always =
  /(?:[aou]|^ar|adv|advert|pr|chast|circumc|prom|desp|dev|exc|exerc|franch|prov|^inc|handi?|prem|rev|perv|surm|telev|ow|expert|^de?m|^w|^r)iz[a-z]+(?:['’]s)?$/i

/** A dictionary in a folder, by the names that Hunspell's have: cy, cy_GB, de-DE; null when there is none of use. */
function hunspellIn(files: Files, folder: string, lang: string): Hunspell | null {
  const names = files.list(folder).filter((name) => name.endsWith('.aff'))
  const tags = names.map((name) => name.slice(0, -'.aff'.length))
  const tag = bestOf(tags, lang.toLowerCase())
  if (tag === undefined) return null
  const prefix = folder === '' ? '' : `${folder}/`
  const aff = textOf(files, `${prefix}${tag}.aff`)
  const dic = textOf(files, `${prefix}${tag}.dic`, charsetOf(aff ?? ''))
  const rules = aff === null ? null : textOf(files, `${prefix}${tag}.aff`, charsetOf(aff))
  return rules === null || dic === null || isBeyondEngine(rules) ? null : { aff: rules, dic }
}

/** The language in its own region first (de-DE), where the wanted region has no dictionary; American English is apart. */
function bestOf(tags: readonly string[], lang: string): string | undefined {
  const [language = '', region] = lang.split('-')
  const plain = (tag: string) => tag.toLowerCase().replaceAll('_', '-')
  const wishes = [lang, ...(region === 'us' ? [] : [`${language}-${language}`]), language]
  for (const wish of wishes) {
    const found = tags.find((tag) => plain(tag) === wish)
    if (found !== undefined) return found
  }
  return language === 'en' ? undefined : tags.find((tag) => isIn(language, plain(tag)))
}

/** Whether a tag is a language in some region: de-at for de. */
function isIn(language: string, tag: string): boolean {
  return tag.startsWith(`${language}-`) && /^[a-z]{2}$/.test(tag.slice(language.length + 1))
}

/**
 * The engine does not join words as German or Swedish does: with such a dictionary it would call every second word
 * unknown. Silence is better.
 */
function isBeyondEngine(aff: string): boolean {
  return /^(?:COMPOUNDFLAG|COMPOUNDBEGIN|COMPOUNDMIDDLE|COMPLEXPREFIXES|AF)\s/m.test(aff)
}

function charsetOf(aff: string): string {
  const name = /^SET\s+(\S+)/m.exec(aff)?.[1] ?? 'ISO8859-1'
  return name.replace(/^ISO-?8859-?/i, 'iso-8859-').replace(/^microsoft-cp/i, 'windows-')
}

/** A file's text; null when it is not there, or not in a charset that is known. */
function textOf(files: Files, path: string, charset = 'utf-8'): string | null {
  const read = files.read(path, sizeLimit)
  if (read.kind !== 'file') return null
  try {
    return new TextDecoder(charset).decode(read.bytes)
  } catch {
    return null
  }
}
