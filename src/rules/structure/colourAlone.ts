import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'

const colours = 'red|green|blue|yellow|orange|purple|pink|grey|gray|amber|turquoise'

/** “shown in red”, “press the green button”, “click the box on the right”. */
const colourPhrase = letterRegExp(
  String.raw`(?<!\p{L})(?:(?:(?:shown|marked|highlighted|printed|shaded|coloured|colored|listed|flagged|given|those|items|areas|dates|names|words|rows|streets|regions|places|points)\s+in\s+(?:${colours})(?!\s+(?:bins?|bags?|boxes|ink|letters|lids?|bricks?|paint|uniforms?|shirts?|jackets?|tabards?|livery)))|(?:press|click|tap|use|choose|select|push|hit)\s+(?:on\s+)?the\s+(?:${colours})\s+(?:button|link|box|icon|arrow|tab|banner)|(?:press|click|tap|use|choose|select)\s+(?:on\s+)?the\s+(?:button|link|box|icon|arrow|tab|banner)\s+(?:on|to)\s+the\s+(?:right|left))(?!\p{L})`,
  'gi',
)

/** A cheap test that every match passes, so that most texts do not compile the long pattern. */
const likely = new RegExp(`${colours}|left|right`, 'i')

export const colourAlone = defineRule<{ words: string }>({
  id: 'colour-alone',
  group: 'structure',
  severity: 'warning',
  summary: 'A text says something by a colour or a place alone: “shown in red”, “the green button”.',
  why: 'One man in twelve sees red and green alike, a screen reader names no colours, and on a telephone what was on the right stands below. Web Content Accessibility Guidelines 2.2, 1.3.3 and 1.4.1 (W3C, 2023).',
  looksAt: 'texts in English for such phrases.',
  say: ({ words }) => ({
    message: `“${words}” helps only those who see that colour or that place.`,
    help: 'Name what is meant: a word, a number, or the words on the button.',
  }),
  good: () => [
    { body: 'Put paper in the green bin, and bags marked in red ink in the blue one. The Green Book is in print.' },
    { body: 'Doors were painted in blue. Press the button “Send”. The plan is in the red.' },
    { body: 'Press the green button marked “Start”.' },
  ],
  bad: () => [
    { body: 'The areas shown in red are closed; those in green are open.', at: ['shown in red', 'those in green'] },
    { body: 'To book, press the green button on the right.', at: ['press the green button'] },
    { body: 'Tap the link on the left.', at: ['Tap the link on the left'] },
  ],
  look: {
    passage({ passage }, found) {
      const { text, at } = passage
      if (!likely.test(text)) return
      for (const { 0: words, index } of firstMatches(text, colourPhrase(text))) {
        // The text names it by its words, too: “the green button ‘Book now’”.
        const after = text.slice(index + words.length, index + words.length + 40)
        if (/^\s*(?:marked|labelled|called|saying|that says)?\s*[“"‘]/.test(after)) continue
        found(at(index, index + words.length), { words })
      }
    },
  },
})
