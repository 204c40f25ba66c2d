import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FixPlan, planFixes } from '../../src/fix/planFixes.ts'
import { unifiedDiff } from '../../src/fix/unifiedDiff.ts'
import { writeFixes } from '../../src/fix/writeFixes.ts'
import { decodeText } from '../../src/lib/text/decodeText.ts'
import { type Edit, editBytes } from '../../src/lib/text/editBytes.ts'
import { positionAt } from '../../src/lib/text/lines.ts'
import { diskFiles } from '../../src/stages/load/diskFiles.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { temporaryFolder } from '../support/cli.ts'
import { examineBy, fixable, insecureLinks, type Look, replacing, straightQuotes, wordTwice } from '../support/fixes.ts'
import { repository } from '../support/project.ts'
import { randomProject } from '../support/randomIssue.ts'

const picture = readFileSync(path.join(repository, 'templates/pictures/eu-emblem.png'))

const newsletter = 'name: Test newsletter\ntarget: { name: document }\n'

type Written = { readonly [path: string]: string }

/** Fixes these files. Returns the plan, and the texts of the files that have changed. */
async function fixed(written: Written, ...looks: readonly Look[]) {
  const files = memoryFiles({ 'newsletter.yaml': newsletter, 'issues/plans.png': picture, ...written })
  const plan = await planFixes({ files, examine: examineBy(...looks) })
  expectListed(plan)
  return { ...plan, texts: Object.fromEntries(plan.files.map(({ path, after }) => [path, textOf(after)])) }
}

/** Expects that the listed changes, applied together, give what is written. */
function expectListed({ files, changes }: FixPlan) {
  for (const { path, before, after } of files) {
    const own = changes.filter((one) => one.path === path)
    expect(textOf(editBytes(before, own))).toBe(textOf(after))
    for (const { from, to, replacement, findings } of own) {
      expect(decoded(before).slice(from, to)).not.toBe(replacement)
      expect(findings).not.toEqual([])
    }
  }
  expect(new Set(changes.map(({ path }) => path))).toEqual(new Set(files.map(({ path }) => path)))
}

/** The fields of a story below those of an issue, as they are written. */
const issueOf = (story: string) =>
  `date: 2026-05-01\nsubject: A test\nsections:\n  - type: story\n    ${story.replaceAll('\n', '\n    ')}\n`

