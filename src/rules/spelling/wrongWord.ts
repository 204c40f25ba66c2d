import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import { firstMatches } from '../../lib/text/firstMatches.ts'
import { hasAny } from '../../lib/text/hasAny.ts'
import { defineRule } from '../rule.ts'

export const wrongWord = defineRule<{ written: string; right: string }>({
  id: 'wrong-word',
  group: 'spelling',
  severity: 'warning',
  summary: 'A word is right by itself, but what stands around it says that another one is meant.',
  why: 'A slip that makes another word is found by no dictionary: “pubic meeting”, “sing up here”, “the form is open form 9am”. Some of them are what readers remember of an issue.',
  looksAt: 'some dozens of such words in English issues, only where the words around them leave no doubt.',
  say: ({ written, right }) => ({
    message: `“${written}” is a word, but not the one meant here.`,
    help: `Write “${right}”.`,
    suggestion: right,
  }),
  good: () => [
    { body: 'The ass, the asses, a manger in the stable, the pubic bone and the dog in the manger; sing up, choir!' },
    {
      body: 'Fill in the form from home; we learnt this from the survey. Download the plan from here. Complete form 12.',
    },
    {
      body: 'The heath is open, the trail is long, the dairy makes cheese, and the tow bar holds. It would of course do.',
    },
    {
      body: 'Your welcome was warm, and there own goals count. He wanted to bare all with us in mind.'.replace(
        'there own',
        'their own',
      ),
    },
    {
      body: 'More came then, and less then than now. The waist of a dress, the peak of a hill, the curb on spending. The cant of a deck and our wont.',
    },
  ],
  bad: () => [
    { body: 'If you cant come, we wont mind.', at: ['cant', 'wont'] },
    { body: 'All pubic buildings open. The project manger will asses the plans.', at: ['pubic', 'manger', 'asses'] },
    { body: 'Sing up for news, fill in the from, and come form 9am.', at: ['Sing up', 'the from', 'form'] },
    {
      body: 'The heath board and the tow council met. Loose weight with us: your invited.',
      at: ['heath', 'tow', 'Loose', 'your'],
    },
    {
      body: 'Bare with us for a sneak peak. You should of come, rather then wait.',
      at: ['Bare', 'sneak peak', 'should of', 'rather then'],
    },
    { body: 'The walk starts tot he left; bring food waist.', at: ['tot he', 'waist'] },
  ],
  look: {
    passage({ passage, language }, found) {
      if (baseLanguage(language.tag) !== 'en') return
      const { text, at } = passage
      const lower = text.toLowerCase().replace(/\s/g, ' ')
      for (const { from, written, right } of slips
        .filter((slip) => hasAny(lower, slip[0]))
        .flatMap(([, pattern, right]) =>
          firstMatches(text, pattern).map(({ 0: written, index }) => ({ from: index, written, right })),
        )
        .sort((a, b) => a.from - b.from)) {
        const isCapital = written[0] !== written[0]?.toLowerCase()
        found(at(from, from + written.length), {
          written,
          right: isCapital ? right.charAt(0).toUpperCase() + right.slice(1) : right,
        })
      }
    },
  },
})

/**
 * `words`, in lower case: every match contains one of them. They are looked for first, since V8 takes ten times as long
 * to compile a pattern as to find that a text has none of its words.
 */
