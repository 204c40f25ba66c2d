import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Memory, openMemory } from '../../../src/lib/cache/memory.ts'
import type { Email } from '../../../src/model/email.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { openCompiler, openProject } from '../../../src/pipeline.ts'
import { jsonFinding } from '../../../src/report/json.ts'
import { ruleGroups } from '../../../src/rules/rule.ts'
import { selectRules } from '../../../src/rules/selectRules.ts'
import { memoryFiles } from '../../../src/stages/load/memoryFiles.ts'
import { dist } from '../../support/built.ts'
import { compileOne } from '../../support/compileOne.ts'
import { issueOf, repositoryFiles, withContent } from '../../support/project.ts'
import { awkwardWords, randomProject, sectionTypes } from '../../support/randomIssue.ts'

type Texts = { readonly [path: string]: string | Uint8Array }

const published = (await import(
  pathToFileURL(path.join(dist, 'index.js')).href
)) as typeof import('../../../src/index.ts')

/** The sources with the stock packages; without a memory, the slow path. */
function sourcesOf(files: Texts, memory: Memory | null = null) {
  const { value: project, findings } = openProject(memoryFiles(files), repositoryFiles)
  const compiler = project && openCompiler(project, { memory, leftOut: () => 'its own tests do' })
  return async (id = 'test', target?: string) => {
    const compiled = await (compiler && compileOne)?.(compiler, id, target)
    return made(compiled?.value ?? null, [...findings, ...(compiled?.findings ?? [])])
  }
}

/** The published bundle with a memory: all fast paths. */
function bundleOf(files: Texts) {
  return async (memory: Memory, issue = 'test', target?: string) => {
    const { email, findings } = await published.compile({
      files,
      issue,
      memory,
      skip: ruleGroups,
      ...(target && { target }),
    })
    return made(email, findings)
  }
}

/** All that is sent. Only the fast path knows where sections start in it. */
function made(email: Email | null, findings: readonly Finding[]) {
  if (!email) return { email, findings: findings.map(jsonFinding) }
  const { artifacts, ...envelope } = withContent(email)
  const sent = { ...envelope, artifacts: artifacts.map(({ starts: _, ...artifact }) => artifact) }
  return { email: sent, findings: findings.map(jsonFinding) }
}

/** A memory that counts the answers that were found and added. */
function counting(memory: Memory) {
  const count = { found: 0, added: 0 }
  const get = (key: string) => {
    const answer = memory.get(key)
    if (answer !== undefined) count.found += 1
    return answer
  }
  const set = (key: string, answer: string) => {
    count.added += 1
    memory.set(key, answer)
  }
  return { count, memory: { ...memory, get, set } }
}

/** Projects of ten issues, the same in each run; with RUNS=100 a thousand issues. */
const runs = Number(process.env['RUNS'] ?? 40)

it('the fast path gives the same bytes as stock MJML without a memory, on hundreds of random issues', async () => {
  let shared = published.openMemory()
  const seen = { issues: 0, emails: 0, short: 0, types: new Set<string>() }
  await fc.assert(
    fc.asyncProperty(randomProject(10), async ({ files, issues }) => {
      const [bySources, byBundle] = [sourcesOf(files), bundleOf(files)]
      for (const { id, target, types } of issues) {
        const slow = await bySources(id, target)
        expect(await byBundle(shared, id, target)).toEqual(slow)
        const again = counting(shared)
        expect(await byBundle(again.memory, id, target)).toEqual(slow)
        seen.issues += 1
        if (seen.issues % 10 === 0) {
          shared = openMemory(4_000_000, shared.save())
          expect(await byBundle(shared, id, target)).toEqual(slow)
        }
        if (!slow.email) continue
        seen.emails += 1
        if (again.count.found > 0 && again.count.added === 0) seen.short += 1
        for (const type of types) seen.types.add(type)
      }
    }),
    { numRuns: runs, seed: 20_260_501 },
  )
  // Proves that most issues build, and that most emails take the fast path.
  expect([...seen.types].sort()).toEqual([...sectionTypes].sort())
  expect(seen.issues).toBe(10 * runs)
  expect(seen.emails).toBeGreaterThan(0.8 * seen.issues)
  expect(seen.short).toBeGreaterThan(seen.emails / 2)
}, 600_000)