/** A story after its fixes. */
async function fixedStory(story: string, ...looks: readonly Look[]): Promise<string> {
  const { texts } = await fixed({ 'issues/test.yaml': issueOf(story) }, ...looks)
  const text = texts['issues/test.yaml'] ?? issueOf(story)
  return text.slice(issueOf('').trimEnd().length + 5, -1).replaceAll('\n    ', '\n')
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

describe('bytes', () => {
  it('keep their byte order mark, line ends, control characters and missing last line end', () => {
    const bytes = Buffer.from('\ufeffone\r\ntwo\fé\rthree\nfour 😀', 'utf8')
    const decoded = decodeText(bytes)
    const text = decoded.kind === 'text' ? decoded.text : ''
    const edits = ['two', 'three', '😀', 'one'].map((word) => ({
      ...{ from: text.indexOf(word), to: text.indexOf(word) + word.length, replacement: `${word}\n!` },
    }))
    expect(textOf(editBytes(bytes, edits))).toBe('\ufeffone\r\n!\r\ntwo\r!\fé\rthree\n!\nfour 😀\n!')
  })

  it('change as the decoded text does', () => {
    const part = (ends: readonly string[]) => fc.constantFrom(...ends, '\f', 'a', ' b', 'é', '😀', '\u0085', 'word')
    const lines = fc.oneof(fc.array(part(['\n', '\r\n'])), fc.array(part(['\r'])))
    const replacement = fc.constantFrom('', 'x', '😀', 'new\nline')
    const cuts = fc.array(fc.tuple(fc.nat(40), fc.nat(3), replacement), { maxLength: 4 })
    fc.assert(
      fc.property(lines, cuts, fc.constantFrom('', '\ufeff'), (parts, drawn, mark) => {
        const bytes = new TextEncoder().encode(mark + parts.join(''))
        const text = decoded(bytes)
        const edits = drawn
          .map(([at, length, replacement]) => ({ from: at, to: at + length, replacement }))
          .filter(({ to }) => to <= text.length)
          .filter(({ from, to }) => ![text.slice(0, from), text.slice(from, to)].some((part) => /\p{Cs}/u.test(part)))
          .sort((a, b) => a.from - b.from)
          .filter(({ from }, i, all) => all.slice(0, i).every(({ to }) => to < from))
        expect(decoded(editBytes(bytes, edits))).toBe(applied(text, edits))
        expect(editBytes(bytes, [])).toEqual(bytes)
      }),
      { numRuns: 500 },
    )
  })
})

function decoded(bytes: Uint8Array): string {
  const read = decodeText(bytes)
  if (read.kind !== 'text') throw new Error(read.kind)
  return read.text
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((all, { from, to, replacement }) => all.slice(0, from) + replacement + all.slice(to), text)
}

describe('a fix is made', () => {
  it('in plain, quoted and folded texts, comments and all else untouched', async () => {
    const issue = String.raw`# The the draft of Friday
date: 2026-05-01   # no "quotes" here
subject: 'It''s the the "first" one'
preview: "Say \"yes\" to the the plan\u2014now"

sections:
  - { type: story, title: "\"One\" one plan", body: of of it }   # the the
  -   type:   story
      title: Plain "words" here
      body: >-
        Folded the the text,
        "and" more.

      link:
          text: Read read it
          href: 'http://example.org/?a=1#b'
`
    const {
      texts,
      fixed: made,
      left,
    } = await fixed({ 'issues/test.yaml': issue }, ...[wordTwice, straightQuotes, insecureLinks])
    expect(left).toEqual([])
    expect(made).toHaveLength(16)
    expect(texts['issues/test.yaml']).toBe(String.raw`# The the draft of Friday
date: 2026-05-01   # no "quotes" here
subject: 'It''s the “first” one'
preview: "Say “yes” to the plan\u2014now"

sections:
  - { type: story, title: "“One” one plan", body: of it }   # the the
  -   type:   story
      title: Plain “words” here
      body: >-
        Folded the text,
        “and” more.

      link:
          text: read it
          href: 'https://example.org/?a=1#b'
`)
  })

  it('in section files and newsletter.yaml, with any line ends, a byte order mark, and no last line end', async () => {
    const story =
      '\ufeff---\r\ntype: story\r\ntitle: The the plans\r\n---\r\n\r\nOne\r\n"two" [x](http://example.org/y)'
    const { texts } = await fixed(
      {
        'newsletter.yaml': `${newsletter}about: About the the letter`,
        'issues/test/issue.yaml': 'date: 2026-05-01\rsubject: A "test"\r',
        'issues/test/1-story.md': story,
      },
      ...[wordTwice, straightQuotes, insecureLinks],
    )
    expect(texts).toEqual({
      'newsletter.yaml': `${newsletter}about: About the letter`,
      'issues/test/issue.yaml': 'date: 2026-05-01\rsubject: A “test”\r',
      'issues/test/1-story.md': story.replace('The the', 'the').replace('"two"', '“two”').replace('http:', 'https:'),
    })
  })

  it('in the first letter of a line that keeps its end', async () => {
    expect(await fixedStory('title: T\nbody: |\n  Parks\n  "two" x\n  Cardiff', straightQuotes)).toContain(
      'Parks\n  “two” x',
    )
  })

  it('across a line end, which stays of the same kind', async () => {
    const look = replacing('join', /one two$/g, 'one\ntwo\nthree')
    const issue = issueOf('title: T\nbody: |\n  **a** one\n  two').replaceAll('\n', '\r\n')
    const { texts } = await fixed({ 'issues/test.yaml': issue }, look)
    // A line that is not indented like its block would end it: this fix is not certain.
    expect(texts).toEqual({})
    const md = '---\r\ntype: story\r\ntitle: T\r\n---\r\none\r\ntwo'
    const files = { 'issues/test/issue.yaml': 'date: 2026-05-01\nsubject: A\n', 'issues/test/1-a.md': md }
    expect((await fixed(files, look)).texts['issues/test/1-a.md']).toBe(`${md}\r\nthree`)
  })

  it('where characters of Markdown are escaped', async () => {
    const body = String.raw`He said \"yes\", *"no"* \*\* and [\"see\"](http://example.org/a\_b) &amp; and &`
    const fixed = await fixedStory(`title: T\nbody: |\n  ${body}`, straightQuotes, replacing('and', /& and &/g, 'and'))
    expect(fixed.split('\n  ')[1]).toBe(String.raw`He said “yes”, *“no”* \*\* and [“see”](http://example.org/a\_b) and`)
  })

  it('in each of thirty files, also where all have it at the same place', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `story-${i}.md`)
    const story = (title: string) => `---\ntype: story\ntitle: ${title}\n---\nA text.\n`
    const storiesOf = (title: string) => Object.fromEntries(names.map((one) => [`issues/test/${one}`, story(title)]))
    const issue = `date: 2026-05-01\nsubject: A test\nsections:\n${names.map((one) => `  - file: ${one}\n`).join('')}`
    const { texts } = await fixed({ 'issues/test/issue.yaml': issue, ...storiesOf('The the plan') }, wordTwice)
    expect(texts).toEqual(storiesOf('the plan'))
  })

  it('once where several issues propose it', async () => {
    const files = memoryFiles({
      'newsletter.yaml': newsletter,
      'issues/test.yaml': issueOf('title: The the plan\nbody: x'),
    })
    const examine = examineBy(wordTwice)
    const plan = await planFixes({
      files,
      examine: async (read) => [...(await examine(read)), ...(await examine(read))],
    })
    expect(plan.fixed).toHaveLength(2)
    expect(textOf(plan.files[0]?.after ?? new Uint8Array())).toContain('title: the plan\n')
  })
})