const slips: readonly (readonly [words: readonly string[], pattern: RegExp, right: string])[] = [
  [['pubic'], /\bpubic\b(?!\s(?:hair|bone|region|symphysis|lice|louse|area|arch))/gi, 'public'],
  [
    ['asses'],
    /\basses\b(?=\s(?:the|how|whether|what|your|our|their|its|each|all|needs|risks?|applications?|progress|impact))/gi,
    'assess',
  ],
  [
    ['manger'],
    /(?<=\b(?:project|line|programme|office|centre|team|general|site|area|senior|communications|events?|service|contract|town|city|park|branch|school|practice|duty|finance|market|museum|library|policy|property|housing|customer)\s)mangers?\b/gi,
    'manager',
  ],
  [
    ['sing up', 'singed up'],
    /\bsing(?:ed)? up\b(?=\s(?:for (?:our|the|news|updates|email|a|free|alerts)|online|here|today|now|to (?:receive|get|our|the (?:newsletter|list))|by (?:\d|email)))/gi,
    'sign up',
  ],
  [
    ['the from', 'this from', 'our from', 'a from', 'an from', 'your from'],
    /(?<=\b(?:fill in|complete|return|download|submit|sign|use|send|print)\s)(?:the|this|our|an?|your) from\b(?=[.,;:!?)]|$|\s(?:below|and|by|online|at the))/gi,
    'the form',
  ],
  [
    ['n from', 'g from', 'y from', 't from', 'r from', 'k from', 'e from', 'b from'],
    /(?<=\b(?:application|booking|entry|consent|order|feedback|registration|enrolment|online|web|contact)\s)from\b(?=[.,;:!?)]|$|\s(?:is|must|can|below|and|by))/gi,
    'form',
  ],
  [
    ['form '],
    /\bform\b(?=\s\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b|\s\d{1,2}[.:]\d\d\s(?:to|until|–)|\s(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|April|June|July|August|September|October|November|December)\b)/g,
    'from',
  ],
  [
    ['heath '],
    /\bheath(?=\s(?:board|centre|care|services?|visitors?|professionals?|minister|secretary|and safety|and social care|check|inequalities)\b)/gi,
    'health',
  ],
  [['tow '], /\btow(?=\s(?:council|hall|centre|councillors?|clerk|planning)\b)/gi, 'town'],
  [['count '], /\bcount(?=\s(?:council|councillors?|hall|court)\b)/gi, 'county'],
  [['loose '], /(?<!\b(?:a|the|on|in|of)\s)\bloose(?=\s(?:weight|money|your|their|interest|out|time)\b)/gi, 'lose'],
  [
    ['your '],
    /\byour(?=\s(?:invited|welcome to|not alone|eligible|entitled|able to|going to|looking for)\b)/gi,
    'you’re',
  ],
  [['there '], /\bthere(?=\s(?:own|homes|families|children|neighbours|views|ideas|communities)\b)/gi, 'their'],
  [['bare with'], /\bbare(?=\swith (?:us|me)\b(?! in))/gi, 'bear'],
  [['sneak peak'], /\bsneak peaks?\b/gi, 'sneak peek'],
  [['free reign'], /\bfree reign\b/gi, 'free rein'],
  [
    ['should of', 'could of', 'would of', 'must of', 'might of'],
    /\b(?:should|could|would|must|might) of\b(?!\s(?:course|necessity))(?=\s(?:been|come|gone|done|had|seen|known|got|taken|made|said|\w+ed)\b)/gi,
    'should have',
  ],
  [['rather then'], /\brather then\b(?=\s\p{Ll})/giu, 'rather than'],
  [
    ['er then', 'more then', 'less then'],
    /\b(?<=\b(?:more|less|fewer|better|higher|lower|larger|earlier|later|longer)\s)then(?=\s(?:\d|half|ever|usual|a (?:quarter|third|thousand|hundred|dozen|million)|one|two|three|ten|twenty|fifty|expected|planned)\b)/gi,
    'than',
  ],
  [['cant '], /(?<=\b(?:we|you|they|i|he|she) )cant(?= \p{Ll})/giu, 'can’t'],
  [['wont '], /(?<=\b(?:we|you|they|i|he|she) )wont(?= \p{Ll})/giu, 'won’t'],
  [['tot he'], /\btot he\b/g, 'to the'],
  [['int he'], /\bint he\b/g, 'in the'],
  [['fro '], /\bfro(?=\s(?:the|all|your|our|more|example|everyone|free|a|an|us|each)\b)/g, 'for'],
  [
    ['waist'],
    /(?<=\b(?:food|garden|household|bulky|commercial)\s)waist\b|\bwaist(?=\s(?:collections?|bins?|water|management|disposal)\b)/gi,
    'waste',
  ],
  [['dairy'], /(?<=\byour )dairy(?=[.,!:;]|$|\s(?:for|and|now))|\bdairy(?=\sdates?\b)/gi, 'diary'],
  [['martial'], /\bmartial(?=\sstatus\b)/gi, 'marital'],
  [['sever '], /\bsever(?=\s(?:weather|storms?|flood\w*|winds?|delays|disruption|winters?)\b)/gi, 'severe'],
  [['untied'], /\buntied(?=\s(?:kingdom|nations|states)\b)/gi, 'united'],
  [
    ['shit'],
    /\b(?<=\b(?:night|day|early|late|evening|morning)\s)shit(?=s?\b)|\bshit(?=\s(?:work|workers?|pattern|patterns|manager)\b)/gi,
    'shift',
  ],
  [['stationary'], /\bstationary(?=\s(?:shop|cupboard|supplies|order|set)\b)/gi, 'stationery'],
  [['weeding'], /\bweeding(?=\s(?:ceremon\w+|reception|venue|dress|photos?|cake|fair)\b)/gi, 'wedding'],
  [
    ['complimentary'],
    /\bcomplimentary(?=\s(?:skills|roles|measures|strengths|policies|therap\w+|currenc\w+)\b)/gi,
    'complementary',
  ],
]
