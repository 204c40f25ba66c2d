import { placeholderAddress } from '../../lib/address/placeholderAddress.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { dateText } from '../../lib/time/day.ts'
import { placeholderDay } from '../../lib/time/placeholderDay.ts'
import { wordsMissing } from '../lib/wordLists.ts'
import { addressPart } from '../links/lib/linkPlaces.ts'
import { defineRule } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'
import { fillersIn, notesIn } from './lib/fillers.ts'
import { listedFillersIn } from './lib/listedFillers.ts'

export const placeholderText = defineRule<{ words: string; kind: Kind }>({
  id: 'placeholder-text',
  group: 'text',
  severity: 'warning',
  blocksFinal: true,
  summary: 'A text or a link still holds what was put there until the right words or the right address are known.',
  why: '“Lorem ipsum”, “XXX” or “[insert date]” keep a place free while a newsletter is made; sent out, they tell readers that nobody looked. Write what belongs there, or take the sentence away. The same is true of the address that “cohes3ion new” writes for links and pictures that have none yet, and of the day that it writes for events. For a final build each of them is an error.',
  looksAt:
    'every text; TBC and the like in titles, in the inbox’s lines, and in square brackets; the addresses of links and pictures; the starts of events.',
  say: ({ words, kind }) => ({
    message:
      kind === 'event'
        ? `This event still has the day that keeps its place free, ${words}.`
        : kind === 'link' || kind === 'picture'
          ? `This ${kind} still has the address that keeps its place free.`
          : `“${words}” ${says[kind]}`,
    help: helps[kind],
  }),
  good: () => [
    { body: 'Insert your card here and there. Super Bowl XXX was in 1996. Wear XXL [sic].', files: allWords() },
    { body: 'The venue is still to be confirmed (TBC). Add your name to the list, and click here.' },
    {
      sections: [
        {
          type: 'diary',
          title: 'Dates',
          event: { title: 'Open day', start: '2026-06-05 10:00', zone: 'Europe/London', where: 'TBC' },
        },
      ],
      files: allWords(),
    },
    {
      body: 'The XX century, Super Bowl XX and TBC Bank. Write the date as DD/MM/YYYY. “She [the mayor] is to confirm it,” he said [sic].',
      files: allWords(),
    },
    { body: 'More details to follow. The report [in French] is to follow. Doors open at 0000 hours. What??? Really?' },
    {
      body: 'Insert a photo, then click to add it; your text is here, and type here matters. Dear Sir, a 000 is nothing.',
    },
    { body: 'See note [1] and [name withheld]; the macro [[EMAIL_ADDRESS]] is filled in.' },
    { body: 'What is done:\n\n- \\[x\\] Buy milk\n- Book the hall' },
    { body: 'Super Bowl XXX, p. xx: see THIS LIST. Ask [his office]. (Members to check in.)', files: allWords() },
    link('https://www.w3.org/'),
    { section: { image: { ...awaited, src: 'https://www.europa.eu/plans.png' } } },
    diary('2999-12-30 10:00'),
  ],
  bad: () => [
    { body: 'Lorem ipsum dolor sit amet.', files: allWords(), at: ['Lorem ipsum dolor sit amet'] },
    { section: { title: 'Open day, place TBC' }, files: allWords(), at: ['place TBC'] },
    {
      body: 'Call [insert number] or come on XX.XX. It costs £XX or £xxx.',
      files: allWords(),
      at: ['[insert number]', 'XX.XX', '£XX', '£xxx'],
    },
    { body: 'Our office is at xxxx, and TODO: find out when.', files: allWords(), at: ['xxxx', 'TODO:'] },
    {
      body: 'The fee is €X,XXX or £X.XX, for XX people on XX May at Venue TBC. Dear ____, dear all. Call 0000 000000.',
      files: allWords(),
      at: ['€X,XXX', '£X.XX', 'XX people', 'XX May', 'Venue TBC', 'Dear ____', '0000 000000'],
    },
    {
      body: 'Roads close \\[Highways team to confirm dates\\] in May \\[JS to check Easter hours before sending\\]. Quote from the Minister to follow.',
      at: [
        '[Highways team to confirm dates\\]',
        '[JS to check Easter hours before sending\\]',
        'Quote from the Minister to follow',
      ],
      files: allWords(),
    },
    {
      body: 'On DD Month YYYY, Name Surname opens it (insert link). Click to add text. The cost is ??? so far. Dear XXX, come.',
      files: allWords(),
      at: ['DD Month YYYY', 'Name Surname', '(insert link)', 'Click to add text', '???', 'Dear XXX'],
    },
    { body: 'Hello [First Name], the mayor [awaiting quote] spoke.', at: ['[First Name]', '[awaiting quote]'] },
    { body: 'The date is XXX. See p. XX.', files: allWords(), at: ['XXX', 'p. XX'] },
    { body: 'The venue is TBC. Ask [name of sponsor].', files: allWords(), at: ['venue is TBC', '[name of sponsor]'] },
    { body: 'The park opens in May (Ann to check).\n\n**CHECK THIS**', at: ['(Ann to check)', 'CHECK THIS'] },
    { body: 'DRAFT – not for publication', files: allWords(), at: ['DRAFT – not for publication'] },
    {
      body: 'XX décembre, XX de diciembre',
      files: allWords('décembre de diciembre'),
      at: ['XX décembre', 'XX de diciembre'],
    },
    { body: '[photo of the mayor] [i ddilyn]', files: allWords(), at: ['[photo of the mayor]', '[i ddilyn]'] },
    { section: { title: 'Insert title here' }, at: ['Insert title here'] },
    { body: 'The text goes here. Come on [date].', files: allWords(), at: ['text goes here', '[date]'] },
    { ...link(placeholderAddress), at: [placeholderAddress] },
    { ...diary('2999-12-31 10:00'), at: ['2999-12-31 10:00'] },
    { section: { image: awaited }, at: [placeholderAddress] },
    { body: `Read [the eight plans](${placeholderAddress}).`, at: [placeholderAddress] },
    {
      section: { id: 'plans', link: { text: 'Read the eight plans', href: 'https://www.europa.eu/plans' } },
      translation: { section: { id: 'plans', link: { text: 'Darllenwch yr wyth cynllun', href: placeholderAddress } } },
      at: [placeholderAddress],
    },
  ],
  partly: (setting) => wordsMissing(setting, 'placeholders'),
  look: {
    passage({ passage, words }, found) {
      const { text } = passage
      const mayBeUnconfirmed = /TB[ACD]/i.test(text)
      const all = [
        ...[...fillersIn(text), ...listedFillersIn(text, words)]
          .filter((one) => !isTask(one, passage))
          .map((one) => spanOf(one, 'filler')),
        ...notesIn(text).map((one) => spanOf(one, 'note')),
        ...(mayBeUnconfirmed
          ? [...text.matchAll(isReadFirst(passage) ? unconfirmed(text) : unconfirmedInBrackets)].map((one) =>
              spanOf(one, 'unconfirmed'),
            )
          : []),
      ]
      let end = 0
      for (const { from, to, words, kind } of all.sort((a, b) => a.from - b.from || b.to - a.to)) {
        // “[insert venue TBC]” is one finding.
        if (from < end) continue
        found(passage.at(from, to), { words, kind })
        end = to
      }
    },
    link({ link }, found) {
      if (link.href !== placeholderAddress) return
      found(addressPart(link, 0, link.href.length), { words: link.href, kind: 'link' })
    },
    picture({ picture: { picture } }, found) {
      if (picture.file.path === placeholderAddress) found(picture.place, { words: picture.file.path, kind: 'picture' })
    },
    event({ event: { event, starts } }, found) {
      const words = dateText(placeholderDay)
      event.sessions.forEach(({ start }, i) => {
        if (dateText(start) === words) found(starts[i] ?? null, { words, kind: 'event' })
      })
    },
  },
})