describe('where fixes overlap', () => {
  it('the first one is made, and the others are tried again', async () => {
    const story = 'title: The the the THE plan\nbody: x'
    expect(await fixedStory(story, wordTwice)).toBe('title: THE plan\nbody: x')
    const wrapped: Look = ({ links }) =>
      links.flatMap(({ href, hrefPlace }) => {
        const inner = /^https:\/\/wrap\.example\/\?to=(.*)/.exec(href)?.[1]
        return inner ? [fixable('wrapped', hrefPlace(), inner)] : []
      })
    const link = 'title: T\nbody: "[x](https://wrap.example/?to=http://example.org/)"'
    expect(await fixedStory(link, insecureLinks, wrapped)).toBe('title: T\nbody: "[x](https://example.org/)"')
  })

  it('the second one is made where the first is rejected', async () => {
    const bad = replacing('bad', /good plan/g, 'bad: plan')
    expect(await fixedStory('title: A good plan\nbody: x', bad, replacing('fine', /good/g, 'fine'))).toBe(
      'title: A fine plan\nbody: x',
    )
  })

  it('only the first one is made of two that insert something at the same place', async () => {
    const inserting =
      (adjective: string): Look =>
      ({ passages }) =>
        passages.flatMap(({ text, at }) =>
          [...text.matchAll(/(?<!good |new )plan/g)].map(({ index }) => {
            const place = at(index, index + 1)
            return fixable(adjective, { ...place, to: place.from }, `${adjective} `)
          }),
        )
    expect(await fixedStory('title: A plan\nbody: x', inserting('good'), inserting('new'))).toBe(
      'title: A good plan\nbody: x',
    )
  })

  it('those that only touch are all made', async () => {
    const hidden = replacing('hidden', /\u200b/g, '')
    const story = 'title: A\u200b\u200b\u200b\u200b\u200b plan\nbody: x'
    expect(await fixedStory(story, hidden)).toBe('title: A plan\nbody: x')
  })

  it('those that undo each other are not made, and the others are', async () => {
    const there = replacing('there', /cat/g, 'dog')
    const back = replacing('back', /dog/g, 'cat')
    const longer = replacing('longer', /(no)+/g, (word) => `${word}no`)
    for (const animal of ['cat', 'dog']) {
      const written = { 'issues/test.yaml': issueOf(`title: The the ${animal}, no\nbody: x`) }
      const once = await fixed(written, there, back, longer, wordTwice)
      expect(once.texts['issues/test.yaml']).toMatch(/title: the (cat|dog), no\n/)
      expect(once.left.map(({ why }) => why)).toContain('fixing it would go on for ever')
      expect((await fixed(once.texts, there, back, longer, wordTwice)).texts).toEqual({})
    }
  })
})

