import { describe, expect, it } from 'vitest'
import type { CompilerOptions } from '../../src/compiler.ts'
import { type Memory, openMemory } from '../../src/lib/cache/memory.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { selectRules } from '../../src/rules/selectRules.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { openDictionaries } from '../../src/stages/load/openDictionaries.ts'
import { compileOne } from '../support/compileOne.ts'
import { exemplaryPictures, exemplaryTexts } from '../support/exemplary.ts'
import { repositoryFiles } from '../support/project.ts'
import { drawPicture } from './drawPicture.ts'
import { mutations } from './mutations.ts'

type Files = { readonly [path: string]: string | Uint8Array }

const spellerFor = openDictionaries(repositoryFiles, memoryFiles({}), [])
const exemplary: Files = { ...exemplaryTexts, ...exemplaryPictures }

interface Change {
  readonly files?: Files
  readonly options?: CompilerOptions
  readonly target?: string
}

async function checkFiles(files: Files, { options = {}, target }: Change, memory: Memory) {
  const { value: project, findings } = openProject(memoryFiles(files), repositoryFiles)
  const compiled = project && (await compileOne(openCompiler(project, { ...options, memory }), 'exemplary', target))
  const pairs = compiled?.pairs ?? { all: 0, ran: 0 }
  return { said: { findings: [...findings, ...(compiled?.findings ?? [])], verdicts: compiled?.verdicts }, pairs }
}

const check = (change: Change, memory: Memory) => checkFiles({ ...exemplary, ...change.files }, change, memory)

const empty = () => openMemory(8_000_000)

/** Opens memories with the rendered HTML of the exemplary issue, and without findings. */
async function drawnMemories(): Promise<() => Memory> {
  const memory = empty()
  await check({ options: { leftOut: () => 'only drawn' } }, memory)
  const drawn = memory.save()
  return () => openMemory(8_000_000, drawn)
}

const edited = (file: string, from: RegExp | string, to: string): Change => ({
  files: { [file]: (exemplaryTexts[file] ?? '').replace(from, to) },
})

const issue = 'issues/exemplary/issue.yaml'

/** A change of a built-in template. */
function template(file: string, from: RegExp | string, to: string): Change {
  const path = `templates/${file}`
  const read = repositoryFiles.read(path, 1_000_000)
  const text = read.kind === 'file' ? new TextDecoder().decode(read.bytes) : ''
  expect(text.replace(from, to)).not.toBe(text)
  return { files: { [path]: text.replace(from, to) } }
}

const paragraph = '<p class="ink" style="margin:0;font-size:16px;color:#999999">{{{content}}}</p>'

/** Only rules of the whole issue, which run each time, can depend on these; or none does. */
const onlyOfTheWhole = ['a contract of the project', 'a reason to be silent']

/** Changes of other things than the words of the issue, which change findings, or could. */
const changes: { readonly [what: string]: Change } = {
  nothing: {},
  'the dots of a picture of the same size': {
    files: {
      'issues/exemplary/harbour.png': drawPicture({ width: 160, height: 60, inkOnNothing: '#111111' }),
    },
  },
  'the words of the project': { files: { 'dictionary.txt': 'Narbon\n' } },
  'a partial of the project': { files: { 'templates/partials/paragraph.mjml.hbs': paragraph } },
  'a contract of the project': template('sections/spotlight/section.yaml', 'where the partner works', 'where it works'),
  'a word that the issue does not need': template('languages/en/language.yaml', 'film: Film', 'film: Movie'),
  'phrases of links that say nothing': template('languages/pl/words.yaml', '- pobierz', '- zobacz plan'),
  'the colours of the theme': template('themes/default/theme.yaml', '#141C25', '#101820'),
  'the rules of the funder': template('funders/eu-2014-2020.yaml', /typefaces: .+/, 'typefaces: [Garamond]'),
  'a reason to be silent': edited(issue, /$/, "\nallow:\n  - { rule: link-http, reason: 'an old archive' }\n"),
  'where it is sent': { target: 'document' },
  'rules that were left out': { options: { leftOut: selectRules({ skip: ['links'] }) } },
  'all rules but a few': { options: { leftOut: selectRules({ only: ['text', 'inbox'] }) } },
  'a dictionary': { options: { spellerFor } },
  'answers of links': {
    options: {
      ask: (addresses) => Promise.resolve(new Map(addresses.map((one) => [one, { kind: 'gone', status: 404 }]))),
    },
  },
}

