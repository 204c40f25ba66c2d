import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawPicture } from '../../rules/drawPicture.ts'
import { put, treeOf } from '../../support/springProject.ts'
import { builtInWith, type Change, openTwins, remove, sourceOf } from '../../support/twins.ts'

const text = (words: string, more = '') =>
  `date: 2026-05-01\nsubject: Spring in the regions\npreview: What the regions do this spring.\n${more}sections:\n` +
  `  - type: story\n    title: The title\n    body: ${words}\n    image: { src: a.png, decorative: true }\n`
const flat = (words: string) => text(words).replace('a.png', 'images/shared.png')
const newsletter = (more: string) =>
  `name: Test newsletter\nzones: [Europe/London]\ntarget: { name: govdelivery, pictures: "https://example.org/p" }\n${more}`
const picture = (width: number) => drawPicture({ width, height: 200 })
const template = 'templates/sections/story/section.mjml.hbs'

/** Contents of a project's files; null where there is none. */
const files: { readonly [path: string]: readonly (string | Uint8Array | null)[] } = {
  'newsletter.yaml': [newsletter(''), newsletter('about: A text about it.\n'), newsletter('lang: cy\n'), 'name: [\n'],
  'dictionary.txt': [null, 'interreg\n', 'wrong/entry\n'],
  'Dictionary.md': [null, 'interreg\n'],
  'issues/spring/issue.yaml': [
    text('A text.'),
    text('Click [here](https://www.gov.uk/plans) today.'),
    text('Soon.', 'theme: loud\n'),
    text('Soon.', 'lang: xx\n'),
    text('Broken', 'date: nonsense\n'),
    null,
  ],
  'issues/spring/issue.md': [null, null, null, '---\nsubject: Two\n---\n'],
  'issues/spring/a.png': [picture(640), picture(320), Buffer.from('no picture'), null],
  'issues/spring/A.PNG': [null, picture(640)],
  'issues/spring/10-more.md': [null, '---\ntype: story\ntitle: More\n---\nA text.\n'],
  'issues/summer.yaml': [flat('In summer.'), flat('A  text … with  spaces'), flat('In summer.\u0007')],
  'issues/summers.yaml': [null, flat('Another issue')],
  'issues/images/shared.png': [picture(640), picture(640), Buffer.concat([picture(640), Buffer.from('notes')])],
  'issues/autumn.yaml': [null, flat('In autumn.')],
  [template]: [
    null,
    null,
    sourceOf(template),
    sourceOf(template).replace('{{markdown body}}', '{{markdown body}}{{markdown body}}'),
    '{{#if',
  ],
  'templates/themes/loud/theme.yaml': [
    null,
    sourceOf('templates/themes/default/theme.yaml'),
    sourceOf('templates/themes/default/theme.yaml').replace(/#[0-9a-f]{6}/, '#654321'),
  ],
  'templates/languages/xx.yaml': [null, sourceOf('templates/languages/en/language.yaml')],
  'unrelated.txt': [null, 'anything'],
}

/** Changes of the built files. */
const damages: { readonly [name: string]: Change } = {
  nothing: () => undefined,
  'a changed file': (folder) => appendTo(folder, 'out/spring/spring.html', '<!-- mine -->'),
  'another line end': (folder) => edit(folder, 'out/spring/spring.txt', (was) => was.replaceAll('\n', '\r\n')),
  'a changed picture': (folder) => appendTo(folder, 'out/spring/images/a.png', 'x'),
  'a deleted file': (folder) => remove(folder, 'out/summer/summer.txt'),
  'a deleted folder': (folder) => remove(folder, 'out/spring'),
  'nothing built': (folder) => remove(folder, 'out'),
  'an emptied file': (folder) => {
    if (treeOf(folder)['out/summer/summer.html'] !== undefined)
      truncateSync(path.join(folder, 'out/summer/summer.html'))
  },
  'a lost list': (folder) => remove(folder, 'out/spring/.made-by-cohes3ion.json'),
  'a changed list': (folder) =>
    edit(folder, 'out/spring/.made-by-cohes3ion.json', (was) => was.replace('"files"', '"f"')),
  'a file beside': (folder) => put(folder, { 'out/spring/notes.txt': 'mine' }),
  'a folder in its place': (folder) => {
    remove(folder, 'out/summer/summer.txt')
    mkdirSync(path.join(folder, 'out/summer/summer.txt'), { recursive: true })
  },
  'a link in its place': (folder) => {
    if (treeOf(folder)['out/summer/summer.txt'] === undefined) return
    remove(folder, 'out/summer/summer.txt')
    symlinkSync('../../newsletter.yaml', path.join(folder, 'out/summer/summer.txt'))
  },
}

function edit(folder: string, name: string, make: (was: string) => string): void {
  const was = treeOf(folder)[name]
  if (typeof was === 'string') writeFileSync(path.join(folder, name), Buffer.from(make(was), 'latin1'))
}

const appendTo = (folder: string, name: string, more: string) => edit(folder, name, (was) => was + more)

const change = fc
  .constantFrom(...Object.keys(files))
  .chain((name) => fc.constantFrom(...(files[name] ?? [])).map((content) => ({ name, content })))

const step = fc.record({
  changes: fc.array(change, { maxLength: 2 }),
  damage: fc.oneof({ weight: 3, arbitrary: fc.constant('nothing') }, fc.constantFrom(...Object.keys(damages))),
  options: fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    fc.constantFrom<object>({ format: 'json' }, { target: 'document' }, { out: 'elsewhere' }),
  ),
  ids: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom(['spring'], ['summer', 'sumer'])),
  builtIn: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
})

const runs = process.env['RUNS'] ? { numRuns: Number(process.env['RUNS']) } : { numRuns: 12, seed: 20_261_127 }
const otherBuiltIn = builtInWith({ [template]: (was) => was.replace('{{markdown body}}', '{{markdown title}}') })

it('builds what a first build builds, whatever was changed since the last', { timeout: 3_600_000 }, async () => {
  const all = { saved: 0, written: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      const twins = openTwins((folder) => {
        for (const [name, [content]] of Object.entries(files)) if (content) put(folder, { [name]: content })
      })
      for (const { changes, damage, options, ids, builtIn } of steps) {
        twins.change((folder) => {
          for (const { name, content } of changes)
            if (content === null) remove(folder, name)
            else put(folder, { [name]: content })
          damages[damage]?.(folder)
        })
        const named = ids ?? []
        const { now, right, saved, written } = await twins.build(
          named,
          { all: ids === null, ...options },
          ...(builtIn ? [otherBuiltIn] : []),
        )
        expect(now).toEqual(right)
        all.saved += saved
        all.written += written
      }
      twins.close()
    }),
    runs,
  )
  // Proves that many issues are skipped.
  expect(all.saved).toBeGreaterThan(all.written / 4)
})