/** A story, a pattern, and its replacement. */
const breaking: readonly (readonly [string, RegExp, string])[] = [
  ['title: One two\nbody: x', /two/g, 'two: three'],
  ['title: One two\nbody: x', /two/g, 'two #three'],
  ['title: One two\nbody: x', /One/g, '"One" and'],
  ['title: One two\nbody: x', /One/g, '- One'],
  ['title: One two\nbody: x', /One/g, '*One'],
  ['title: One two\nbody: x', /One two/g, '> two'],
  ['title: One two\nbody: x', /One two/g, ''],
  ['title: One two\nbody: x', /two/g, 'two\ncredit: x'],
  ['title: One two\nbody: x', /two/g, 'two\n\n\nbody: x'],
  ['title: One two\nbody: x', /two/g, '\ud83d'],
  ['title: One two\nbody: x', /two/g, 'a\u0007b'],
  ["title: 'One two'\nbody: x", /two/g, "two's"],
  ["title: 'One two'\nbody: x", /two/g, "two', x: '"],
  ['title: "One two"\nbody: x', /two/g, '"two"'],
  ['title: "One two"\nbody: x', /two/g, 'two\\'],
  ['title: "One two"\nbody: x', /two/g, '\\q'],
  ['title: T\nbody: x\nlink: { text: One two, href: "https://example.org/" }', /two/g, 'two, three'],
  ['title: T\nbody: x\nimage: { alt: One two, src: plans.png }', /two/g, 'two, credit: y'],
  ['title: T\nbody: x\nlink: { text: One two, href: "https://example.org/" }', /two/g, 'two }'],
  ['title: x\nbody: |\n  One two\n  three', /two/g, 'two\nfour'],
  ['title: x\nbody: |\n  One two\n  three', /two/g, '*two* and'],
  ['title: x\nbody: |\n  One two\n\n  three', /One/g, '# One'],
  ['title: x\nbody: |\n  One two\n\n  three', /One/g, '- One'],
  ['title: x\nbody: |\n  One two\n\n  three', /two/g, '[two](https://example.org)'],
  ['title: x\nbody: |\n  One **One two** three', /One One /g, 'One '],
  ['title: x\nbody: |\n  One \\* two', /\* two/g, '* "two"*\\*'],
  ['title: x\nbody: |\n  [One](https://example.org) two', /One two/g, 'One'],
  ['title: x\nbody: x\nlink: { text: One, href: "https://example.org/" }', /One/g, 'One, href: "#"'],
]

