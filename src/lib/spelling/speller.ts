import nspell from 'nspell'
import { type FormList, findForm } from './formList.ts'

/** Looks words up in a dictionary. Starts the engine on first use. */
export interface WordFinder {
  readonly isWord: (word: string) => boolean
  readonly suggest: (word: string) => readonly string[]
}

/** A dictionary in Hunspell's format: affix rules and words. */
export interface Hunspell {
  readonly aff: string
  readonly dic: string
}

/** Slow to start: generates every form of every word first, which takes over a second for some languages. */
export function openHunspell(dictionary: Hunspell): WordFinder {
  let checker: ReturnType<typeof nspell> | undefined
  const engine = () => (checker ??= nspell(dictionary))
  return { isWord: (word) => engine().correct(word), suggest: (word) => engine().suggest(word) }
}

/**
 * Opens a dictionary whose forms were generated beforehand. The engine reads the list instead of generating its table;
 * a form without codes does not even need the engine.
 */
export function openForms(list: FormList, aff: string): WordFinder {
  let checker: ReturnType<typeof nspell> | undefined
  const engine = () => {
    if (checker) return checker
    checker = nspell({ aff, dic: list.compounds })
    checker.data = new Proxy({}, { get: (_, form) => (typeof form === 'string' ? findForm(list, form) : undefined) })
    return checker
  }
  const isPlain = (form: string) => findForm(list, form)?.length === 0
  return {
    // Codes can forbid a form or its case. The engine decides for forms with codes, and for words not in the list.
    isWord: (word) => isPlain(word) || engine().correct(word),
    suggest: (word) => engine().suggest(word),
  }
}
