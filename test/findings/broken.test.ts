import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findingKinds } from '../../src/findings/index.ts'
import { compile } from '../../src/index.ts'
import type { Finding } from '../../src/model/finding.ts'
import { parseFixture, shown } from './fixture.ts'
import { project } from './project.ts'

const folder = new URL('../fixtures/broken/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, ...parseFixture(readFileSync(new URL(name, folder), 'utf8')) }))

/** Findings that need a disk: tested in disk.test.ts and in the tests of `write` and of the command line. */
const elsewhere = [
  'no-newsletter',
  'no-issues',
  'file-for-folder',
  'folder-for-file',
  'dictionary-file-name',
  'dictionary-entry',
  'dictionary-outside',
  'file-unreadable',
  'build-interrupted',
  'out-folder-link',
  'out-folder-mixed',
  'out-file-changed',
  'out-folder-taken',
  'out-folder-refused',
  'allowed-for-nothing',
  'file-changed-meanwhile',
  'fix-not-written',
  'record-changed-meanwhile',
  'record-not-written',
  'final-record-unusable',
  'final-held',
  'final-file-changed',
  'final-file-taken',
  'final-missing',
  'paste-unreadable',
  'paste-without-addresses',
  'paste-unclear',
  'paste-several',
  'paste-shared',
  'paste-former',
  'paste-unusable',
  'paste-other-calendar',
  'paste-unmatched',
]

test.each(fixtures)('$name', async ({ files, issue, expected }) => {
  expect(expected).not.toEqual([])
  const { findings } = await compile({ files: { ...project, ...files }, issue, only: [] })
  expect(findings.map(shown).sort()).toEqual(expected.map(({ at }) => at).sort())
  for (const { at, words } of expected)
    expect(findings.filter((finding) => shown(finding) === at).map(said)).toContainEqual(expect.stringContaining(words))
  for (const finding of findings) checkFinding(finding)
})

test('every kind of finding is shown by a fixture', () => {
  const kinds = findingKinds.map(({ id }) => id)
  const shownKinds = fixtures.flatMap(({ expected }) => expected.map(({ at }) => at.replace(/^.* /, '')))
  expect([...new Set([...shownKinds, ...elsewhere])].sort()).toEqual([...new Set(kinds)].sort())
})

function said({ message, help }: Finding): string {
  return `${message} ${help}`
}

/** Jargon, and mistakes of grammar where a name is inserted into a sentence. */
const neverSaid = /invalid|undefined|\bnull\b|\[object|Error:|\bNaN\b|TypeError|knownHelpers|this an? |“”|:\/\/https?:/i

function checkFinding(finding: Finding): void {
  const { id, message, help, place } = finding
  expect(said(finding), id).not.toMatch(neverSaid)
  expect(message, id).toMatch(/[.?]$/)
  expect(help.trim(), id).not.toBe('')
  if (!place) return
  expect(place.from, id).toBeGreaterThanOrEqual(0)
  expect(place.to, id).toBeGreaterThanOrEqual(place.from)
  expect(place.source.text.length, id).toBeGreaterThanOrEqual(place.to)
}