describe('a fix is not made', () => {
  it.each(breaking)('where more would change: %j %s %j', async (story, pattern, replacement) => {
    const {
      texts,
      left,
      fixed: made,
      examined,
    } = await fixed({ 'issues/test.yaml': issueOf(story) }, replacing('bad', pattern, replacement))
    expect(texts).toEqual({})
    expect(made).toEqual([])
    expect(left).toHaveLength(1)
    expect(left[0]?.why).toMatch(/./)
    // The finding stays.
    expect(examined[0]?.findings.map(({ id }) => id)).toEqual(['bad'])
  })

  it('while the others in the file are', async () => {
    const bad = replacing('bad', /two/g, 'three: four')
    const story =
      'title: The the plan of two\nbody: "Yes yes, the the two"\nlink: { text: The the two, href: "https://example.org/" }'
    expect(await fixedStory(story, bad, wordTwice)).toBe(
      'title: the plan of two\nbody: "yes, the three: four"\nlink: { text: the two, href: "https://example.org/" }',
    )
  })

  it('where it would cause an error', async () => {
    const long = replacing('long', /plan/g, 'plan'.repeat(120))
    const { texts, left } = await fixed(
      { 'issues/test.yaml': issueOf('title: T\nbody: x').replace(/subject: .*/, 'subject: A plan') },
      long,
    )
    expect(texts).toEqual({})
    expect(left[0]?.why).toMatch(/^there would be a mistake then: /)
    const script = (place: Look): Look => place
    const worse = script(({ links }) => links.map(({ hrefPlace }) => fixable('worse', hrefPlace(), 'javascript:x')))
    const link = 'title: T\nbody: x\nlink: { text: One, href: "https://example.org/" }'
    expect(await fixedStory(link, worse)).toBe(link)
  })

  it('where the issue cannot be read', async () => {
    const broken = issueOf('title: The the plan\nbody: x\nunknown: x')
    const examine = examineBy()
    const text = decoded(new TextEncoder().encode(broken))
    const place = {
      source: { path: 'issues/test.yaml', text },
      from: text.indexOf('The '),
      to: text.indexOf('the plan'),
    }
    const files = memoryFiles({ 'newsletter.yaml': newsletter, 'issues/test.yaml': broken })
    const plan = await planFixes({
      files,
      examine: async (read) =>
        (await examine(read)).map((one) => ({ ...one, findings: [...one.findings, fixable('x', place, '')] })),
    })
    expect(plan.files).toEqual([])
    expect(plan.left.map(({ why }) => why)).toEqual(['the issue cannot be read as it is'])
  })

  it('where half a character would be left', async () => {
    const look: Look = ({ passages }) =>
      passages.flatMap(({ text, at }) => {
        const from = text.indexOf('😀')
        const { source, from: start } = at(from, from + 2)
        if (from === -1) return []
        return [
          fixable('back', { source, from: start - 1, to: start + 1 }, ''),
          fixable('front', { source, from: start + 1, to: start + 3 }, 'x'),
          fixable('within', { source, from: start + 1, to: start + 1 }, 'y'),
        ]
      })
    const { texts, left } = await fixed({ 'issues/test.yaml': issueOf('title: A 😀 plan\nbody: x') }, look)
    expect(texts).toEqual({})
    expect(left.map(({ why }) => why)).toEqual(Array.from({ length: 3 }, () => 'half a character would be left'))
  })

  it('in other files, outside of texts, or where the file says something else', async () => {
    const issue = issueOf('title: The plan # note\nbody: x')
    const others = {
      'other/a.yaml': 'a: the the\n',
      'templates/sections/own/section.yaml': 'a: the the\n',
      'dictionary.txt': 'the the\n',
    }
    const at = (path: string, text: string, words: string, replacement = '') => {
      const from = text.indexOf(words)
      return fixable('x', { source: { path, text }, from, to: from + words.length }, replacement)
    }
    const look: Look = () => [
      ...Object.entries(others).map(([path, text]) => at(path, text, 'the')),
      at('../outside.yaml', 'the the', 'the'),
      at('/etc/passwd', 'the the', 'the'),
      at('issues/test.yaml', issue, 'note'),
      at('issues/test.yaml', issue, 'title'),
      at('issues/test.yaml', `${issue}\n`, 'plan'),
      at('issues/test.yaml', issue, 'plan', 'plan'),
    ]
    const { texts, left } = await fixed({ 'issues/test.yaml': issue, ...others }, look)
    expect(texts).toEqual({})
    expect(left.map(({ why }) => why)).toEqual([
      ...Array.from({ length: 5 }, () => 'it is not in a file of the issue or newsletter.yaml'),
      ...[
        'it is not in a text',
        'it is not in a text',
        'the file says something else there',
        'there is nothing to change',
      ],
    ])
  })
})

/** A newsletter on disk with something to fix in each of its files. */
function projectOnDisk() {
  const root = temporaryFolder()
  mkdirSync(path.join(root, 'issues/test'), { recursive: true })
  const files = {
    'newsletter.yaml': `\ufeff${newsletter}about: About the the "letter"`,
    'issues/test/issue.yaml': 'date: 2026-05-01\r\nsubject: A "test"\r\n# the the\r\n',
    'issues/test/1-its own störy.md': `---\ntype: story\ntitle: The the plans\n---\n${'Line.\n\n'.repeat(20)}The the "end"`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text)
  const examine = examineBy(wordTwice, straightQuotes)
  return { root, read: () => contentOf(root), plan: () => planFixes({ files: diskFiles(root), examine }) }
}

const contentOf = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  )

const inShort = ({ findings, value }: ReturnType<typeof writeFixes>) => ({ ids: findings.map(({ id }) => id), value })

