import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import type { Passage } from '../../model/manuscript.ts'
import { defineRule } from '../rule.ts'

const smiley = /[:;]['’]?-?[()]+/g

/** What comes before the bracket of a list marker or a note: “a) first, b) second”, “1) first”, “1990) first”, “£20*)”, “¹)”, “1°)”. */
const listMarker = letterRegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$|^\d{4}$|[*†‡¹²³⁰-⁹]$|(?<!\d)\d{1,2}[°º]$`,
)

export const bracketOpen = defineRule<{ sign: string }>({
  id: 'bracket-open',
  group: 'text',
  severity: 'warning',
  summary: 'A bracket is opened and never closed, or closed and never opened.',
  why: 'Readers look for the end of what stands in the bracket, and a screen reader reads on without a pause. Mostly words were cut off with the other bracket.',
  looksAt: 'round brackets in running text and headings, paragraph by paragraph; smileys and “a)” are left alone.',
  say: ({ sign }) => ({
    message: sign === '(' ? 'This bracket is opened and never closed.' : 'This bracket is closed and never opened.',
    help: 'Put the other bracket where it belongs, or take this one out.',
  }),
  good: () => [
    { body: 'Each plan (also the first (of 2024)) is here. See you there :-) and be well ;)' },
    { body: 'Choose a) the hall or b) the park, then 1) a day and (2) an hour, i) or ii).' },
    { body: '1990) The start.\n\nThe fee is £20 *), for children £10†).\n\n*) Until 30 April\n\n†) With a parent' },
    { body: 'Entry ¹) is free, with a guide ⁴).\n\n¹) with a card\n\n⁴) with a ticket' },
    { body: '1°) The plan is out.\n\n2°) The budget is out.' },
    { body: 'Family (2 + 2), phase (2024–2026), step 1) and step (2).' },
    { body: 'Bring your parent(s), if you like (we do).' },
    { body: '(This was said by one.\n\nAnd went on in a second paragraph.)' },
    { body: 'Read [the plan (in French)](https://www.europa.eu/plans) first.' },
  ],
  bad: () => [
    { body: 'The grant (up to 60% for a social firm is open to all.', at: ['('] },
    { body: 'The plans are out. They were late) but are good.', at: [')'] },
    { body: 'The plans of 1990) are out.', at: [')'] },
    { section: { title: 'Eight plans (first part' }, at: ['('] },
    { body: 'One (two (three) is here.', at: ['('] },
  ],
  look: {
    // A bracket may close in a later paragraph of the same field.
    issue({ manuscript }, found) {
      const open: { readonly passage: Passage; readonly index: number }[] = []
      const report = ({ passage, index }: (typeof open)[number]) =>
        found(passage.at(index, index + 1), { sign: passage.text[index] ?? '' })
      for (const passage of manuscript.passages) {
        const [other] = open
        if (other && (other.passage.path !== passage.path || other.passage.section !== passage.section))
          for (const one of open.splice(0)) report(one)
        if (!/[()]/.test(passage.text)) continue
        const bare = passage.text.replace(smiley, (all) => all.replace(/[()]/g, ' '))
        for (const { 0: sign, index } of bare.matchAll(/[()]/g)) {
          const before = bare.slice(Math.max(0, index - 6), index)
          if (sign === '(') open.push({ passage, index })
          else if (!open.pop() && !listMarker(before).test(before)) report({ passage, index })
        }
      }
      for (const one of open) report(one)
    },
  },
})
