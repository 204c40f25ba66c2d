// What an editor must do with the files of a bilingual newsletter that has a section type of its own. ‸ is the cursor.

/** The project that the documents belong to. */
export const project = {
  'newsletter.yaml': 'name: Parish news\nlanguages: [en, cy]\n',
  'templates/sections/vacancy/section.yaml': `summary: A post to apply for.
fields:
  title: { type: text, required: true, help: the post }
  closes: { type: date, required: true, help: the last day to apply }
  grade: { type: choice, options: [junior, senior], help: how high it is }
`,
  'templates/sections/vacancy/example.yaml': 'type: vacancy\ntitle: Clerk to the council\ncloses: 2026-06-30\n',
}

const schema = (name, up) => `# yaml-language-server: $schema=${up}.cohes3ion/schema/${name}.json\n`
const issue = `${schema('issue', '../')}date: 2026-05-01\nsubject: Spring\n`
const section = schema('section', '../../')
const translation = schema('issue-translation', '../')

/** The cursor stands where a new section begins. */
export const newSection = { file: 'issues/a.yaml', text: `${issue}sections:\n  - ‸\n` }

/**
 * completes: labels that are offered, and none of `never`. inserts: by label, what is inserted. helps: what is shown.
 * marks: each text that is marked, with a part of the message; nothing else is.
 */
