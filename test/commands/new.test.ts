import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cohes3ion, sampleProject, temporaryFolder } from '../support/cli.ts'
import { picture } from '../support/project.ts'

/** A project of these files; the machine's day is 27 November 2026. */
function project(files: { readonly [file: string]: string | Uint8Array }): string {
  const folder = temporaryFolder()
  for (const [file, content] of Object.entries({ 'newsletter.yaml': 'name: Parish news\n', ...files })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), content)
  }
  return folder
}

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8')

const spring = `
number: 4
date: 2026-09-15
subject: Spring in our villages
preview: A new hall, and dates for your diary, all in one place.
theme: default
allow: [{ rule: link-says-nothing, reason: as published }]
sections:
  - type: contents
  - type: story
    title: "The hall: open again"
    image: { src: hall.png, alt: The hall }
    body: Come and see it.
    link: { text: Read about the hall, href: "https://www.europa.eu/hall" }
  - type: diary
    title: Dates for your diary
    events:
      - { title: Harvest supper, start: 2026-10-03 18:00, zone: Europe/London, where: The hall }
      - { title: Carols, start: 2026-12-20 18:00, zone: Europe/London, where: The church }
      - title: Winter market
        sessions:
          - { start: 2026-11-20, where: The hall }
          - { start: 2026-12-13, where: The green }
  - type: notice
    title: Tell us what you think
    body: Three questions, two minutes.
    link: { text: Answer three questions, href: "https://www.europa.eu/survey" }
`