describe('the fast path', () => {
  const files = (title: string, body: string) => ({
    'newsletter.yaml': 'name: Test\ntarget: { name: govdelivery }\n',
    'issues/test.yaml': issueOf(`type: story\ntitle: ${title}\nbody: ${body}`),
  })

  it('adds only the new words to the memory, in the bundle', async () => {
    const memory = openMemory(1_000_000)
    await bundleOf(files('One', 'Some words.'))(memory)
    const counted = counting(memory)
    await bundleOf(files('Two', 'Some words.'))(counted.memory)
    // The text that has changed, in each of two HTML forms.
    expect(counted.count.added).toBe(2)
    expect(counted.count.found).toBeGreaterThan(4)
  })

  it('uses a memory that another process has saved', async () => {
    const [memory, one] = [openMemory(1_000_000), files('One', 'Some words.')]
    await bundleOf(one)(memory)
    const counted = counting(openMemory(1_000_000, memory.save()))
    expect(await bundleOf(one)(counted.memory)).toEqual(await sourcesOf(one)())
    expect(counted.count).toMatchObject({ added: 0 })
    expect(counted.count.found).toBeGreaterThan(4)
  })

  it('gives the same bytes where a memory is too small for one letter', async () => {
    const [memory, one] = [openMemory(3000), files('One', 'Some words.')]
    for (let i = 0; i < 3; i += 1) expect(await bundleOf(one)(memory)).toEqual(await sourcesOf(one)())
  })

  it('makes the hand-off sheet when it is first read, with the words of the sources', async () => {
    const [one, left] = [files('One', 'Some words.'), { skip: ruleGroups }]
    const { artifacts } = await published.compile({ files: one, issue: 'test', ...left })
    const { value: project } = openProject(memoryFiles(one), repositoryFiles)
    const bySources = project && (await openCompiler(project, { leftOut: selectRules(left) }).compile('test'))
    expect(artifacts.map((artifact) => Object.getOwnPropertyDescriptor(artifact, 'text')?.get)).toEqual([
      expect.any(Function),
    ])
    expect(artifacts.map(({ text, bytes }) => [text, bytes()])).toEqual(
      bySources?.artifacts.map(({ text }) => [text, text]),
    )
  })
})

const layout = (name: string) => `templates/layout/${name}.mjml.hbs`

function builtInFile(file: string): Uint8Array {
  const read = repositoryFiles.read(file, 1_000_000)
  if (read.kind !== 'file') throw new Error(`no ${file}`)
  return read.bytes
}

const builtInText = (file: string) => Buffer.from(builtInFile(file)).toString('utf8')

/** A project of two sections that use this template, with these other files. */
function ownProject(template: string, more: Texts = {}): Texts {
  return {
    'newsletter.yaml': 'name: Test\nabout: What it is.\ntarget: { name: govdelivery }\n',
    'issues/test.yaml': `date: 2026-05-01\nsubject: A\nsections: [{ type: own, text: a }, { type: own, text: "b > c" }]\n`,
    'templates/sections/own/section.yaml': 'summary: Own.\nfields:\n  text: { type: text, required: true }\n',
    'templates/sections/own/section.mjml.hbs': template,
    'templates/sections/own/section.txt.hbs': '{{wrap text}}\n',
    ...more,
  }
}

const boxed = (content: string) => `<mj-section><mj-column>${content}</mj-column></mj-section>\n`
const inText = (content: string) => boxed(`<mj-text>${content} {{text}}</mj-text>`)
const around = (name: string, change: (text: string) => string) =>
  ownProject(inText(''), { [layout(name)]: change(builtInText(layout(name))) })
const headed = (tags: string) => around('letter', (text) => text.replace('</mj-head>', `${tags}</mj-head>`))
const within = (before: string, after: string) =>
  around('letter', (text) => text.replace('{{{content}}}', `${before}\n{{{content}}}\n${after}`))
const named = (projects: { readonly [name: string]: Texts }) => Object.entries(projects)

const awkwardColumns = `
<mj-text/> ¦ <mj-text /> ¦ <mj-text></mj-text> ¦ <mj-text css-class="a>b">@</mj-text> ¦ <MJ-TEXT>@</MJ-TEXT> ¦ @
<mj-text css-class='a"b'>@</mj-text> ¦ <mj-text>@</mj-text > ¦ <!-- note --><mj-text>@</mj-text> ¦ <mj-text><p>@</p>
<mj-raw><p>@</p></mj-raw> ¦ <mj-spacer height="9px" /> ¦ <mj-divider /> ¦ <mj-table><tr><td>@</td></tr></mj-table>
<mj-button href="https://a.example/?a=1&amp;b">@</mj-button> ¦ <mj-text>@</mj-text><mj-text>@</mj-text>
<mj-image src="a.png" alt="a > b" href="https://a.example/" /> ¦ <mj-image src="a.png" fluid-on-mobile="true" />
<mj-social><mj-social-element name="x" href="https://a.example/">@</mj-social-element></mj-social>
<mj-navbar><mj-navbar-link href="https://a.example/">@</mj-navbar-link></mj-navbar> ¦ <mj-nothing>@</mj-nothing>
<mj-accordion><mj-accordion-element><mj-accordion-title>@</mj-accordion-title></mj-accordion-element></mj-accordion>
<mj-include path="./a.mjml" />@ ¦ <mj-text nothing="a">@</mj-text> ¦ <mj-text mj-class="a">@</mj-text>`
  .trim()
  .split(/ ¦ |\n/)
  .concat('<mj-text\n color="red"\n>@</mj-text\n>')