type Kind = 'filler' | 'note' | 'unconfirmed' | 'link' | 'picture' | 'event'

const says: { readonly [kind in Exclude<Kind, 'link' | 'picture' | 'event'>]: string } = {
  filler: 'looks like words that only kept the place free.',
  note: 'looks like a note between colleagues: something was still to be written or checked.',
  unconfirmed: 'says that something is not known yet, where readers look first.',
}

const helps: { readonly [kind in Kind]: string } = {
  filler: 'Write what belongs here, or take it away.',
  note: 'Do what it says, and take it away.',
  unconfirmed: 'Write what is known by now, or say it in words in the text: “The place will be confirmed in May.”',
  link: 'Write the address that readers are to come to, from https:// to the end, or take the link away.',
  picture:
    'Write the name of the picture’s file, and take its width and height away; or write its own address and its size.',
  event: 'Write the day and the time of the event, such as 2026-05-07 10:00, or take the event away.',
}

/** TBC and the like, for the texts that are read first. */
const unconfirmed = letterRegExp(String.raw`(?<![\p{L}\p{N}])(?:TBC|TBA|TBD|TBCs)(?![\p{L}\p{N}])`, 'g')

const unconfirmedInBrackets = /\[\s*(?:TBC|TBA|TBD)\s*\]/gi

function isReadFirst({ role }: SeenPassage): boolean {
  return role === 'heading' || role === 'subject' || role === 'preview' || role === 'link'
}

/** “- [x] Book the hall”: the box of a task list, which markup-not-read reports. */
function isTask({ 0: words, index }: RegExpExecArray, { role, isMarkdown }: SeenPassage): boolean {
  return isMarkdown && role === 'item' && index === 0 && /^\[x\]$/i.test(words)
}

function spanOf({ 0: words, index: from }: RegExpExecArray, kind: Kind) {
  return { from, to: from + words.length, words, kind }
}

function diary(start: string) {
  const event = { title: 'Open day', start, zone: 'Europe/London' }
  return { sections: [{ type: 'diary', title: 'Dates', event }] }
}

function link(href: string) {
  return { section: { link: { text: 'Read the eight plans', href } } }
}

const awaited = { src: placeholderAddress, width: 1200, height: 800, alt: 'Eight report covers on a shelf' }

function allWords(more = '') {
  const words = `TBC lorem ipsum dolor sit amet xx xxx xxxx venue DD YYYY JS DRAFT ddilyn ${more}`
  return { 'dictionary.txt': words.replaceAll(' ', '\n') }
}
