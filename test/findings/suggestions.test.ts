import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../../src/index.ts'
import type { Finding } from '../../src/model/finding.ts'
import { parseFixture } from './fixture.ts'
import { project } from './project.ts'

const folder = new URL('../fixtures/broken/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, ...parseFixture(readFileSync(new URL(name, folder), 'utf8')) }))

type Files = { readonly [path: string]: string | Uint8Array }

test.each(fixtures)('a finding disappears when its advice is followed: $name', async ({ files, issue }) => {
  const all: Files = { ...project, ...files }
  const { findings } = await compile({ files: all, issue, only: [] })
  for (const finding of findings) {
    if (!finding.suggestion) continue
    const followed = await compile({ files: follow(all, finding.suggestion), issue, only: [] })
    expect(ids(followed.findings), finding.message).toEqual(ids(findings.filter((one) => one !== finding)))
  }
})

function follow(files: Files, { place, replacement }: NonNullable<Finding['suggestion']>): Files {
  const { path, text } = place.source
  expect(files[path]).toBeDefined()
  return { ...files, [path]: text.slice(0, place.from) + replacement + text.slice(place.to) }
}

function ids(findings: readonly Finding[]): string[] {
  return findings.map(({ id }) => id).sort()
}
