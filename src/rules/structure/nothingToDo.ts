import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import type { Evidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'

/** An email address, a web address or a telephone number in plain words. */
const contactAddress = letterRegExp(
  String.raw`@[^\s@]{1,255}\.\p{L}|\bwww\.\S|\bhttps?:\/\/|(?:\+|\b0)\d[\d\s()/-]{5,25}\d`,
)

export const nothingToDo = defineRule<null>({
  id: 'nothing-to-do',
  group: 'structure',
  severity: 'warning',
  summary: 'The issue leaves its readers nothing to do: no link, no date, no address.',
  why: 'A newsletter is sent so that readers do something: read on, come, answer, tell others. One plain next step for each story is enough; without any, an issue is read and forgotten.',
  looksAt: 'links, events and addresses in the sections.',
  say: () => ({
    message: 'No section says what a reader can do next: there is no link, no event and no address to write to.',
    help: 'Say where to read on, what to book or whom to ask; a “link” with words and an address is enough.',
  }),
  good: () => [
    {
      sections: [
        { type: 'article', title: 'Plans', body: 'All plans are [in the library](https://www.europa.eu/plans).' },
      ],
    },
    { sections: [{ type: 'article', title: 'Plans', body: 'Write to plans@europa.eu by Friday.' }] },
    { sections: [{ type: 'article', title: 'Plans', body: 'Ring us on 029 2034 5678 by Friday.' }] },
    {
      sections: [
        {
          type: 'diary',
          title: 'A day for plans',
          event: {
            title: 'Open house',
            start: '2026-10-06 09:30',
            end: '2026-10-06 11:00',
            zone: 'Europe/London',
            where: 'City Hall, Cardiff',
          },
        },
      ],
    },
  ],
  bad: () => [
    { sections: [{ type: 'article', title: 'Plans', body: 'Each plan says what a region will do.' }], at: ['date'] },
    {
      sections: [
        { type: 'article', title: 'Plans', body: 'Eight plans were made in 2025 and 2026.' },
        { type: 'quote', text: 'We came to learn.', person: 'Ana Lopez' },
      ],
      newsletter: { website: { text: 'The regions on the web', href: 'https://www.europa.eu/regions' } },
      at: ['date'],
    },
  ],
  look: {
    // Something missing shows only in the whole issue. The finished email is read last, since that is slow.
    issue(evidence, found) {
      const { manuscript, issue } = evidence
      const { links, events, passages } = manuscript
      const inSection = ({ section }: { readonly section: number | null }) => section !== null
      if (links.some(inSection) || events.some(inSection)) return
      if (passages.some((one) => inSection(one) && contactAddress(one.text).test(one.text))) return
      if (!hasLinkOfTemplate(evidence)) found(issue.place, null)
    },
  },
})

/** Whether a template of the project adds a link that newsletter.yaml does not have. */
function hasLinkOfTemplate(evidence: Evidence): boolean {
  const known = new Set(evidence.newsletter.manuscript.links.map(({ href }) => href))
  const forms = evidence.rendered()
  const main = forms.find(({ artifact }) => artifact.role === 'document') ?? forms[0]
  return (main?.elements ?? []).some(
    ({ name, attributes: { href } }) => name === 'a' && href !== undefined && !known.has(href),
  )
}
