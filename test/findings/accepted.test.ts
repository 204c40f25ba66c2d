import { expect, test } from 'vitest'
import { compile } from '../../src/index.ts'
import { type Contents, compiled, fields, frontMatter, inFile, inFolder, issueOf, setIn } from './accepted.ts'
import { project } from './project.ts'

const story = `type: story
title: Plans
image:
  src: images/plans.png
  decorative: true
`
const text = 'The plans – eight of them – are out.\n\n- Spain and *Wales*\n'
const body = `body: |\n${setIn(text)}`
const links = `links:
  - text: Read the plans
    href: https://example.org/plans
`
const plain = issueOf(story + body + links)
const asText = frontMatter(story + links, text)
const picture = project['issues/images/plans.png'] ?? ''

/** The same issue, written in different ways. */
const sameAsPlain: readonly (readonly [name: string, files: Contents])[] = [
  ['line ends of Windows', inFile(plain.replaceAll('\n', '\r\n'))],
  ['line ends of an old Mac', inFile(plain.replaceAll('\n', '\r'))],
  ['a byte order mark', inFile(`\ufeff${plain}`)],
  ['a byte order mark and line ends of Windows', inFile(`\ufeff${plain.replaceAll('\n', '\r\n')}`)],
  ['no line end at the end', inFile(plain.trimEnd())],
  [
    'empty lines, notes and spaces at line ends',
    inFile(`# January\n\n${fields}  \n${issueOf(story + body + links).slice(fields.length)}\n# The end`),
  ],
  [
    'notes behind values',
    inFile(
      issueOf(
        story.replace('title: Plans', 'title: "Plans"').replaceAll('\n', ' # a note\n') +
          body.replace('|', '| # a note') +
          links.replace('href', '# a note of its own\n    href'),
      ),
    ),
  ],
  ['three dashes before it all', inFile(`---\n${plain}`)],
  ['one link', inFile(issueOf(`${story}${body}link:\n  text: Read the plans\n  href: https://example.org/plans\n`))],
  [
    'one link between braces',
    inFile(issueOf(`${story}${body}link: { text: Read the plans, href: "https://example.org/plans" }\n`)),
  ],
  ['double quotes', inFile(plain.replace(/: (?=\w)(.*)$/gm, ': "$1"'))],
  ['single quotes', inFile(plain.replace(/: (?=\w)(.*)$/gm, ": '$1'"))],
  ['quoted names', inFile(plain.replace(/^([ -]*)(\w+):/gm, '$1"$2":'))],
  ['yes for true', inFile(plain.replace('true', 'Yes'))],
  ['a zero before the number', inFile(plain.replace('number: 5', 'number: 05'))],
  ['fields in another order', inFile(`${plain.slice(fields.length)}${fields}`)],
  ['a folded text', inFile(plain.replace('The plans – eight', 'The plans\n      – eight'))],
  ['an empty field that may be left out', inFile(`theme:\n${plain}`)],
  [
    'a section in a YAML file',
    {
      ...inFile(`${fields}sections:\n  - file: parts/a.yaml\n`),
      'issues/parts/a.yaml': (story + body + links).replace('images/', '../images/'),
    },
  ],
  ['a section in a Markdown file', { ...inFile(`${fields}sections:\n  - file: a.md\n`), 'issues/a.md': asText }],
  [
    'a title beside the file',
    {
      ...inFile(`${fields}sections:\n  - file: a.md\n    title: Plans\n`),
      'issues/a.md': asText.replace('title: Plans', 'title: Old plans'),
    },
  ],
  ['an issue in a Markdown file', { 'issues/issue-1.md': frontMatter(fields + story + links, `\n${text}`) }],
  [
    'a Markdown file as Windows writes it',
    { 'issues/issue-1.md': `\ufeff${frontMatter(fields + story + links, text)}`.replaceAll('\n', '\r\n') },
  ],
  [
    'spaces behind the dashes',
    { 'issues/issue-1.md': frontMatter(fields + story + links, text).replaceAll('---', '---  ') },
  ],
  ['a folder', inFolder({ 'issue.yaml': plain, 'images/plans.png': picture })],
  [
    'a folder with a file for each section',
    inFolder({ 'issue.md': frontMatter(fields, ''), '10-a.md': asText, 'images/plans.png': picture }),
  ],
  [
    'a folder with files that are not for readers',
    inFolder({
      'issue.yaml': plain,
      'images/plans.png': picture,
      'images/20-spare.png': picture,
      'issue.yaml~': plain,
      'issue.yaml.bak': plain,
      '.hidden.md': asText,
      '_later.md': asText,
      '_drafts/10-a.md': asText,
      '~$text from Bilbao.docx': 'x',
      'Text from Bilbao.docx': 'PK',
      '10 text from Bilbao.docx': 'PK',
      'README.md': 'Who sends what.',
      'notes.txt': 'Ask Bilbao.',
      'Thumbs.db': 'x',
      'plans.pdf': '%PDF-1.7',
      '2022-01-28 minutes.pdf': '%PDF-1.7',
    }),
  ],
  ['a folder of pictures with the same name', { ...inFile(plain), ...inFolder({ 'images/plans.png': picture }) }],
]

