import type { FieldTypes } from '../../fields/fieldType.ts'
import { wrapText } from '../../lib/text/wrap.ts'
import { fieldList } from '../fieldList.ts'
import { exampleBlock, paragraphs, type Topic } from './topic.ts'

/** What a field may hold. */
export function fieldTypeTopics(fields: FieldTypes): readonly Topic[] {
  return [...fields.values()].map(({ name, label, wants, parts }) => {
    const example = examples[name]
    const needs = `needs ${wants}`
    return {
      name,
      aliases: [label.toLowerCase(), `${name}s`],
      kind: label.toLowerCase() === name ? 'what a field may hold' : `what a field may hold: ${label}`,
      group: 'field types',
      summary: `${needs.charAt(0).toUpperCase()}${needs.slice(1)}.`,
      text: () =>
        paragraphs(
          wrapText(`Such a field ${needs}.`, 78),
          notes[name] === undefined ? '' : wrapText(notes[name], 78),
          parts ? `Its own fields:\n\n${fieldList(parts, fields)}` : '',
          example === undefined ? '' : exampleBlock(example),
        ),
    }
  })
}

const notes: { readonly [type: string]: string } = {
  text: 'Put it in quotation marks where it has a colon with a space behind it, or begins with a sign such as @ or #.',
  markdown: 'Begin with | and set the text in on the lines below, with an empty line between paragraphs.',
  url: 'With https:// at its beginning. Where newsletter.yaml has a base, one that begins with / is a page of that website.',
  image:
    'The file stands beside the issue or in a folder below it. A picture that adds nothing to the text is “decorative: true” and has no alt.',
  date: 'The year comes first, so that nobody takes the month for the day. A month alone is right too: 2026-05.',
  moment:
    'A local time of the event’s zone, from 00:00 to 23:59. The program works out weekdays and the readers’ other times.',
  zone: 'By its IANA name, so that summer time is right: Europe/London, and not GMT or BST.',
  event: 'One that has several days or places lists sessions, each with a start, in place of its own start.',
  list: 'Each item stands after a dash on a line of its own. A list of one may stand under its single name, without the dash: link for links.',
  color: 'In quotation marks, since # begins a comment. A name such as navy is right too.',
}

const examples: { readonly [type: string]: string } = {
  text: 'title: "Open day: what to see"',
  markdown:
    'body: |\n  The floor is new, and the kitchen has **two ovens**.\n\n  - [Book the hall](https://www.example.org/hall)\n  - Ask for a key',
  link: 'link: { text: Book the hall, href: "https://www.example.org/hall" }',
  url: 'web: https://www.example.org/news/spring',
  image: 'image: { src: hall.png, alt: The village hall with its new door }',
  date: 'date: 2026-05-01',
  moment: 'start: 2026-10-06 09:30',
  zone: 'zone: Europe/London',
  event:
    'event:\n  title: Open day\n  start: 2026-10-06 09:30\n  end: 2026-10-06 12:00\n  zone: Europe/London\n  where: Village hall',
  choice: 'face: serif',
  number: 'number: 5',
  flag: 'decorative: true',
  color: 'accent: "#10243E"',
  list: 'links:\n  - { text: Book the hall, href: "https://www.example.org/hall" }\n  - { text: See the prices, href: "https://www.example.org/prices" }',
  group: 'sender:\n  name: Parish council\n  email: clerk@example.org',
}
