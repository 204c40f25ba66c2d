import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'

const token = letterRegExp(String.raw`[\p{L}\p{N}’'-]+`, 'g')
const capitals = letterRegExp(String.raw`^[\p{Lu}’'-]+$`)
const lowerCase = letterRegExp(String.raw`\p{Ll}`)
const manyMarks = /[!?](?:\s?[!?])+/

/** Words of five letters and more: shorter ones in capitals are mostly abbreviations. */
const longWord = 5
/** Names in capitals come in ones and twos. */
const shoutedWords = 3

/** Words often written in capitals to press readers; none is an abbreviation in these languages. */
const urgentWords = new Set(
  [
    'urgent important reminder attention warning free',
    'pwysig brys rhybudd',
    'rappel gratuit',
    'dringend wichtig achtung erinnerung kostenlos',
    'urgente importante atención recordatorio gratis',
    'attenzione promemoria gratuito',
    'ważne pilne uwaga przypomnienie',
    'atenție gratuit',
    'viktigt brådskande påminnelse',
  ].flatMap((words) => words.split(' ')),
)

export const subjectShouting = defineRule<{ why: 'capitals' | 'marks'; text: string }>({
  id: 'subject-shouting',
  group: 'inbox',
  severity: 'warning',
  summary: 'The subject shouts: whole words in capitals, or more than one exclamation mark.',
  why: 'Capitals and rows of exclamation marks are what junk mail looks like, to readers and to filters, and capitals are hard to read; some screen readers spell them out. Abbreviations in capitals are fine. Write the subject as you would write a sentence.',
  looksAt: 'capitals and exclamation marks in the subject.',
  say: ({ why, text }) =>
    why === 'capitals'
      ? {
          message: `“${text}” is all in capitals, which reads as shouting and looks like junk mail.`,
          help: 'Write it in small letters, with a capital where a sentence has one. Abbreviations may stay.',
        }
      : {
          message: 'The subject has more than one exclamation or question mark, which looks like junk mail.',
          help: 'Keep one at most; a subject that says what is inside needs none.',
        },
  good: () => [
    { issue: { subject: 'EU and NHS meet: BBC, OECD and UNESCO explained' } },
    { issue: { subject: 'CEZAMAT and ORKESTRA join the network of regions' } },
    { issue: { subject: 'Exciting programme of visits announced!' } },
    { issue: { subject: 'Where next for the valleys? Ten answers' } },
    { issue: { subject: 'Important dates and a reminder for your diary' } },
    { issue: { subject: '¡Ya están aquí los ocho planes regionales!', lang: 'en' } },
  ],
  bad: () => [
    { issue: { subject: 'EIGHT REGIONS PUBLISH THEIR PLANS' }, at: ['EIGHT REGIONS PUBLISH THEIR PLANS'] },
    { issue: { subject: 'REGIONAL ACTION PLANS are published' }, at: ['REGIONAL ACTION PLANS'] },
    { issue: { subject: 'LAST CHANCE: BOOK NOW' }, at: ['LAST CHANCE: BOOK NOW'] },
    { issue: { subject: 'URGENT: tell us what your region needs' }, at: ['URGENT'] },
    { issue: { subject: 'Eight plans are published!! Read them' }, at: ['!!'] },
    { issue: { subject: 'Plans are out! Read them today!' }, at: ['!'] },
  ],
  look: {
    passage({ passage: { role, text, at }, dictionary }, found) {
      if (role !== 'subject') return
      const shouted = shoutedIn(text, dictionary)
      if (shouted) {
        const { from, to } = shouted
        found(at(from, to), { why: 'capitals', text: text.slice(from, to) })
        return
      }
      const many = manyMarks.exec(text)
      const second = text.indexOf('!', text.indexOf('!') + 1)
      if (many) found(at(many.index, many.index + many[0].length), { why: 'marks', text: many[0] })
      else if (text.includes('!') && second !== -1) found(at(second, second + 1), { why: 'marks', text: '!' })
    },
  },
})

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The whole subject, three long words in a row, or an urgent word, if in capitals. */
function shoutedIn(text: string, known: ReadonlySet<string>): Stretch | null {
  const words = [...text.matchAll(token(text))].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }))
  const isLoud = ({ word }: { word: string }) => capitals(word).test(word) && !known.has(word)
  const first = words[0]
  const last = words.at(-1)
  const longWords = words.filter((one) => isLoud(one) && one.word.length >= longWord - 1)
  if (first && last && !lowerCase(text).test(text) && longWords.length >= 2) return { from: first.from, to: last.to }

  let run: typeof words = []
  for (const one of [...words, null]) {
    if (one && isLoud(one)) {
      run.push(one)
      continue
    }
    const [start, end] = [run[0], run.at(-1)]
    if (start && end && run.filter(({ word }) => word.length >= longWord).length >= shoutedWords)
      return { from: start.from, to: end.to }
    run = []
  }
  return words.find((one) => isLoud(one) && urgentWords.has(one.word.toLowerCase())) ?? null
}