test.each(sameAsPlain)('%s: the same email', async (_, files) => {
  const email = await compiled(files)
  expect(email).toEqual(await compiled(inFile(plain)))
})

const news = (words: string) => `type: story\ntitle: Plans\nbody: ${words}\n`
const diary = (event: string) => `type: diary\ntitle: Diary\nevents:\n  - ${setIn(setIn(event)).trimStart()}`
const visit = 'title: Visit\nstart: 2021-10-06 09:30\nend: 2021-10-06 11:00\nzone: Europe/London\n'
const days = 'title: Conference\nsessions:\n  - start: 2020-03-25\n  - start: 2020-03-26\n'

/** The same section, written in two ways. */
const sameSections: readonly (readonly [name: string, one: string, other: string])[] = [
  ['an hour of one digit', diary(visit), diary(visit.replace('09:30', '9:30'))],
  ['a T between day and time', diary(visit), diary(visit.replaceAll(/(06) /g, '$1T'))],
  ['a zone in small letters', diary(visit), diary(visit.replace('Europe/London', 'europe/london'))],
  ['one event', diary(visit), `type: diary\ntitle: Diary\nevent:\n${setIn(visit)}`],
  [
    'a text over several lines that start with signs',
    news('"The plans are out. [Read them](https://example.org/) & more *at home* @eight, %50."'),
    news('The plans are out.\n  [Read them](https://example.org/)\n  & more\n  *at home*\n  @eight,\n  %50.'),
  ],
  [
    'a hash in a text over several lines',
    news('"Read them at #RegioStars or #Regions."'),
    news('"Read them\n  at #RegioStars\n  or #Regions."'),
  ],
  ['a block of text before a field', 'type: story\nbody: |\n  #x “y: z”\ntitle: Plans\n', news('"#x “y: z”"')],
  [
    'a picture in a text, its name as in an address',
    news('"![Plans](images/plans.png)"'),
    news('"![Plans](images/pl%61ns.png)"'),
  ],
  [
    'many brackets in quotes',
    news(`"The plans ${'['.repeat(110)} are out: ${'{'.repeat(110)} \\" ["`),
    news(`|\n  The plans ${'['.repeat(110)} are out: ${'{'.repeat(110)} " [`),
  ],
  ['many brackets in single quotes', news(`'It''s ${'['.repeat(110)}'`), news(`|\n  It's ${'['.repeat(110)}`)],
  ['an empty start beside sessions', diary(days), diary(`${days}start:\n`)],
  [
    'an end on the same day',
    diary('title: Visit\nstart: 2021-10-06\n'),
    diary('title: Visit\nstart: 2021-10-06\nend: 2021-10-06\n'),
  ],
]

const inMarkdown = (below: string) => ({ 'issues/issue-1.md': frontMatter(fields + story + links, below) })

test.each([
  ['between paragraphs', 'The plans are out.\n\n---\n\nThey can be read.\n'],
  ['more than once', 'The plans are out.\n\n---\n\nThey can be read.\n\n---\n\nNow.\n'],
  ['with a colon below it', 'The plans are out.\n\n---\n\nsource: the council\n'],
  ['below words', 'The plans are out.\n---\nThey can be read.\n'],
])('a rule in a Markdown file, %s, is no question of its fields', async (_, below) => {
  const { findings } = await compile({ files: { ...project, ...inMarkdown(below) }, issue: 'issue-1', only: [] })
  expect(findings.filter(({ id }) => id.startsWith('front-matter'))).toEqual([])
})

test.each(sameSections)('%s: the same email', async (_, one, other) => {
  expect(await compiled(inFile(issueOf(other)))).toEqual(await compiled(inFile(issueOf(one))))
})
