import { lengthOf, maxLengths } from '../rules/inbox/lib/inboxLine.ts'
import { joinedLine } from '../stages/compose/joinedLine.ts'
import type { Answers } from './answers.ts'
import type { StarterWords } from './starterWords.ts'
import { yamlEntry } from './yamlText.ts'

/**
 * One subject and preview text for a first issue whose email has so many languages that those of all are too long;
 * empty where they fit. `words` are those of each language, in the readers' order.
 */
export function jointLines({ bilingual }: Answers, words: readonly StarterWords[]): string {
  if (bilingual === null || bilingual === 'two-mails') return ''
  const lines = Object.entries(maxLengths).map(([field, max]) => {
    const texts = words.map((one) => one.get(`welcome.${field}`) ?? '')
    return { field, all: joinedLine(texts) ?? '', fitting: fitting(texts, max), max }
  })
  const long = lines.filter(({ all, max }) => lengthOf(all) > max)
  if (long.length === 0) return ''
  return [
    '# The inbox has no room for these lines in all languages. Here stands one for all readers: write what each understands.',
    yamlEntry('joint', Object.fromEntries(long.map(({ field, fitting: text }) => [field, text]))),
  ].join('\n')
}

/** As many texts as have room beside each other, at least the first. */
function fitting(texts: readonly string[], max: number): string {
  return texts.reduce((line, text) => {
    const longer = joinedLine([line, text]) ?? ''
    return lengthOf(longer) > max ? line : longer
  })
}
