import { defineRule } from '../rule.ts'
import { decodedTwice } from './mojibake.ts'

export const brokenCharacters = defineRule<{ meant: string | null }>({
  id: 'broken-characters',
  group: 'text',
  severity: 'warning',
  summary: 'Letters were garbled when a text was copied from elsewhere.',
  why: 'A text that is read in the wrong encoding shows “â€™” for an apostrophe or “Ã©” for é. Readers see exactly that. Type the letters anew, or copy the text again.',
  looksAt: 'every text.',
  say: ({ meant }) =>
    meant === null
      ? {
          message: 'Here stands the sign for a letter that got lost on the way.',
          help: 'Look into the text that it was copied from, and type what stood there.',
        }
      : {
          message: `This is what becomes of ${quoted(meant)} in the wrong encoding.`,
          help: `Write ${quoted(meant)} instead.`,
        },
  good: () => [
    { body: 'The café in Łódź costs £5, Ångström and São Tomé included. “À la carte”, she said: É…' },
    {
      body: 'Â phwy? CAFÉ™ and NÃO, ÂME and ‘â’ are well. Å, Ä, Ö: the last letters.',
      files: allWords('phwy não âme'),
    },
  ],
  bad: () => [
    { body: 'It isnâ€™t much: Â£5 at the cafÃ©.', at: ['â€™', 'Â£', 'Ã©'], fixed: 'It isn’t much: £5 at the café.' },
    { section: { title: 'Eight plans \ufffd published' }, at: ['\ufffd'] },
    {
      body: 'We come to Å‚ódÅº â€“ todayâ€.',
      files: allWords('łódź'),
      at: ['Å‚', 'Åº', 'â€“', 'â€'],
      fixed: 'We come to łódź – todayâ€.',
    },
  ],
  look({ manuscript }, found) {
    for (const { text, at } of manuscript.passages) {
      if (!/[ÂÃÄÅÈâðï\ufffd]/.test(text)) continue
      for (const { from, to, meant } of decodedTwice(text)) {
        const place = at(from, to)
        const broken = text.slice(from, to)
        const isWritten = place.source.text.slice(place.from, place.to) === broken
        found(place, { meant }, meant !== null && isWritten ? { place, replacement: meant } : undefined)
      }
    }
  },
})

function quoted(char: string): string {
  return /[“”‘’]/.test(char) ? char : `“${char}”`
}

function allWords(words: string) {
  return { 'dictionary.txt': words.replaceAll(' ', '\n') }
}
