import { defineConfig } from 'vitest/config'
import { preparedTemplates } from './test/setup/preparedTemplates.ts'

/** They run the published program, so it is bundled before them. */
const built = [
  'test/{bundle,firstIssue,links,plugin,readme}.test.ts',
  'test/cli/*.test.ts',
  'test/commands/unchangedIssues/cases.test.ts',
  'test/fix/writeFixes.test.ts',
  'test/online/deadSite.test.ts',
  'test/preview/{hardship,live,server}.test.ts',
  'test/stages/load/diskFiles.test.ts',
  'test/stages/render/fastPaths.test.ts',
  'test/stages/write/*.test.ts',
]

/** They need Chromium, and two of them the published program, too. */
const browser = ['test/browser/*.test.ts', 'test/preview/{bilingual,browser,sending}.test.ts']

/** They put another module in the place of one of ours. */
const mocking = ['test/rules/blocks.test.ts', 'test/stages/render/askMjml.test.ts']

const unit = ['test/**/*.test.ts']
const notUnit = [...built, ...browser, ...mocking]

/** As in the bundle. The project `built` compares it with the sources, which parse every file. */
const prepared = { plugins: [preparedTemplates] }

const bundle = ['test/setup/bundle.ts']
const dictionaries = ['test/setup/dictionaries.ts']

const project = (name: string, include: readonly string[], more: object) => ({
  extends: true as const,
  test: { name, include: [...include], ...more },
})

export default defineConfig({
  test: {
    // Two browsers at once are enough for a small machine.
    maxWorkers: 2,
    // Emails and their findings die young: with more room for new objects, V8 collects a fifth less.
    execArgv: ['--max-semi-space-size=64'],
    // Limits for what hangs, not for what is slow: four times as slow a machine must not come near them.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // Without isolation, a process loads the sources once, and not once for each test file.
    projects: [
      project('built', built, { isolate: false, globalSetup: bundle }),
      { ...project('browser', browser, { isolate: false, globalSetup: bundle }), ...prepared },
      { ...project('unit', unit, { isolate: false, exclude: notUnit, globalSetup: dictionaries }), ...prepared },
      project('mocking', mocking, { globalSetup: dictionaries }),
    ],
  },
})
