import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepProject, type UseProject } from '../../src/keepProject.ts'
import { type Memory, openMemory } from '../../src/lib/cache/memory.ts'
import type { Artifact } from '../../src/model/artifact.ts'
import { openCompiler } from '../../src/pipeline.ts'
import { selectRules } from '../../src/rules/selectRules.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { exemplaryPictures, exemplaryTexts } from '../support/exemplary.ts'
import { repositoryFiles } from '../support/project.ts'
import { drawPicture } from './drawPicture.ts'
import { mutations } from './mutations.ts'

/** All files and options that a check depends on. */
interface State {
  readonly texts: { readonly [path: string]: string }
  readonly pictures: { readonly [path: string]: Uint8Array }
  readonly target: string | undefined
  readonly only: readonly string[] | undefined
}

type Edit = (state: State) => State

/** Templates that the project may have; each starts as a copy of the built-in one. */
const templates = [
  'sections/story/section.yaml',
  'sections/story/section.mjml.hbs',
  'sections/story/section.txt.hbs',
  'sections/spotlight/section.mjml.hbs',
  'sections/diary/section.mjml.hbs',
  'partials/paragraph.mjml.hbs',
  'layout/masthead.mjml.hbs',
  'layout/closing.mjml.hbs',
  'layout/document.html.hbs',
  'themes/default/theme.yaml',
  'funders/eu-2014-2020.yaml',
].map((name) => `templates/${name}`)

function builtInText(path: string): string {
  const read = repositoryFiles.read(path, 1_000_000)
  return read.kind === 'file' ? new TextDecoder().decode(read.bytes) : ''
}

/** Texts that an edit inserts: plain words, and what rules look for. */
const words = fc.constantFrom(
  ...[
    'plans',
    'The region’s',
    'here',
    'TBC',
    'teh',
    'the the',
    'Wales 2014',
    '12.500 people',
    '31 June 2026',
    '**',
    '_',
  ],
  ...[
    '[here](http://www.europa.eu/a)',
    'https://www.europa.eu/b',
    '[[FIRST_NAME]]',
    'mailto:a@europa.eu',
    'shown in red',
  ],
  ...['Friday 3 May 2026', 'on page 4', 'ERASMUS+', 'Lorem ipsum', '“', '\u200b', '#', ': ', '- ', '\n\n', '    '],
)

const changed = (path: string, change: (text: string) => string): Edit => {
  return (state) => ({ ...state, texts: { ...state.texts, [path]: change(state.texts[path] ?? builtInText(path)) } })
}

/** An offset in a text, as a share of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true })
const at = (text: string, part: number) => Math.floor(part * text.length)

const typing = (path: string): fc.Arbitrary<Edit> =>
  fc.oneof(
    fc
      .tuple(share, words)
      .map(([part, word]) =>
        changed(path, (text) => `${text.slice(0, at(text, part))}${word}${text.slice(at(text, part))}`),
      ),
    fc
      .tuple(share, fc.nat(30))
      .map(([part, length]) =>
        changed(path, (text) => text.slice(0, at(text, part)) + text.slice(at(text, part) + length)),
      ),
    fc.tuple(share, share).map(([a, b]) =>
      // A line moves.
      changed(path, (text) => {
        const lines = text.split('\n')
        const [line = ''] = lines.splice(Math.floor(a * lines.length), 1)
        lines.splice(Math.floor(b * lines.length), 0, line)
        return lines.join('\n')
      }),
    ),
    // All edits are undone.
    fc.constant(changed(path, () => exemplaryTexts[path] ?? builtInText(path))),
  )

const authored = Object.keys(exemplaryTexts)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...authored).chain(typing) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...mutations)
      .map(({ file, from, to }) => changed(file, (text) => text.replaceAll(from, () => to))),
  },
  { weight: 2, arbitrary: fc.constantFrom(...templates).chain(typing) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Narbon\n', 'teh\nWales\n', '').map((text) => changed('dictionary.txt', () => text)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...Object.keys(exemplaryPictures)),
        fc.constantFrom('#111111', '#eeeeee', undefined),
        fc.constantFrom(160, 1200),
      )
      .map(
        ([path, ink, width]): Edit =>
          (state) => {
            const drawn = drawPicture({ width, height: 60, ...(ink && { inkOnNothing: ink }) })
            return { ...state, pictures: { ...state.pictures, [path]: drawn } }
          },
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(undefined, 'document').map(
      (target): Edit =>
        (state) => ({ ...state, target }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(undefined, ['links'], ['text', 'output'], ['dates', 'structure', 'pictures']).map(
      (only): Edit =>
        (state) => ({ ...state, only }),
    ),
  },
)

/** A memory, and the project that is opened with it. */
interface Session {
  readonly memory: Memory
  readonly useProject: UseProject
}

function outcomeOf({ texts, pictures, target, only }: State, { memory, useProject }: Session) {
  return useProject(memoryFiles({ ...texts, ...pictures }), {}, async ({ value: project, findings }) => {
    const options = { memory, leftOut: selectRules(only ? { only } : {}) }
    const compiled = project && (await openCompiler(project, options).compile('exemplary', target))
    const contentOf = (all: readonly Artifact[]) => all.map(({ bytes, ...about }) => ({ ...about, bytes: bytes() }))
    const emails = (compiled?.emails ?? []).map(({ artifacts, ...email }) => ({
      email,
      artifacts: contentOf(artifacts),
    }))
    const { verdicts = [], artifacts = [] } = compiled ?? {}
    return { findings: [...findings, ...(compiled?.findings ?? [])], emails, verdicts, sheet: contentOf(artifacts) }
  })
}

const empty = (): Session => ({ memory: openMemory(8_000_000), useProject: keepProject(repositoryFiles) })

/** The same edits in each run; RUNS=1000 tries ten thousand others. */
const runs = process.env['RUNS'] ? { numRuns: Number(process.env['RUNS']) } : { numRuns: 6, seed: 20_261_127 }

it('gives the findings of a new run, after any edits of any files', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 10, maxLength: 10 }), async (edits) => {
      const session = empty()
      let state: State = { texts: exemplaryTexts, pictures: exemplaryPictures, target: undefined, only: undefined }
      await outcomeOf(state, session)
      for (const one of edits) {
        const next = one(state)
        const outcome = await outcomeOf(next, session)
        expect(outcome).toEqual(await outcomeOf(next, empty()))
        // An edit after which the issue cannot be read is undone: no rule would run after the next edits.
        if (outcome.emails.length > 0) state = next
      }
    }),
    runs,
  )
})
