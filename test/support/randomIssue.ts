import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { stringify } from 'yaml'
import type { Contract, FieldSpec } from '../../src/model/contract.ts'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { oneLine } from './oneLine.ts'
import { repository, repositoryFiles } from './project.ts'

const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })

const picture = readFileSync(path.join(repository, 'templates/pictures/eu-emblem.png'))

export const sectionTypes = catalogue.sectionTypes

/** Texts with a meaning in one of the formats on the way to an email, and unusual characters. */
const hostile = String.raw`
<script>alert(1)</script> ¦ <b> ¦ </p> ¦ <br/> ¦ </td></tr> ¦ <a href="x ¦ &amp; ¦ &nbsp; ¦ &#60; ¦ & ¦ </
</mj-text> ¦ <mj-text> ¦ <mj-text/> ¦ <mj-raw> ¦ </mj-raw> ¦ </mj-section></mj-body></mjml> ¦ <mj-style> ¦ <mj-include
<!-- ¦ --> ¦ <!-- a --> ¦ <!--[if mso]> ¦ <!--[if mso | IE]> ¦ <![endif]--> ¦ ]]> ¦ <![CDATA[ ¦ <?x ?> ¦ <%= x %>
{{x}} ¦ {{{body}}} ¦ {{> section}} ¦ {{/if}} ¦ {%raw%} ¦ [[BULLETIN_URL]] ¦ %%x%% ¦ $& ¦ $1 ¦ $$ ¦ \ ¦ \u0000
"quotes" ¦ it's ¦ =1+1 ¦ __proto__ ¦ constructor ¦ null ¦ images/ ¦ ../.. ¦ -- ¦ # ¦ : ¦ - ¦ https://example.org/?a=1&b=2
😀 ¦ 👩‍👩‍👧 ¦ é’—ŵ ¦ שלום ¦ مرحبا ¦ ${'w'.repeat(300)} ¦ ${'日本'.repeat(40)}`
  .trim()
  .split(/ ¦ |\n/)
  .concat(
    '\u202eabc',
    '\u2066abc\u2069',
    '\u200f',
    '\u200b',
    'a\u200d\u200cb',
    '\u00ad',
    '\u2060',
    'a\u00a0b',
    '\u3000',
  )
  .concat('e\u0301', '\ufffd', '\ufffe', '\uf8ff')

/** Contents of a template that are invalid HTML, or look like it. */
export const awkwardWords = `
</td> ¦ <p>open ¦ closed</p> ¦ <p>a<p>b</p> ¦ <b><i>crossed</b></i> ¦ <td>cell</td> ¦ <tr><td>x</tr> ¦ <BR> ¦ <P>x</p>
<br/> ¦ <p/> ¦ <input> ¦ <hr> ¦ <a title="x > y">l</a> ¦ <a title="</td>">l</a> ¦ <a title='"'>l</a> ¦ <o:p>x</o:p>
<!-- note --> ¦ <!--[if mso]><p>x</p><![endif]--> ¦ <pre>a   b</pre> ¦ <script>if (a < b) c()</script> ¦ <textarea><b></textarea>
<style>p > a { color: red }</style> ¦ <title>a</b></title> ¦ <svg><path/></svg> ¦ &nbsp;&bogus; & &#0; ¦ a < b ¦ a <b ¦ <
</ ¦ </a ¦ <> ¦ </ p> ¦ <![CDATA[<b>]]> ¦ <?x?> ¦ <p class=a>x</p> ¦ <p x>x</p> ¦ <p style="a"style="b">x</p>
<img src="a.png" height="auto"> ¦ <div class="mj-column-per-50">x</div> ¦ <div>x</div></div> ¦ <p${'\u00a0'}class="a">x</p>
<mj-raw>x</mj-raw> ¦ <mj-text>x</mj-text> ¦ <mj-image src="a.png" /> ¦ <b>x</b ¦ <b>x</b y=" ¦ <!x ¦ <?x ¦ ${'\ue000'} ¦ ${'\ue001'}`
  .trim()
  .split(/ ¦ |\n/)
  .concat('\n\n \n', '<p\nclass="a">x</p>', '<pre>a\n\n  b</pre>')

const common = fc.constantFrom('Read the plans', 'A guide', 'BEAZ', 'partners', 'Wales', 'newyddion', '12%')