describe('on disk', () => {
  const onPosix = it.skipIf(process.platform === 'win32')

  it('fixes files, and changes nothing the second time', async () => {
    const { root, read, plan } = projectOnDisk()
    const written = writeFixes(await plan(), root)
    expect(written).toEqual({
      value: ['issues/test/1-its own störy.md', 'issues/test/issue.yaml', 'newsletter.yaml'],
      findings: [],
    })
    expect(read()).toMatchObject({
      'newsletter.yaml': `\ufeff${newsletter}about: About the “letter”`,
      'issues/test/issue.yaml': 'date: 2026-05-01\r\nsubject: A “test”\r\n# the the\r\n',
    })
    expect(Object.keys(read())).toHaveLength(3)
    const again = await plan()
    expect(again).toMatchObject({ files: [], fixed: [], left: [] })
    expect(unifiedDiff(again)).toBe('')
  })

  onPosix('keeps the rights of a file', async () => {
    const { root, plan } = projectOnDisk()
    chmodSync(path.join(root, 'newsletter.yaml'), 0o600)
    chmodSync(path.join(root, 'issues/test/issue.yaml'), 0o767)
    writeFixes(await plan(), root)
    expect(statSync(path.join(root, 'newsletter.yaml')).mode & 0o777).toBe(0o600)
    expect(statSync(path.join(root, 'issues/test/issue.yaml')).mode & 0o777).toBe(0o767)
  })

  it('does not write a file that was changed or removed meanwhile', async () => {
    const { root, read, plan } = projectOnDisk()
    const planned = await plan()
    const changed = 'date: 2026-05-02\nsubject: Another the the\n'
    writeFileSync(path.join(root, 'issues/test/issue.yaml'), changed)
    const without = {
      files: [...planned.files, { path: 'issues/gone.yaml', before: Buffer.from('a'), after: Buffer.from('b') }],
    }
    const { ids, value } = inShort(writeFixes(without, root))
    expect(ids).toEqual(['file-changed-meanwhile', 'fix-not-written'])
    expect(value).toEqual(['issues/test/1-its own störy.md', 'newsletter.yaml'])
    expect(read()['issues/test/issue.yaml']).toBe(changed)
    expect(Object.keys(read())).toHaveLength(3)
  })

  onPosix('says that a file is write-protected', async () => {
    const { root, read, plan } = projectOnDisk()
    const before = read()
    chmodSync(path.join(root, 'newsletter.yaml'), 0o444)
    const { findings } = writeFixes(await plan(), root)
    expect(findings.map(({ message }) => message)).toEqual([
      'newsletter.yaml could not be fixed (it is write-protected). It is unchanged.',
    ])
    expect(read()['newsletter.yaml']).toBe(before['newsletter.yaml'])
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says that a folder is write-protected',
    async () => {
      const { root, read, plan } = projectOnDisk()
      const before = read()
      const planned = await plan()
      chmodSync(path.join(root, 'issues/test'), 0o555)
      const { ids } = inShort(writeFixes(planned, root))
      chmodSync(path.join(root, 'issues/test'), 0o755)
      expect(ids).toEqual(['fix-not-written', 'fix-not-written'])
      expect(read()['issues/test/issue.yaml']).toBe(before['issues/test/issue.yaml'])
    },
  )

  onPosix('never follows a link', async () => {
    const { root, plan } = projectOnDisk()
    const outside = path.join(temporaryFolder(), 'issue.yaml')
    writeFileSync(outside, 'date: 2026-05-01\nsubject: The the test\n')
    writeFileSync(path.join(root, 'issues/real.md'), '---\ntype: story\ntitle: The the test\n---\nx\n')
    symlinkSync('../real.md', path.join(root, 'issues/test/2-link.md'))
    symlinkSync(outside, path.join(root, 'issues/test/outside.md'))
    const { ids } = inShort(writeFixes(await plan(), root))
    expect(ids).toEqual(['fix-not-written'])
    expect(contentOf(root)['issues/real.md']).toContain('The the')
    const forged = { path: 'issues/test/outside.md', before: readFileSync(outside), after: Buffer.from('x') }
    const beyond = { ...forged, path: `../${path.basename(path.dirname(outside))}/issue.yaml` }
    expect(inShort(writeFixes({ files: [forged, beyond] }, root))).toEqual({
      ids: ['fix-not-written', 'fix-not-written'],
      value: [],
    })
    expect(readFileSync(outside, 'utf8')).toContain('The the')
  })
})

describe('a dry run', () => {
  const tools: readonly (readonly [string, string, ...string[]])[] = [
    ['git', 'git', 'apply', '--whitespace=nowarn', '-'],
    ['patch', 'patch', '-p1', '--binary'],
  ]

  const there = tools.filter(([, tool]) => process.platform !== 'win32' && !spawnSync(tool, ['--version']).error)

  it.skipIf(there.length === 0).each(there)('is a patch to %s, with the same bytes', async (_, tool, ...flags) => {
    const { root, plan, read } = projectOnDisk()
    const planned = await plan()
    const diff = unifiedDiff(planned)
    expect(diff).toMatch(/\n$/)
    execFileSync(tool, flags, {
      cwd: root,
      input: diff,
      env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(root) },
    })
    expect(read()).toEqual(Object.fromEntries(planned.files.map(({ path, after }) => [path, textOf(after)])))
  })

  it('shows three lines around each change', async () => {
    const { plan } = projectOnDisk()
    const [first] = (await plan()).files
    expect(unifiedDiff({ files: first ? [first] : [] })).toBe(`--- "a/issues/test/1-its own st\\303\\266ry.md"
+++ "b/issues/test/1-its own st\\303\\266ry.md"
@@ -1,6 +1,6 @@
 ---
 type: story
-title: The the plans
+title: the plans
 ---
 Line.
 
@@ -42,4 +42,4 @@
 
 Line.
 
-The the "end"
\\ No newline at end of file
+the “end”
\\ No newline at end of file
`)
  })
})

