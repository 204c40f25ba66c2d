import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'

type Kind = 'thousands' | 'clock' | 'letter'

export const numberSlip = defineRule<{ written: string; kind: Kind; right: string }>({
  id: 'number-slip',
  group: 'text',
  severity: 'warning',
  summary: 'A number is written as in another language, with a letter for a figure, or a time says pm twice.',
  why: 'In English £25.000 is twenty-five pounds: a comma, not a point, separates thousands. “18:30 pm” says the same twice, and readers wonder which half is wrong. “l9” and “2O” come from scanned pages, and search finds neither.',
  looksAt: 'numbers; in English issues, also points between thousands, as in 1.000.',
  say: ({ written, kind, right }) => ({ message: says[kind](written), help: `Write “${right}”.`, suggestion: right }),
  good: () => [
    {
      body: 'It costs £25.50, or €1.459 per litre; 1.204 km, 2.500 kg, 0.125 of it and version 2.10.300. Pi is 3.142.',
    },
    { body: 'At 6:30 pm, 12:30 pm, 00:30 and 18:30; O2, CO2, H2O, N2O and 3D; 20 l of paint, 5l, l. 19.' },
    { body: 'An average of 1.204 people per household, 1.250 of a point.' },
  ],
  bad: () => [
    {
      body: 'The fund has £25.000, and 1.204 of you wrote to us; €1.250.000 is left for 12.500 residents.',
      at: ['£25.000', '1.204', '€1.250.000', '12.500'],
    },
    { body: 'Doors open at 18:30 pm, and close at 21.00pm.', at: ['18:30 pm', '21.00pm'] },
    { body: 'Come on l9 and 2O March.', at: ['l9', '2O'] },
  ],
  look: {
    passage({ passage, language }, found) {
      const isEnglish = baseLanguage(language.tag) === 'en'
      for (const { from, written, kind, right } of slipsIn(passage, isEnglish))
        found(passage.at(from, from + written.length), { written, kind, right })
    },
  },
})

const says: { readonly [kind in Kind]: (written: string) => string } = {
  thousands: (written) =>
    `The thousands of “${written}” are separated by a point, which in English is a decimal point.`,
  clock: (written) => `“${written}” is a time of the 24-hour clock, and says pm or am as well.`,
  letter: (written) => `“${written}” has a letter in place of a figure.`,
}

const money = /[£€$]\s?\d{1,3}(?:\.\d{3})+(?![\d.,]*\d)(?!\s?(?:per|a|\/)\s?(?:litre|liter|l|kwh|unit|kg|minute|m3)\b)/g
const countOfThings =
  /(?<![\d.,£€$])[1-9]\d{0,2}(?:\.\d{3})+(?= (?:of (?:you|us|them|the)|people|residents|visitors|homes|houses|households|trees|pupils|children|jobs|businesses|firms|members|readers|subscribers|users|votes|answers|responses|participants|citizens|inhabitants|euros?|pounds|copies|books|tickets|entries|places|students|volunteers|workers|employees|farmers|families|passengers|vehicles|cars|bikes|miles)\b(?! per| an? ))/g
const clock = /(?<![\d.:])(?:1[3-9]|2[0-3])[:.][0-5]\d\s?[ap]\.?m\b/gi
const letterInNumber = letterRegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:l\d{1,3}|\d{1,4}O\d*|\d+[lI]\d+)(?![\p{L}\p{N}])`,
  'g',
)

function slipsIn({ text }: SeenPassage, isEnglish: boolean) {
  const all = [
    ...(isEnglish && /\d\.\d{3}/.test(text)
      ? [...firstMatches(text, money), ...firstMatches(text, countOfThings)].map(slipOf('thousands'))
      : []),
    ...(/\d\s?[ap]\.?m/i.test(text) ? firstMatches(text, clock).map(slipOf('clock')) : []),
    ...(/\d[OlI]|l\d/.test(text) ? firstMatches(text, letterInNumber(text)).map(slipOf('letter')) : []),
  ]
  return all.sort((a, b) => a.from - b.from)
}

const corrections: { readonly [kind in Kind]: (written: string) => string } = {
  thousands: (written) => written.replaceAll('.', ','),
  clock: (written) => written.replace(/\s?[ap]\.?m$/i, ''),
  letter: (written) => written.replace(/[lI]/g, '1').replaceAll('O', '0'),
}

function slipOf(kind: Kind) {
  return ({ 0: written, index }: RegExpExecArray) => ({ from: index, written, kind, right: corrections[kind](written) })
}