const word = fc.oneof(
  { weight: 40, arbitrary: common },
  { weight: 50, arbitrary: fc.constantFrom(...hostile) },
  { weight: 10, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  // The placeholders of the fast path: an email that contains one takes the slow path.
  { weight: 1, arbitrary: fc.constantFrom('\ue000', '\ue001', 'a\ue001b\ue000c') },
)

/** Any text that a file can contain, with something visible. */
const anyText = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map(oneLine)
  .filter((text) => /[\p{L}\p{N}]/u.test(text))

const line = fc.oneof({ weight: 2, arbitrary: common }, { weight: 3, arbitrary: anyText })

const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

const address = fc.oneof(
  { weight: 6, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  fc.constantFrom('https://example.org/a?b=1&c="\'<>', '[[BULLETIN_URL]]', 'mailto:a@example.org', 'tel:+441234567'),
)

const block = fc.oneof(
  { weight: 5, arbitrary: anyText.map(escaped) },
  { weight: 2, arbitrary: line },
  fc.tuple(line, address).map(([text, href]) => `[${escaped(text)}](<${href.replace(/[<>]/g, '')}>)`),
  fc.tuple(line, line).map(([one, two]) => `**${escaped(one)}** *${escaped(two)}* ![](`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${escaped(item)}`).join('\n')),
  fc.array(line, { minLength: 1, maxLength: 2 }).map((items) => items.map((item) => `1. ${escaped(item)}`).join('\n')),
  line.map((text) => `### ${escaped(text)}`),
  line.map((text) => `![${escaped(text)}](picture.png)`),
  fc.constantFrom(
    '**open',
    '_a',
    '](x)',
    '> quoted',
    '```\ncode\n```',
    '    four spaces',
    '***',
    'one  \ntwo',
    '| a | b |',
  ),
)

const markdown = fc.array(block, { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n'))

const link = { text: { type: 'text', required: true }, href: { type: 'url', required: true } } as const

/** Content of a field, as YAML values. */
function fill(spec: FieldSpec): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'text':
      return line
    case 'markdown':
      return markdown
    case 'link':
      return fillGroup(link)
    case 'url':
      return address
    case 'image':
      return fc.oneof(
        fc.record({ src: fc.constant('picture.png'), alt: line, credit: line }, { requiredKeys: ['src', 'alt'] }),
        fc.constant({ src: 'picture.png', decorative: true }),
      )
    case 'date':
      return fc.constantFrom('2026-05-01', '2026-12')
    case 'event':
      return fc.oneof(event({ start: '2026-05-01 10:00', end: '2026-05-01 11:30' }), event({ start: '2026-05-01' }))
    case 'group':
      return fillGroup(spec.fields)
    case 'list':
      return fc.array(fill(spec.of), { minLength: 1, maxLength: 2 })
    default:
      throw new Error(`no content for a field of type ${spec.type}`)
  }
}

function event(times: object): fc.Arbitrary<unknown> {
  return fc
    .record(
      { title: line, where: line, audience: line, body: markdown, book: fillGroup(link) },
      { requiredKeys: ['title'] },
    )
    .map((fields) => ({ ...fields, ...times, zone: 'Europe/London' }))
}

function fillGroup(contract: Contract): fc.Arbitrary<object> {
  const fields = Object.fromEntries(Object.entries(contract).map(([name, spec]) => [name, fill(spec)]))
  return fc.record(fields, { requiredKeys: Object.keys(contract).filter((name) => contract[name]?.required) })
}

type Fields = { readonly [name: string]: unknown }

const section: fc.Arbitrary<Fields> = fc
  .constantFrom(...sectionTypes)
  .chain((type) => fillGroup(catalogue.sectionType(type).value?.fields ?? {}).map((fields) => ({ type, ...fields })))

/** newsletter.yaml, as a YAML value. */
export const randomNewsletter = fc
  .record(
    {
      name: line,
      about: markdown,
      website: fillGroup(link),
      funding: fc.record({
        emblem: fc.record({ src: fc.constant('picture.png'), alt: line }),
        statement: fc.tuple(line, line),
      }),
      target: fc.oneof(
        { weight: 5, arbitrary: fc.constant({ name: 'govdelivery', pictures: 'https://example.org/pictures' }) },
        { weight: 5, arbitrary: fc.constant({ name: 'document', pictures: 'https://example.org/$&"\'<x>/' }) },
        // Its pictures have no address on the web: a finding in a paste form.
        { weight: 1, arbitrary: fc.constant({ name: 'document' }) },
      ),
    },
    { requiredKeys: ['name', 'target'] },
  )
  .map((fields) => ({ ...fields, zones: ['Europe/London', 'Europe/Brussels'] }))

const head = fc.record(
  {
    date: fc.constant('2026-05-01'),
    subject: line.filter((text) => [...text].length <= 400),
    preview: line,
    number: fc.integer({ min: 1, max: 99 }),
    lang: fc.constantFrom('en', 'cy'),
  },
  { requiredKeys: ['date', 'subject', 'lang'] },
)

interface RandomIssue {
  readonly id: string
  readonly target: 'govdelivery' | 'document'
  readonly types: readonly string[]
}

interface RandomProject {
  readonly files: { readonly [path: string]: string | Uint8Array }
  readonly issues: readonly RandomIssue[]
}

/** An issue as YAML values. */
export const randomIssue = fc.record({
  head,
  sections: fc.oneof(
    { weight: 3, arbitrary: fc.array(section, { minLength: 1, maxLength: 2 }) },
    fc.array(section, { minLength: 3, maxLength: 6 }),
  ),
  inFolder: fc.boolean(),
  target: fc.constantFrom('govdelivery' as const, 'document' as const),
})

/** A project with some random issues, each in one file or in a folder with a file for each section. */
export const randomProject = (issues: number): fc.Arbitrary<RandomProject> =>
  fc
    .tuple(randomNewsletter, fc.array(randomIssue, { minLength: issues, maxLength: issues }))
    .map(([newsletter, drawn]) => ({
      files: Object.assign(
        { 'newsletter.yaml': stringify(newsletter), 'picture.png': picture, 'issues/picture.png': picture },
        ...drawn.map(({ head, sections, inFolder }, i) =>
          inFolder
            ? folderOf(`issues/issue-${i}`, head, sections)
            : { [`issues/issue-${i}.yaml`]: stringify({ ...head, sections }) },
        ),
      ),
      issues: drawn.map(({ sections, target }, i) => ({
        id: `issue-${i}`,
        target,
        types: sections.map(({ type }) => String(type)),
      })),
    }))

/** A section with a text has it after its front matter. */
function folderOf(folder: string, head: object, sections: readonly Fields[]) {
  const written = sections.map(({ body, ...fields }, i) =>
    typeof body === 'string'
      ? [`${folder}/${i}-s.md`, `---\n${stringify(fields)}---\n${body}\n`]
      : [`${folder}/${i}-s.yaml`, stringify(fields)],
  )
  return {
    [`${folder}/issue.yaml`]: stringify(head),
    [`${folder}/picture.png`]: picture,
    ...Object.fromEntries(written),
  }
}