describe('whatever an issue says', () => {
  const looks = [wordTwice, straightQuotes, insecureLinks, replacing('colon', /\bA guide\b/g, 'Guide: #1')].map(
    onOneLine,
  )
  const examine = (files: Parameters<ReturnType<typeof examineBy>>[0]) => examineBy(...looks)(files)

  it('lines without a fix stay as they are, and a second run changes nothing', async () => {
    let changed = 0
    await fc.assert(
      fc.asyncProperty(randomProject(1), fc.constantFrom('\n', '\r\n'), async ({ files: drawn }, end) => {
        const written = Object.fromEntries(
          Object.entries(drawn).map(([path, content]) => [
            path.replace('issue-0', 'test'),
            typeof content === 'string' ? content.replaceAll('\n', end) : content,
          ]),
        )
        const plan = await planFixes({ files: memoryFiles(written), examine })
        expectListed(plan)
        changed += plan.fixed.length
        for (const { path, before, after } of plan.files) {
          const [old, now] = [textOf(before).split('\n'), textOf(after).split('\n')]
          expect(now).toHaveLength(old.length)
          const meant = new Set(linesOf(plan, path))
          old.forEach((line, i) => {
            if (!meant.has(i + 1)) expect(now[i]).toBe(line)
          })
        }
        const after = Object.fromEntries(plan.files.map((file) => [file.path, file.after]))
        const again = await planFixes({ files: memoryFiles({ ...written, ...after }), examine })
        expect(again).toMatchObject({ files: [], fixed: [] })
        expect(again.left.map(({ finding }) => finding.id)).toEqual(plan.left.map(({ finding }) => finding.id))
      }),
      { numRuns: 40 },
    )
    expect(changed).toBeGreaterThan(20)
  })
})

/** Escapes line ends, so that lines can be compared one by one. */
const onOneLine =
  (look: Look): Look =>
  (manuscript) =>
    look(manuscript).filter(({ place }) => !place?.source.text.slice(place.from, place.to).includes('\n'))

/** The lines with fixes; no fix here adds or removes a line. */
function linesOf({ fixed }: FixPlan, path: string): number[] {
  return fixed.flatMap(({ fix }) => {
    if (fix?.place.source.path !== path) return []
    const { source, from, to } = fix.place
    const [first, last] = [positionAt(source.text, from).line, positionAt(source.text, to).line]
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
}