describe('new', () => {
  it('carries on what lasts, comes again or has only a month, until its last day', async () => {
    const events = [
      '{ title: Long fair, start: 2026-11-20, duration: 9 days }',
      '{ title: Short fair, start: 2026-11-20, duration: 2 days }',
      '{ title: Choir, start: 2026-01-14, repeat: { every: second Wednesday, until: 2026-12-31 } }',
      '{ title: Old choir, start: 2026-01-14, repeat: { every: second Wednesday, until: 2026-10-31 } }',
      '{ title: Summer school, kind: save-the-date, start: 2026-11 }',
      '{ title: Autumn school, kind: save-the-date, start: 2026-10 }',
    ]
    const issue = `date: 2026-09-15\nsubject: S\nsections:\n  - type: diary\n    events:\n${events.map((one) => `      - ${one}\n`).join('')}`
    const folder = project({ 'issues/issue-1.yaml': issue })
    const { code, stdout } = await cohes3ion(folder, 'new', 'issue-2')
    expect(code).toBe(0)
    expect(stdout).toContain('\nLeft out, since they are over by then: Short fair · Old choir · Autumn school\n')
    const titles = Array.from(
      read(folder, 'issues/issue-2.yaml').matchAll(/title: (.*(?:fair|hoir|school))/g),
      ([, title]) => title,
    )
    expect(titles).toEqual(['Long fair', 'Choir', 'Summer school'])
  })

  it('takes no event along, and tells of none, that nobody has named yet', async () => {
    const folder = project({})
    expect(await cohes3ion(folder, 'new', 'first')).toMatchObject({ code: 0 })
    expect(read(folder, 'issues/first.yaml')).toContain('[Insert the event’s name]')
    const second = await cohes3ion(folder, 'new', 'second')
    expect(second.stdout).toContain('\nMade from first.\n')
    const third = await cohes3ion(folder, 'new', 'third', '--date', '3027-06-01')
    expect(third.stdout).not.toContain('Left out')
    expect(read(folder, 'issues/third.yaml').match(/event’s name/g)).toHaveLength(1)
  })

  it('begins the next issue from the last one', async () => {
    const folder = project({ 'issues/spring.yaml': spring, 'issues/hall.png': picture })
    const { code, stdout, stderr } = await cohes3ion(folder, 'new', 'winter', '--keep', 'notice')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('issues/winter.yaml')
    expect(stdout).toContain(
      'Made from spring, with 2 dates that are still to come.\nLeft out, since it is over by then: Harvest supper\n',
    )
    expect(stdout).toContain('cohes3ion preview winter')
    expect(read(folder, 'issues/winter.yaml')).toBe(`# yaml-language-server: $schema=../.cohes3ion/schema/issue.json
# Made from spring.
# Words in [brackets] keep a place free: write what belongs there. “cohes3ion check winter” names those that are left.
number: 5
date: 2026-11-27
theme: default
subject: "[Insert the subject line]"
preview: "[Insert the line that inboxes show after the subject]"

sections:
  - type: contents

  # Last time: The hall: open again
  - type: story
    title: "[Insert the title of section 2]"
    body: "[Insert the text]"
    link: { text: "[Insert the words to click on]", href: https://www.w3.org/#placeholder }
    # image: { src: plans.png, alt: Covers of the eight plans }

  - type: diary
    title: Dates for your diary
    events:
      - title: Carols
        start: 2026-12-20 18:00
        zone: Europe/London
        where: The church
      - title: Winter market
        sessions:
          - start: 2026-11-20
            where: The hall
          - start: 2026-12-13
            where: The green

  - type: notice
    title: Tell us what you think
    body: Three questions, two minutes.
    link: { text: Answer three questions, href: https://www.europa.eu/survey }
`)
  })

  it.each([
    ['as long after the last as that came after the one before', '2026-10-15', '2026-11-15', '2026-12-15'],
    ['counting days where the day of the month differs', '2026-11-02', '2026-11-16', '2026-11-30'],
    ['at the end of a shorter month', '2026-11-30', '2026-12-31', '2027-01-31'],
    ['of a month alone', '2026-09', '2026-11', '2027-01'],
    ['of today, where that has passed', '2026-01-10', '2026-02-10', '2026-11-27'],
    ['of today, after a pause of more than a year', '2024-04-01', '2026-04-01', '2026-11-27'],
  ])('dates it %s', async (_, before, last, next) => {
    const issue = (date: string) => `date: ${date}\nsubject: News\nsections:\n  - { type: story, title: A, body: B. }\n`
    const folder = project({ 'issues/b.yaml': issue(before), 'issues/a.yaml': issue(last) })
    expect((await cohes3ion(folder, 'new', 'c')).code).toBe(0)
    const written = read(folder, 'issues/c.yaml')
    expect(written).toContain(`# Made from a.\n`)
    expect(written).toContain(`\ndate: ${next}\n`)
    expect(written).not.toContain('number')
  })

  it.each([
    ['spring-2027', 'spring-2026', '2026-04-08', '2027-04-08'],
    ['2028-spring', '2026-Spring', '2026-04', '2028-04'],
    ['2027-03', '2027-02', '2027-02-10', '2027-03-01'],
    ['2027-03', '2027-02', '2027-02', '2027-03'],
    ['news-2027-03-15', 'news', '2026-11-20', '2027-03-15'],
    ['news-2027-13', 'news', '2026-11-20', '2026-11-27'],
    ['autumn-2027', 'spring-2026', '2026-12-01', '2026-12-01'],
    ['leap-2029', 'leap-2028', '2028-02-29', '2029-02-28'],
  ])('dates %s after its own name, where that says when, or after %s of %s', async (id, last, date, next) => {
    const folder = project({
      [`issues/${last}.yaml`]: `date: ${date}\nsubject: News\nsections:\n  - { type: story, title: A, body: B. }\n`,
    })
    expect(await cohes3ion(folder, 'new', id)).toMatchObject({ code: 0, stderr: '' })
    expect(read(folder, `issues/${id}.yaml`)).toContain(`\ndate: ${next}\n`)
  })

  it('counts on from issue-9, whatever its file’s form, and tells apart names without a number', async () => {
    const folder = project({
      'newsletter.yaml': 'name: Parish news\nlanguages: [en, cy]\nlang: en\nbilingual: two-mails\n',
      'issues/issue-9.md':
        '\uFEFF---\r\nnumber: 9\r\ndate: 2026-11-01\r\nsubject: Autumn\r\nsections:\r\n  # The next one goes first.\r\n  - type: diary\r\n    title: Dates\r\n    event: { title: "Carols: all of them", start: 2026-12-20 18:00, zone: Europe/London }\r\n---\r\n',
      'issues/issue-9.cy.yaml':
        '\uFEFFsections:\r\n  - title: Dyddiadau\r\n    event: { title: "Carolau: pob un" }\r\n',
    })
    expect(await cohes3ion(folder, 'new', 'issue-10')).toMatchObject({ code: 0, stderr: '' })
    const issue = read(folder, 'issues/issue-10.yaml')
    expect(issue).toContain('\nnumber: 10\n')
    expect(issue).toContain('title: Dates\n    events:\n      - title: "Carols: all of them"\n')
    expect(read(folder, 'issues/issue-10.cy.yaml')).toContain(
      'title: Dyddiadau\n    events:\n      - title: "Carolau: pob un"\n',
    )
    expect(await cohes3ion(folder, 'new', 'extra')).toMatchObject({ code: 0, stderr: '' })
    expect(read(folder, 'issues/extra.yaml')).toContain('# Made from issue-10.')
    expect(read(folder, 'issues/extra.yaml')).toContain('\nnumber: 11\n')
  })

  it('keeps a diary without what is over, and a place for the next date where all is', async () => {
    const event = (title: string, day: string) => `{ title: ${title}, start: ${day} 10:00, zone: Europe/London }`
    const diary = (...events: readonly string[]) =>
      `date: 2026-11-01\nsubject: News\nsections:\n  - type: diary\n    title: Dates\n    body: All are welcome.\n    events:\n${events.map((one) => `      - ${one}\n`).join('')}`
    const over = event('Over', '2026-11-02')
    const folder = project({
      'issues/a.yaml': diary(over, event('Coming', '2027-03-02')),
      'issues/b.yaml': diary(over),
    })
    await cohes3ion(folder, 'new', 'c', '--from', 'a', '--keep', 'diary')
    expect(read(folder, 'issues/c.yaml')).toMatch(/body: All are welcome\.\n {4}events:\n {6}- title: Coming\n/)
    expect(read(folder, 'issues/c.yaml')).not.toContain('Over')
    await cohes3ion(folder, 'new', 'd', '--from', 'b', '--keep', 'diary')
    expect(read(folder, 'issues/d.yaml')).toMatch(/body: All are welcome\.\n {4}events:\n {6}- title: "\[/)
    expect(read(folder, 'issues/d.yaml')).not.toContain('Over')
  })

  it('asks for the day of an event whose name alone was written', async () => {
    const folder = project({})
    await cohes3ion(folder, 'new', 'issue-1')
    const file = path.join(folder, 'issues/issue-1.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('[Insert the event’s name]', 'Open day'))
    const { stdout } = await cohes3ion(folder, 'check', 'issue-1')
    expect(stdout).toContain('This event still has the day that keeps its place free, 2999-12-31.')
    writeFileSync(file, readFileSync(file, 'utf8').replace('2999-12-31 10:00', '2027-01-12 10:00'))
    expect((await cohes3ion(folder, 'check', 'issue-1')).stdout).not.toContain('This event still')
  })

  it('makes the first issue where there is none', async () => {
    const folder = project({})
    expect(await cohes3ion(folder, 'new', 'issue-0', '--blank')).toMatchObject({ code: 0, stderr: '' })
    expect(read(folder, 'issues/issue-0.yaml')).toContain('\n# Your first issue.\n')
    rmSync(path.join(folder, 'issues/issue-0.yaml'))
    expect((await cohes3ion(folder, 'new', 'issue-1', '--date', '2026-12-01')).code).toBe(0)
    expect(read(folder, 'issues/issue-1.yaml')).toContain('\nnumber: 1\ndate: 2026-12-01\n')
    const { code, stderr } = await cohes3ion(folder, 'build', 'issue-1')
    expect(code).toBe(0)
    expect(stderr.match(/(?<=warning {2})\S+/g)?.filter((id) => id !== 'placeholder-text')).toEqual([])
  })

  it('takes other sections where they are named, and nothing of the last one with --blank', async () => {
    const folder = project({ 'issues/spring.yaml': spring, 'issues/hall.png': picture })
    await cohes3ion(folder, 'new', 'a', '--sections', 'diary,spotlight,diary')
    const types = (file: string) => Array.from(read(folder, file).matchAll(/type: (\w+)/g), ([, type]) => type)
    expect(types('issues/a.yaml')).toEqual(['diary', 'spotlight', 'diary'])
    expect(read(folder, 'issues/a.yaml')).toContain('title: Carols')
    await cohes3ion(folder, 'new', 'b', '--blank')
    expect(read(folder, 'issues/b.yaml')).not.toMatch(/Carols|Dates for your diary|hall/)
    expect(read(folder, 'issues/b.yaml')).toContain('\n# Begun from nothing.\n')
    expect(read(folder, 'issues/b.yaml')).toContain('\nnumber: 6\n')
  })

  it('carries dates and headings on in both languages, wherever they were written', async () => {
    const folder = project({
      'newsletter.yaml': 'name: Parish news\nlanguages: [cy, en]\nlang: en\nbilingual: two-mails\n',
      'issues/issue-1/issue.yaml': `number: 1
date: 2026-11-01
subject: { en: Winter in our villages, cy: Y gaeaf yn ein pentrefi }
sections:
  - type: diary
    title: { en: Dates for your diary, cy: Dyddiadau i’ch dyddiadur }
    event: { title: Carols, start: 2026-12-20 18:00, zone: Europe/London, where: The church }
  - file: 10-story.md
`,
      'issues/issue-1/issue.cy.yaml': `sections:
  - event: { title: Carolau, where: Yr eglwys }
`,
      'issues/issue-1/10-story.md':
        '---\ntype: story\nid: hall\ntitle: The hall\nimage: { src: hall.png, alt: Chairs below a long window }\n---\n\nIt is open.\n',
      'issues/issue-1/10-story.cy.md':
        '---\ntitle: Y neuadd\nimage: { alt: Cadeiriau o dan ffenestr hir }\n---\n\nMae ar agor.\n',
      'issues/issue-1/hall.png': picture,
    })
    expect(await cohes3ion(folder, 'new', 'issue-2', '--keep', 'hall')).toMatchObject({ code: 0, stderr: '' })
    const source = read(folder, 'issues/issue-2/issue.yaml')
    expect(source).toContain('title: Dates for your diary\n    events:\n      - title: Carols\n')
    expect(source).toContain('image: { src: ../issue-1/hall.png, alt: Chairs below a long window }')
    const welsh = read(folder, 'issues/issue-2/issue.cy.yaml')
    expect(welsh).toContain(
      'title: Dyddiadau i’ch dyddiadur\n    events:\n      - title: Carolau\n        where: Yr eglwys\n',
    )
    expect(welsh).toContain('  - id: hall\n    title: Y neuadd\n')
    expect(welsh).toContain('Mae ar agor.')
    expect(welsh).not.toMatch(/2026|src:/)
    const { stdout } = await cohes3ion(folder, 'check', 'issue-2', '--format', 'json')
    const ids = JSON.parse(stdout).issues[0].findings.map(({ id }: { id: string }) => id)
    expect(
      ids.filter((id: string) => !['placeholder-text', 'picture-not-hosted', 'picture-small'].includes(id)),
    ).toEqual([])
  })

  it('keeps places free in a section type of the project’s own, with values that each field takes', async () => {
    const template = '{{#> section}}\n{{> title text=title}}\n{{> picture picture=image}}\n{{/section}}\n'
    const folder = project({
      'templates/sections/poster/section.yaml': `summary: A poster.
fields:
  title: { type: text, required: true, max: 30, role: heading, help: its heading }
  code: { type: text, required: true, max: 5, help: its number }
  initials: { type: text, required: true, max: 2, help: who made it }
  colour: { type: color, required: true, help: its colour }
  bright: { type: flag, required: true, help: whether it shines }
  rest: { type: number, required: true, max: 0, help: how many are left }
  image: { type: image, required: true, help: the poster }
`,
      'templates/sections/poster/section.mjml.hbs': template,
      'templates/sections/poster/section.txt.hbs': '{{heading title}}\n{{> picture picture=image}}\n',
    })
    expect(await cohes3ion(folder, 'new', 'issue-1', '--sections', 'poster,links')).toMatchObject({ code: 0 })
    expect(read(folder, 'issues/issue-1.yaml')).toContain(`  - type: poster
    title: "[xxx]"
    code: "[xxx]"
    initials: xx
    colour: "#10243E"
    bright: true
    rest: 0
    image: { src: https://www.w3.org/#placeholder, width: 1200, height: 800, alt: "[Insert the words]" }
`)
    const { code, stdout } = await cohes3ion(folder, 'check', 'issue-1', '--format', 'json')
    const found: readonly { id: string; severity: string; line: number }[] = JSON.parse(stdout).issues[0].findings
    expect(code).toBe(0)
    expect([...new Set(found.filter((one) => one.severity !== 'question').map(({ id }) => id))]).toEqual([
      'placeholder-text',
    ])
    const lines = read(folder, 'issues/issue-1.yaml').split('\n')
    const pictureLine = 1 + lines.findIndex((line) => line.includes('image:'))
    expect(found.filter(({ id, line }) => id === 'placeholder-text' && line === pictureLine)).toHaveLength(2)
  })

  it('carries on what a translation says otherwise, and that events have no links to a calendar', async () => {
    const event = 'title: Carols, start: 2026-12-20 18:00, zone: Europe/London, organiser: Village choir'
    const folder = project({
      'newsletter.yaml': 'name: Parish news\nlanguages: [cy, en]\nlang: en\nbilingual: two-mails\n',
      'issues/issue-1.yaml': `date: 2026-11-01
subject: Winter
calendar: none
sections:
  - id: dates
    type: diary
    title: Dates
    calendar: none
    event: { ${event}, book: { text: Book, href: "https://www.europa.eu/en" } }
  - { id: who, type: spotlight, partner: Village choir, body: They sing. }
`,
      'issues/issue-1.cy.yaml': `subject: Y gaeaf
sections:
  - id: dates
    title: Dyddiadau
    event: { title: Carolau, organiser: Côr y pentref, book: { text: Archebu, href: "https://www.europa.eu/cy" } }
  - { id: who, partner: Côr y pentref, body: Maen nhw’n canu. }
`,
    })
    expect(await cohes3ion(folder, 'new', 'issue-2', '--keep', 'diary')).toMatchObject({ code: 0, stderr: '' })
    const source = read(folder, 'issues/issue-2.yaml')
    expect(source).toContain('\ncalendar: none\n')
    expect(source).toContain('  - id: dates\n    type: diary\n    calendar: none\n')
    expect(read(folder, 'issues/issue-2.cy.yaml')).toMatch(
      /organiser: Côr y pentref\n +book:\n +text: Archebu\n +href: https:\/\/www\.europa\.eu\/cy\n/,
    )
    expect(await cohes3ion(folder, 'new', 'issue-3', '--from', 'issue-1', '--date', '2026-12-01')).toMatchObject({
      code: 0,
      stderr: '',
    })
    expect(read(folder, 'issues/issue-3.yaml')).toContain('    calendar: none\n    title: Dates\n')
    const emptied = read(folder, 'issues/issue-3.cy.yaml')
    expect(emptied).toMatch(/title: Carolau\n +organiser: Côr y pentref\n/)
    expect(emptied).not.toMatch(/partner:|2026/)
    expect((await cohes3ion(folder, 'build', 'issue-3')).code).toBe(0)
  })

  it('is not stopped by what was left of a translation', async () => {
    const folder = project({
      'newsletter.yaml': 'name: Parish news\nlanguages: [cy, en]\nlang: en\nbilingual: two-mails\n',
      'issues/a/issue.yaml':
        'date: 2026-11-01\nsubject: W\nsections:\n  - { id: who, type: story, title: A, body: B. }\n',
      'issues/a/issue.cy.yaml': 'sections:\n  - { id: gone, title: C }\n',
      'issues/a/10-gone.cy.md': '---\ntitle: C\n---\n\nD.\n',
      'issues/old.cy.yaml': 'subject: Hen\n',
    })
    const { code, stdout, stderr } = await cohes3ion(folder, 'new', 'b')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('\nMade from a.\n\n')
    expect(read(folder, 'issues/b/issue.cy.yaml')).not.toContain('gone')
  })

  it.each([
    [
      'the higher number of one date',
      'number: 3\ndate: 2026-11-01',
      'number: 2\ndate: 2026-11-01',
      'b has the same date.',
    ],
    ['the highest number, without a date', 'number: 3', 'number: 2\ndate: 2026-11-01', ''],
    ['a date, where another has neither', 'date: 2026-11-01', 'theme: default', ''],
    ['the later date, whatever its number', 'number: 1\ndate: 2026-11-02', 'number: 2\ndate: 2026-11-01', ''],
  ])('follows the issue with %s, and says so', async (_, followed, other, words) => {
    const issue = (head: string) => `${head}\nsubject: News\nsections:\n  - { type: story, title: A, body: B. }\n`
    const folder = project({ 'issues/a.yaml': issue(followed), 'issues/b.yaml': issue(other) })
    const { code, stdout } = await cohes3ion(folder, 'new', 'c')
    expect(code).toBe(0)
    expect(stdout).toContain('\nMade from a.\n')
    if (words === '') expect(stdout).not.toContain('same date')
    else expect(stdout).toContain(words)
  })

  it('takes a name with the ending of its file for that issue', async () => {
    const folder = project({ 'issues/spring.yaml': spring, 'issues/hall.png': picture })
    expect((await cohes3ion(folder, 'new', 'winter.yaml')).stdout).toContain('cohes3ion preview winter\n')
    expect(read(folder, 'issues/winter.yaml')).toContain('# Made from spring.')
  })

  it('keeps an issue from being final until its places are filled, or allowed with a reason', async () => {
    const folder = project({ 'issues/spring.yaml': spring, 'issues/hall.png': picture })
    expect((await cohes3ion(folder, 'new', 'a', '--sections', 'story,notice', '--keep', 'notice')).code).toBe(0)
    const draft = read(folder, 'issues/a.yaml')
    const filled = draft.replace(/"\[[^"]*\]"/g, () => 'Come to the new hall.')
    const final = async (text: string) => {
      writeFileSync(path.join(folder, 'issues/a.yaml'), text)
      const { code, stderr } = await cohes3ion(folder, 'build', 'a', '--final')
      return { code, placeholders: stderr.match(/error {2}placeholder-text/g)?.length ?? 0 }
    }
    expect(await final(draft)).toEqual({ code: 1, placeholders: 6 })
    expect(await final(filled)).toEqual({ code: 1, placeholders: 1 })
    expect(await final(`${filled}allow: [{ rule: placeholder-text, reason: This is a trial. }]\n`)).toEqual({
      code: 0,
      placeholders: 0,
    })
    expect(await final(filled.replace(/\S+#placeholder/, 'https://www.europa.eu/new-hall'))).toMatchObject({ code: 0 })
  })

  it('keeps the sections that are there, and says which are not', async () => {
    const folder = project({ 'issues/spring.yaml': spring, 'issues/hall.png': picture })
    const { code, stdout, stderr } = await cohes3ion(folder, 'new', 'winter', '--keep', 'notice,links,quote')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('\nNot kept: links, quote, since spring has none.\n')
    expect(read(folder, 'issues/winter.yaml')).toContain('body: Three questions, two minutes.')
    const later = await cohes3ion(folder, 'new', 'later', '--date', '2026-12-01', '--keep', 'notice')
    expect(later.stdout).not.toMatch(/Not kept|Left out/)

    const listed = await cohes3ion(folder, 'new', 'short', '--keep', 'notice,diary,story', '--sections', 'story')
    expect(listed.stdout).toContain('\nNot kept: notice, diary, since --sections leaves them out.\n')

    const first = await cohes3ion(project({}), 'new', 'issue-1', '--keep', 'links')
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toContain('\nNot kept: links, since there is no issue yet.\n')
  })

  it('writes the editor’s help that its first line names, unless it is there', async () => {
    const folder = project({ 'issues/spring.yaml': spring, 'issues/hall.png': picture })
    const { stdout } = await cohes3ion(folder, 'new', 'winter')
    expect(stdout).toMatch(/^winter\n {2}issues\/winter\.yaml\n {2}\.cohes3ion\/schema\n\n/)
    const [line = ''] = read(folder, 'issues/winter.yaml').split('\n')
    expect(existsSync(path.join(folder, 'issues', line.slice(line.indexOf('=') + 1)))).toBe(true)
    expect(await cohes3ion(folder, 'schema')).toMatchObject({ stdout: '' })

    writeFileSync(path.join(folder, '.cohes3ion/schema/issue.json'), '{}')
    const later = await cohes3ion(folder, 'new', 'later')
    expect(later).toMatchObject({ code: 0, stderr: '' })
    expect(later.stdout).not.toContain('.cohes3ion')
    expect(read(folder, '.cohes3ion/schema/issue.json')).toBe('{}')
  })

  it('writes into a folder that waits for its issue', async () => {
    const folder = project({ 'issues/issue-1/hall.png': picture })
    expect((await cohes3ion(folder, 'new', 'issue-1')).code).toBe(0)
    expect(existsSync(path.join(folder, 'issues/issue-1/issue.yaml'))).toBe(true)
  })

  it('begins from each sample issue, and builds it', async () => {
    const folder = sampleProject()
    for (const from of ['issue-1', 'issue-3', 'issue-4', 'issue-5', 'article-wales-learning-journey']) {
      expect(await cohes3ion(folder, 'new', `after-${from}`, '--from', from)).toMatchObject({ code: 0, stderr: '' })
      const { code, stderr } = await cohes3ion(folder, 'build', `after-${from}`)
      const found = stderr.match(/(?<=(?:warning|error) {2})\S+/g)?.filter((id) => id !== 'placeholder-text')
      expect({ from, code, found }).toEqual({ from, code: 0, found: [] })
    }
  })
})

describe('new, told what cannot be', () => {
  const known = { 'issues/spring.yaml': spring, 'issues/hall.png': picture }
  it.each<[string, { readonly [file: string]: string | Uint8Array }, readonly string[], number, string]>([
    ['an issue that is there', known, ['spring'], 2, 'There is an issue spring already: issues/spring.yaml.'],
    ['one in another case', known, ['SPRING'], 2, 'There is an issue spring already: names'],
    ['a name with a slash', known, ['a/b'], 1, 'issue-name'],
    ['a name with an ending', known, ['issue-6.yml'], 2, 'Type this: cohes3ion new issue-6\n'],
    ['a name with capitals for an ending', known, ['issue-6.MD'], 2, 'Type this: cohes3ion new issue-6\n'],
    ['the name of a translation', known, ['issue-6.cy.yaml'], 2, 'Type this: cohes3ion new issue-6\n'],
    ['a name with an emoji', known, ['news-🎉'], 1, 'issue-name'],
    ['no such section to keep', known, ['a', '--keep', 'notices'], 2, 'Did you mean notice?'],
    ['no section at all', known, ['a', '--sections', ''], 2, 'such as story,diary.'],
    ['no such type', known, ['a', '--sections', 'storry'], 2, 'Did you mean story?'],
    ['no such issue to begin from', known, ['a', '--from', 'sprng'], 1, 'Did you mean “spring”?'],
    [
      'an issue with an unknown section',
      { 'issues/a.yaml': spring.replace('type: story', 'type: storry') },
      ['b'],
      2,
      '“storry”',
    ],
    [
      'a section type of the project’s own that cannot be read',
      { ...known, 'templates/sections/poster/section.yaml': 'summary: A poster.\nfields: { title: tekst }\n' },
      ['a', '--sections', 'story,poster'],
      1,
      'templates/sections/poster/section.yaml:2',
    ],
    ['no date', known, ['a', '--date', '1.12.2026'], 2, 'write year-month-day, such as 2026-11-27'],
    ['a last issue that cannot be read', { ...known, 'issues/winter.yaml': 'date: [' }, ['a'], 1, '--from'],
    ['that issue, without another one', { 'issues/winter.yaml': 'date: [' }, ['a'], 1, 'from nothing: --blank.'],
    ['nothing of an issue', known, ['a', '--blank', '--from', 'spring'], 2, '--from does. Write one of the two.'],
    ['contents of none', known, ['a', '--blank', '--keep', 'diary'], 2, '--keep does. Write one of the two.'],
    ['a project with an error', { ...known, 'newsletter.yaml': 'nam: X\n' }, ['a'], 1, 'nam'],
    ['a folder that is a file', { issues: '' }, ['a'], 1, 'issues'],
  ])('%s: says so, and writes nothing', async (_, files, args, code, words) => {
    const folder = project(files)
    const before = readdirSync(folder, { recursive: true })
    const ran = await cohes3ion(folder, 'new', ...args)
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' })
    expect(ran.stderr).toContain(words)
    expect(ran.stderr).toMatch(/Nothing was written\.\n$/)
    expect(readdirSync(folder, { recursive: true })).toEqual(before)
  })

  it('begins from another issue where the last cannot be read', async () => {
    const folder = project({ ...known, 'issues/winter.yaml': 'date: [' })
    expect((await cohes3ion(folder, 'new', 'a', '--from', 'spring')).code).toBe(0)
  })

  it('begins from nothing where the last cannot be read, without a number that may be taken', async () => {
    const folder = project({ ...known, 'issues/winter.yaml': 'date: [' })
    const { code, stdout, stderr } = await cohes3ion(folder, 'new', 'a', '--blank')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('It has no number yet, since winter could not be read.')
    expect(read(folder, 'issues/a.yaml')).not.toMatch(/^number:/m)
    expect((await cohes3ion(folder, 'build', 'a')).code).toBe(0)
  })

  it('names nothing but places kept free where three languages share the subject', async () => {
    const folder = project({
      'newsletter.yaml': 'name: News\nlanguages: [cy, en, eu]\nlang: en\nbilingual: top-and-bottom\n',
    })
    expect((await cohes3ion(folder, 'new', 'a')).code).toBe(0)
    const { stdout } = await cohes3ion(folder, 'check', 'a', '--format', 'json')
    const ids: string[] = JSON.parse(stdout).issues[0].findings.map(({ id }: { id: string }) => id)
    expect(new Set(ids)).toEqual(new Set(['placeholder-text']))
  })

  it('asks for a newsletter where there is none', async () => {
    const { code, stderr } = await cohes3ion(temporaryFolder(), 'new', 'issue-1')
    expect(code).toBe(1)
    expect(stderr).toContain('cohes3ion init')
  })
})
