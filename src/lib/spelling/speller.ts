import nspell from 'nspell'
import { type FormList, findForm } from './formList.ts'

/** What looks words up. The engine is started when it is first needed. */
export interface WordFinder {
  readonly isWord: (word: string) => boolean
  readonly suggest: (word: string) => readonly string[]
}

/** A dictionary in Hunspell's form: its rules for endings, and its words. */
export interface Hunspell {
  readonly aff: string
  readonly dic: string
}

/** Works out every form of every word first, which takes its time: a second and more for some languages. */
export function openHunspell(dictionary: Hunspell): WordFinder {
  let checker: ReturnType<typeof nspell> | undefined
  const engine = () => (checker ??= nspell(dictionary))
  return { isWord: (word) => engine().correct(word), suggest: (word) => engine().suggest(word) }
}

/**
 * The same for a dictionary whose forms were all worked out beforehand. The engine itself gives the answers, and reads
 * the list instead of building its table; a plain word does not even need the engine.
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
    // Codes may forbid a form or its case: about those, as about what is not in the list, the engine decides.
    isWord: (word) => isPlain(word) || engine().correct(word),
    suggest: (word) => engine().suggest(word),
  }
}