const awkwardBoxes = `
<mj-raw><p>@</p></mj-raw> ¦ <mj-text>@</mj-text> ¦ <mj-column><mj-text>@</mj-text></mj-column> ¦ <!-- @ --> ¦ <mj-body />
<mj-section full-width="full-width"><mj-column><mj-text>@</mj-text></mj-column></mj-section>
<mj-section background-url="https://a.example/a.png"><mj-column><mj-text>@</mj-text></mj-column></mj-section>
<mj-section direction="rtl"><mj-group><mj-column width="40%"><mj-text>@</mj-text></mj-column></mj-group></mj-section>
<mj-wrapper full-width="full-width"><mj-section><mj-column><mj-text>@</mj-text></mj-column></mj-section></mj-wrapper>
<mj-hero background-url="https://a.example/a.png"><mj-text>@</mj-text></mj-hero>
<mj-raw><i>@</i></mj-raw><mj-section><mj-column><mj-text>@</mj-text></mj-column></mj-section>`
  .trim()
  .split(/ ¦ |\n/)
  .concat(awkwardColumns.map(boxed))

// Without `mj-carousel` and a hamburger menu, whose ids are random, and components that the bundle omits.
describe('a project’s own templates give the same bytes as stock MJML', () => {
  const shared = openMemory(4_000_000)

  it.each([
    ...awkwardWords.map((words): [string, Texts] => [`words ${words}`, ownProject(inText(words))]),
    ...awkwardBoxes.map((box): [string, Texts] => [`box ${box}`, ownProject(box.replaceAll('@', '{{text}}'))]),
    ...named({
      'a wrapper that is open from masthead to closing': {
        ...around('masthead', (text) => `${text}<mj-wrapper padding="0 8px">\n`),
        [layout('closing')]: `</mj-wrapper>\n${builtInText(layout('closing'))}`,
      },
      'an empty masthead': around('masthead', () => '{{#if nothing}}{{/if}}\n'),
      'raw pieces around the letter': within('<mj-raw><p>x</p></mj-raw>', '<mj-raw><p>y</p></mj-raw>'),
      'a wrapper around the letter': within('<mj-wrapper padding="4px">', '</mj-wrapper>'),
      'a style in the head': headed('<mj-style>.a { color: red }</mj-style>'),
      'a document that escapes its letter': {
        ...around('masthead', (text) => text),
        'templates/layout/document.html.hbs': '<html><body>{{content}}</body></html>\n',
      },
      'a comment in the head': headed('<!-- by hand -->'),
      'a preview': headed('<mj-preview>Look &amp; see</mj-preview>'),
      'a breakpoint and a font': headed('<mj-breakpoint width="9px" /><mj-font name="A" href="https://a.example/" />'),
      'attributes for all': headed('<mj-attributes><mj-text padding="7px" /><mj-all color="red" /></mj-attributes>'),
    }),
  ])('%s', async (_, files) => {
    const slow = await sourcesOf(files)()
    expect(slow.findings.filter(({ id }) => id !== 'template-mjml')).toEqual([])
    const turned = turn(files)
    const slowTurned = await sourcesOf(turned)()
    for (const memory of [openMemory(4_000_000), shared, shared]) {
      expect(await bundleOf(files)(memory)).toEqual(slow)
      expect(await bundleOf(turned)(memory)).toEqual(slowTurned)
    }
  })
})

/** The same templates, with another masthead and one more section: only some boxes are in the memory. */
function turn(files: Texts): Texts {
  const emblem = 'funding: { emblem: { src: emblem.png, alt: A }, statement: [B] }\n'
  return {
    ...files,
    'newsletter.yaml': `${emblem}name: Test\ntarget: { name: document }\n`,
    'emblem.png': builtInFile('templates/pictures/eu-emblem.png'),
    'issues/test.yaml': String(files['issues/test.yaml']).replace('[', '[{ type: own, text: d & e }, '),
  }
}