export const cases = [
  {
    name: 'an issue: fields',
    file: 'issues/a.yaml',
    text: `${issue}‸\n`,
    completes: ['number', 'preview', 'sections'],
    never: ['titel', 'subject'],
  },
  {
    name: 'an issue: help',
    file: 'issues/a.yaml',
    text: issue.replace('subject', 'sub‸ject'),
    helps: ['The subject line in the inbox', 'subject: Eight plans published'],
  },
  {
    name: 'an issue: a value',
    file: 'issues/a.yaml',
    text: `${issue}bilingual: ‸\n`,
    completes: ['none', 'two-mails', 'top-and-bottom', 'block-by-block'],
  },
  {
    name: 'an issue: a rule',
    file: 'issues/a.yaml',
    text: `${issue}allow:\n  - rule: ‸\n    reason: It is so.\n`,
    completes: ['link-http', 'long-sentence'],
  },
  {
    name: 'an issue: a new section, also of the project’s own type',
    ...newSection,
    completes: ['type', 'file', 'story', 'diary', 'vacancy'],
    never: ['title', 'body', 'null'],
    inserts: { vacancy: /^type: vacancy\n {2}title: \$\{1:Clerk to the council\}\n {2}closes: \$\{2:2026-06-30\}$/ },
    marks: [],
    isUnfinished: true,
  },
  {
    name: 'an issue: types of sections',
    file: 'issues/a.yaml',
    text: `${issue}sections:\n  - type: ‸\n`,
    completes: ['story', 'vacancy'],
    isUnfinished: true,
  },
  {
    name: 'an issue: fields of a type alone',
    file: 'issues/a.yaml',
    text: `${issue}sections:\n  - type: story\n    ‸\n`,
    completes: ['title', 'image', 'body', 'links', 'link'],
    never: ['events', 'closes', 'diary'],
    isUnfinished: true,
  },
  {
    name: 'an issue: a value of its own type',
    file: 'issues/a.yaml',
    text: `${issue}sections:\n  - type: vacancy\n    title: Clerk\n    closes: 2026-06-30\n    grade: ‸\n`,
    completes: ['junior', 'senior'],
  },
  {
    name: 'an issue: one language each',
    file: 'issues/a.yaml',
    text: `${issue}sections:\n  - type: story\n    title:\n      ‸\n    body: Text\n`,
    completes: ['en', 'cy'],
  },
  {
    name: 'an issue: what is wrong',
    file: 'issues/a.yaml',
    text: `${issue}subjet: Spring
bilingual: two
theme: dark
sections:
  - type: stori
  - type: story
    titel: Spring
    title: { en: Spring, xx: Gwanwyn }
    body: It is spring.
    image: hall.png
    link: { text: Book the hall, hrf: "https://www.example.org/", href: "https://www.example.org/" }
  - type: vacancy
    title: Clerk
    closes: 30 June
    grade: middle
`,
    marks: [
      ['subjet', 'subjet is not allowed'],
      ['two', 'two-mails'],
      ['dark', 'default'],
      ['stori', 'story'],
      ['titel', 'titel is not allowed'],
      ['xx', 'xx is not allowed'],
      ['hall.png', 'a file name and an alternative text'],
      ['hrf', 'hrf is not allowed'],
      ['30 June', 'a date, as year-month-day'],
      ['middle', 'junior'],
    ],
  },
  {
    name: 'an issue: what is right, with fields left open',
    file: 'issues/a.yaml',
    text: `${issue}number:\npreview:\nsections:\n  - type: story\n    title: 2026\n    body: yes\n    image:\n    links:\n  - file: hall.md\n    title: The hall\n`,
    marks: [],
  },
  {
    name: 'a section file: a new one',
    file: 'issues/b/10-a.yaml',
    text: `${section}‸\n`,
    completes: ['type', 'vacancy'],
    inserts: { vacancy: /^type: vacancy\ntitle: / },
    isUnfinished: true,
  },
  {
    name: 'a section file: fields of an event',
    file: 'issues/b/10-a.yaml',
    text: `${section}type: diary\ntitle: Dates\nevents:\n  - title: Open day\n    ‸\n`,
    completes: ['start', 'zone', 'where', 'book'],
    inserts: { zone: /^zone: \$\{1:Europe\/London\}$/ },
  },
  {
    name: 'a section file: zones',
    file: 'issues/b/10-a.yaml',
    text: `${section}type: diary\ntitle: Dates\nevent:\n  title: Open day\n  zone: ‸\n`,
    completes: ['Europe/London', 'Europe/Brussels'],
  },
  {
    name: 'a section file: help',
    file: 'issues/b/10-a.yaml',
    text: `${section}type: vacancy\ntitle: Clerk\nclo‸ses: 2026-06-30\n`,
    helps: ['The last day to apply', 'always needed'],
    marks: [],
  },
  {
    name: 'a section file: what is wrong',
    file: 'issues/b/10-a.yaml',
    text: `${section}type: diary\ntitle: Dates\nevent: { title: Open day, start: tomorrow, zon: Europe/London }\n`,
    marks: [
      ['tomorrow', 'a date and'],
      ['zon', 'zon is not allowed'],
    ],
  },
  {
    name: 'a translation: fields',
    file: 'issues/a.cy.yaml',
    text: `${translation}subject: Gwanwyn\n‸\n`,
    completes: ['preview', 'sections'],
    never: ['bilingual', 'theme'],
    marks: [],
  },
  {
    name: 'a translation: fields of a section',
    file: 'issues/a.cy.yaml',
    text: `${translation}sections:\n  - id: spring\n    ‸\n`,
    completes: ['title', 'closes', 'events'],
    never: ['story', 'vacancy'],
    marks: [],
  },
  {
    name: 'a translation: help',
    file: 'issues/a.cy.yaml',
    text: `${translation}sections:\n  - type: vacancy\n    ti‸tle: Clerc\n`,
    helps: ['The post'],
    marks: [],
  },
  {
    name: 'a translation: what is wrong',
    file: 'issues/a.cy.yaml',
    text: `${translation}theme: default\nsections:\n  - titel: Clerc\n    title: Clerc\n`,
    marks: [
      ['theme', 'theme is not allowed'],
      ['titel', 'titel is not allowed'],
    ],
  },
  {
    name: 'newsletter.yaml: fields',
    file: 'newsletter.yaml',
    text: `${schema('newsletter', '')}name: Parish news\n‸\n`,
    completes: ['sender', 'zones', 'colours', 'target'],
  },
  {
    name: 'newsletter.yaml: values',
    file: 'newsletter.yaml',
    text: `${schema('newsletter', '')}name: Parish news\nlanguages: [‸]\n`,
    completes: ['cy', 'en', 'en-IE'],
  },
  {
    name: 'newsletter.yaml: a funder',
    file: 'newsletter.yaml',
    text: `${schema('newsletter', '')}name: Parish news\nfunding:\n  profile: ‸\n`,
    completes: ['eu-2014-2020', 'eu-2021-2027'],
    isUnfinished: true,
  },
  {
    name: 'newsletter.yaml: help',
    file: 'newsletter.yaml',
    text: `${schema('newsletter', '')}name: Parish news\nzo‸nes: [Europe/London]\n`,
    helps: ['The readers’ time zones'],
    marks: [],
  },
  {
    name: 'newsletter.yaml: what is wrong',
    file: 'newsletter.yaml',
    text: `${schema('newsletter', '')}name: Parish news\nlangauges: [en]\nzones: [Cardiff]\ncolours: { deep: "#12" }\ntarget: { name: mailchimp }\n`,
    marks: [
      ['langauges', 'langauges is not allowed'],
      ['Cardiff', 'a time zone'],
      ['"#12"', 'a colour'],
      ['mailchimp', 'govdelivery'],
    ],
  },
]
