import { signNames } from '../../lib/text/signNames.ts'
import { defineRule } from '../rule.ts'
import { garblesIn } from './lib/garbles.ts'

type Details =
  | { readonly kind: 'garbled'; readonly meant: string }
  | { readonly kind: 'unclear' | 'lost' }
  | { readonly kind: 'question'; readonly word: string }

export const brokenCharacters = defineRule<Details>({
  id: 'broken-characters',
  group: 'text',
  severity: 'warning',
  summary: 'Letters were garbled when a text was copied from elsewhere.',
  why: 'A text that is read in the wrong encoding shows “â€™” for an apostrophe or “Ã©” for é, or a question mark for a letter. Readers see exactly that. Type the letters anew, or copy the text again.',
  looksAt: 'every text.',
  say: (details) => {
    if (details.kind === 'garbled')
      return {
        message: `This is what becomes of ${quoted(details.meant)} in the wrong encoding.`,
        help: details.meant === '' ? 'Delete it.' : `Write ${quoted(details.meant)} instead.`,
      }
    const help = 'Look into the text that it was copied from, and type what stood there.'
    if (details.kind === 'question')
      return {
        message: `“${details.word}” has a question mark in it: a letter seems to have got lost on the way.`,
        help,
      }
    return details.kind === 'unclear'
      ? { message: 'These signs are what becomes of letters in the wrong encoding.', help }
      : { message: 'Here stands the sign for a letter that got lost on the way (U+FFFD).', help }
  },
  good: () => [
    { body: 'The café in Łódź costs £5, Ångström and São Tomé included. “À la carte”, she said: É…' },
    {
      body: 'Â phwy? CAFÉ™ and NÃO, ÂME and ‘â’ are well. Å, Ä, Ö: the last letters.',
      files: allWords('phwy não âme'),
    },
    {
      body: 'Here are “AMANHÃ”, «IRMû, the Å’s and HYVÄ®, “SÄÄSTÄ”, 5 Å², the letter “Â”, MÃE–Ã and Spaß“.',
      files: allWords('amanhã irmã hyvä säästä mãe'),
    },
    { body: 'It costs 5 €, √2 is less than √π, x ≈ ö, A√B, n√π and ‚Äpfel‘ are right; so is “â”, is it not?' },
    { body: 'Really? Yes! Or search for “flavo?r”.', files: allWords('flavo') },
    {
      body: 'Is it A?B? What? No. Have you met Jos? Martin has. Who is Andr? Is it Chlo? Never.',
      files: allWords('andr chlo'),
    },
    { body: 'The sum is x=C3, y=C3=5 and a=b=c; see \\\\users and the \\usual.', files: allWords('x y usual') },
    { body: 'Ÿnys, Łódź, Bistrița, Škoda, Ærø, Žilina, Þórr and Ñuñoa.', files: allWords('ÿnys') },
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
    {
      body: 'Niamh NÃ\u00ad Dhomhnaill of BÃ\u00addeford met MÃ¼ller of KÃ¶ln, MÃ¡laga and SÃ£o Paulo.',
      at: ['Ã\u00ad', 'Ã\u00ad', 'Ã¼', 'Ã¶', 'Ã¡', 'Ã£'],
      fixed: 'Niamh Ní Dhomhnaill of Bídeford met Müller of Köln, Málaga and São Paulo.',
    },
    {
      body: 'Å´yl TÅ· Gwyn on Ynys MÃ´n, È˜tefan, Ã‰cole, Ã‘uble, Î‘Î¸Î®Î½Î± and a double cafÃƒÂ©, isnÃ¢â‚¬â„¢t it?',
      files: allWords('ŵyl'),
      at: ['Å´', 'Å·', 'Ã´', 'È˜', 'Ã‰', 'Ã‘', 'Î‘Î¸Î®Î½Î±', 'ÃƒÂ©', 'Ã¢â‚¬â„¢'],
      fixed: 'Ŵyl Tŷ Gwyn on Ynys Môn, Ștefan, École, Ñuble, Αθήνα and a double café, isn’t it?',
    },
    {
      body: 'The caf√© in K√∂ln isn‚Äôt far: ¬£5, ‚Äútoday‚Äù.',
      at: ['√©', '√∂', '‚Äô', '¬£', '‚Äú', '‚Äù'],
      fixed: 'The café in Köln isn’t far: £5, “today”.',
    },
    {
      body: 'TomÃ¡s Ã“ hÃ‰igeartaigh and SeÃ¡n Ã“ SÃ© met on DÃ© hAoine at FÃ© Ã¡it, and so did NÃ³ra and SÃ©an',
      files: allWords('dé\nfé\náit'),
      at: ['Ã¡', 'Ã“', 'Ã‰', 'Ã¡', 'Ã“', 'Ã©', 'Ã©', 'Ã©', 'Ã¡', 'Ã³', 'Ã©'],
      fixed: 'Tomás Ó hÉigeartaigh and Seán Ó Sé met on Dé hAoine at Fé áit, and so did Nóra and Séan',
    },
    {
      body: 'N√≠ Dhomhnaill of D≈µr Cymru met √ì S√© at T≈∑ Gwyn.',
      at: ['√≠', '≈µ', '√ì', '√©', '≈∑'],
      fixed: 'Ní Dhomhnaill of Dŵr Cymru met Ó Sé at Tŷ Gwyn.',
    },
    { body: 'Mr M?ller of Pen Ll?n lives in Berliner Stra?e.', at: ['M?ller', 'Ll?n', 'Stra?e'] },
    { body: 'Jos? Garcia and Andr? Martin spoke.', at: ['Jos?', 'Andr?'] },
    { body: 'Ask the caf? owners of Jos? Garcia Street in K?LN.', at: ['caf?', 'Jos?', 'K?LN'] },
    {
      body: 'Ask Ã“ Briain about the cafÈ and the ma├®tre.',
      at: ['Ã“', 'È', '├®'],
      fixed: 'Ask Ó Briain about the cafÈ',
    },
    {
      body: 'It=E2=80=99s the caf=C3=A9 of the na\\u00efve caf\\u00e9.',
      at: ['=E2=80=99', '=C3=A9', '\\u00ef', '\\u00e9'],
      fixed: 'It’s the café of the naïve café.',
    },
    { body: 'It is lÃ\u00a0, not here.', files: allWords('là'), at: ['Ã\u00a0'], fixed: 'It is là, not here.' },
    { body: 'The fee isnâ  t due in KÃ–LN.', at: ['â  ', 'Ã–'] },
  ],
  look: {
    passage({ passage }, found) {
      const { text, at } = passage
      for (const { from, to, meant } of garblesIn(text)) {
        const broken = text.slice(from, to)
        if (broken.startsWith('?')) {
          const start = from - (/[^\s“”"(]*$/.exec(text.slice(Math.max(0, from - 99), from))?.[0].length ?? 0)
          const end = to + (/^[^\s“”",;:.!)]*/.exec(text.slice(to, to + 99))?.[0].length ?? 0)
          found(at(start, end), { kind: 'question', word: text.slice(start, end) })
          continue
        }
        const place = at(from, to)
        if (meant === null) found(place, { kind: broken.startsWith('\ufffd') ? 'lost' : 'unclear' })
        else {
          const isWritten = place.source.text.slice(place.from, place.to) === broken
          found(place, { kind: 'garbled', meant }, isWritten ? { place, replacement: meant } : undefined)
        }
      }
    },
  },
})

function quoted(meant: string): string {
  if (meant === '') return 'a byte order mark, which nobody needs,'
  const shown = signNames(meant)
  return shown !== meant || /[“”‘’]/.test(shown) ? shown : `“${shown}”`
}

function allWords(words: string) {
  return { 'dictionary.txt': words.replaceAll(' ', '\n') }
}