describe('remembered findings', () => {
  it('are those that rules find anew, after any change', async () => {
    const memory = empty()
    const drawn = await drawnMemories()
    const some = mutations.filter((_, i) => i % 4 === 0)
    const all = [
      ...Object.values(changes),
      ...some.map(({ file, from, to }) => ({
        files: { [file]: (exemplaryTexts[file] ?? '').replaceAll(from, () => to) },
      })),
    ]
    for (const change of all) {
      // Not without a memory: sections would have no known start, and some findings another place.
      const anew = (await check(change, drawn())).said
      expect((await check(change, memory)).said).toEqual(anew)
      expect((await check(change, memory)).said).toEqual(anew)
    }
  })

  it('are found anew once after each kind of change, and remembered then', async () => {
    const memory = empty()
    for (const [what, change] of Object.entries(changes)) {
      const first = (await check(change, memory)).pairs
      const again = (await check(change, memory)).pairs
      // Rules that use a dictionary run each time: it may have changed.
      if (what !== 'a dictionary' && !onlyOfTheWhole.includes(what)) expect(first.ran, what).toBeGreaterThan(again.ran)
      expect(again.ran / again.all, what).toBeLessThan(what === 'a dictionary' ? 0.1 : 0.01)
    }
  })

  it.each([
    [
      'a file that a section with a type beside it was read from',
      {
        'issues/exemplary/issue.yaml': 'sections:\n  - type: story\n    file: visit.md\n',
        'issues/exemplary/visit.md': '---\ntitle: A visit\n---\nLook at \\*\\*for jobs in all regions.\n',
      },
      { file: 'issues/exemplary/visit.md', from: '\\*\\*', to: '**' },
      'leftover-markup',
    ],
    [
      'a field of a contract, whatever its name',
      {
        'issues/exemplary/issue.yaml': 'sections:\n  - { type: venue, place: "https://example.com/placeholder" }\n',
        'templates/sections/venue/section.yaml':
          'summary: A venue\nfields:\n  place: { type: text, required: true, help: where }\n',
        'templates/sections/venue/section.mjml.hbs':
          '<mj-section><mj-column><mj-text>{{place}}</mj-text></mj-column></mj-section>',
        'templates/sections/venue/section.txt.hbs': '{{place}}\n',
      },
      { file: 'templates/sections/venue/section.yaml', from: 'type: text', to: 'type: url' },
      'link-placeholder',
    ],
  ])('depend on %s', async (_, texts: { readonly [path: string]: string }, { file, from, to }, id) => {
    const head = 'date: 2026-05-01\nsubject: Eight regions publish plans\n'
    const before: Files = {
      'newsletter.yaml': 'name: Regions together\n',
      ...texts,
      'issues/exemplary/issue.yaml': head + texts['issues/exemplary/issue.yaml'],
    }
    const after = { ...before, [file]: texts[file]?.replace(from, to) ?? '' }
    const memory = empty()
    const ids = async (files: Files) => (await checkFiles(files, {}, memory)).said.findings.map((finding) => finding.id)
    expect(await ids(before)).not.toContain(id)
    expect(await ids(after)).toContain(id)
    expect(await ids(before)).not.toContain(id)
  })

  it('are stored from run to run, with their places in the files as they are now', async () => {
    const change = edited(issue, 'Eight regions publish', 'Eight regions regions publish')
    const first = empty()
    const { said } = await check(change, first)
    const again = await check(change, openMemory(8_000_000, first.save()))
    expect(said.findings.map(({ id }) => id)).toContain('repeated-word')
    expect(again.said).toEqual(said)
    expect(again.pairs.ran / again.pairs.all).toBeLessThan(0.05)
  })

  it('are used almost everywhere after the edit of one word, also where lines above it come or go', async () => {
    const memory = empty()
    await check({}, memory)
    const { pairs } = await check(edited(issue, /^subject: (.*)$/m, '# A note\n\nsubject: $1 now'), memory)
    expect(pairs.ran).toBeGreaterThan(0)
    expect(pairs.ran / pairs.all).toBeLessThan(0.05)
  })
})
