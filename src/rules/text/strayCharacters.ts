import { signName } from '../../lib/text/signNames.ts'
import { defineRule } from '../rule.ts'
import { straySignsIn } from './lib/garbles.ts'
import { literalFix } from './lib/writing.ts'

type Details =
  | { readonly kind: 'ligature'; readonly sign: string; readonly letters: string }
  | { readonly kind: 'private' | 'picture' | 'object' | 'half'; readonly names: string }

export const strayCharacters = defineRule<Details>({
  id: 'stray-characters',
  group: 'text',
  severity: 'warning',
  summary: 'A text has signs in it that stayed behind from a PDF, a document or its fonts.',
  why: 'A PDF joins letters into one sign (“ﬁ”), Word draws bullets and arrows with signs that only its own fonts know, and pictures leave a placeholder. Readers see a box or nothing, screen readers stumble, and searches miss the word. Type the plain letters, or the sign that was meant.',
  looksAt: 'every text.',
  say: (details) => {
    if (details.kind === 'ligature')
      return {
        message: `“${details.sign}” is one sign for the letters “${details.letters}”, as it comes out of a PDF.`,
        help: `Write “${details.letters}” as plain letters.`,
      }
    const { names } = details
    return {
      private: {
        message: `This sign (${names}) is only known to the font that it was copied with, such as Word’s Symbol or Wingdings.`,
        help: 'Look what it shows there, and type a sign that everybody has, such as •, – or →; or delete it.',
      },
      picture: {
        message: `This sign (${names}) is a picture of a character that is never printed.`,
        help: 'Delete it, or write what was meant.',
      },
      object: {
        message: `This sign (${names}) was put where a picture or a note stood in the text that it was copied from.`,
        help: 'Delete it; if a picture belongs here, give it a place of its own.',
      },
      half: {
        message: `This (${names}) is no whole character: a part of it, such as half an emoji, is missing.`,
        help: 'Delete it, or type the character anew.',
      },
    }[details.kind]
  },
  good: () => [
    { body: 'A find for all: • bullets, → arrows, ✓ ticks, œuvre, æon, ĳ and the space bar’s ␣.', files: ownWords },
    { body: 'A smile 😀 and the flag of Wales 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} are fine.' },
  ],
  bad: () => [
    {
      body: 'The oﬃce will ﬁnd eﬀorts and ﬂoods in the Paciﬁc.',
      at: ['ﬃ', 'ﬁ', 'ﬀ', 'ﬂ', 'ﬁ'],
      fixed: 'The office will find efforts and floods in the Pacific.',
    },
    { body: 'First \uf0b7 second \uf0e0 third.', at: ['\uf0b7', '\uf0e0'] },
    { section: { title: 'Eight plans \ufffc published' }, at: ['\ufffc'] },
    {
      body: 'One line\u240d\u240a and \ufff9words\ufffaread\ufffb.',
      at: ['\u240d\u240a', '\ufff9', '\ufffa', '\ufffb'],
    },
  ],
  look: {
    passage({ passage }, found) {
      const { text, at } = passage
      for (const { from, to, sign } of straySignsIn(text)) {
        const place = at(from, to)
        if (/[\ufb00-\ufb06]/.test(sign)) {
          const letters = sign.normalize('NFKC')
          found(place, { kind: 'ligature', sign, letters }, literalFix(place, sign, letters))
        } else found(place, { kind: kindOf(sign), names: [...new Set(sign)].map(signName).join(', ') })
      }
    },
  },
})

function kindOf(sign: string): 'private' | 'picture' | 'object' | 'half' {
  if (/[\u2400-\u2426]/.test(sign)) return 'picture'
  if (/[\ufffc\ufff9-\ufffb]/.test(sign)) return 'object'
  return /\p{Co}/u.test(sign) ? 'private' : 'half'
}

const ownWords = { 'dictionary.txt': 'œuvre\naeon\næon\nĳ\n' }
