import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { encode } from 'fast-png'
import { afterAll, describe, expect, it } from 'vitest'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'
import { pairwise } from '../support/pairs.ts'

// A sign of two colours, 160 by 120 pixels.
const logo = path.join(mkdtempSync(path.join(tmpdir(), 'cohes3ion-logo-')), 'Our logo.png')
const pixels = Array.from({ length: 160 * 120 }, (_, i) => (i % 160 < 80 ? [255, 255, 255] : [166, 25, 46])).flat()
writeFileSync(logo, encode({ width: 160, height: 120, channels: 3, data: Uint8Array.from(pixels) }))
afterAll(() => rmSync(path.dirname(logo), { recursive: true }))

const rows = pairwise({
  name: ['Parish news', 'Ysgol Gymraeg / Croeso 🎉', '7: “Neu”, {b} & #c'],
  sender: ['none', 'Cyngor Cymuned Llan-y-pwll'],
  languages: ['en', 'cy,en', 'fr-CA,de', 'pl', 'en-US,es', 'sv,ro', 'ga,eu', 'it,cy'],
  bilingual: ['two-mails', 'top-and-bottom', 'block-by-block', 'none'],
  logo: ['none', logo],
  deep: ['none', '#024', 'navy'],
  accent: ['none', 'A6192E'],
  funder: ['none', 'eu-2014-2020', 'eu-2021-2027'],
  zones: ['Europe/London', 'Europe/Brussels, America/New_York'],
  pictures: ['none', 'https://www.europa.eu/newsletter/'],
})

function flagsOf(row: { readonly [name: string]: string }): string[] {
  const isOne = !row['languages']?.includes(',')
  return Object.entries(row).flatMap(([name, value]) => (isOne && name === 'bilingual' ? [] : [`--${name}`, value]))
}

/** The findings of a check, in short. */
async function checked(folder: string, id: string): Promise<readonly { id: string; message: string }[]> {
  const { stdout } = await cohes3ion(folder, 'check', id, '--format', 'json')
  const { findings, issues } = JSON.parse(stdout)
  return [...findings, ...issues[0].findings].map((one) => ({ id: one.id, message: one.message }))
}

function contentsOf(folder: string): { readonly [file: string]: string } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
  const paths = files.map((one) => path.join(one.parentPath, one.name)).sort()
  return Object.fromEntries(paths.map((file) => [file, readFileSync(file).toString('base64')]))
}

async function builtTwice(folder: string, id: string): Promise<void> {
  const out = [path.join(folder, 'a'), path.join(folder, 'b')] as const
  for (const to of out) expect((await cohes3ion(folder, 'build', id, '--out', to, '--no-cache')).code).toBe(0)
  const [a, b] = out.map((to) => Object.values(contentsOf(to)))
  expect(a?.length).toBeGreaterThan(1)
  expect(a).toEqual(b)
}

describe.each(rows.map((row) => [Object.values(row).join(' | '), row] as const))('%s', (_, row) => {
  it('is begun without a finding, and gives the same bytes twice; so does its next issue, with placeholders', async () => {
    const folder = temporaryFolder()
    const begun = await cohes3ion(folder, 'init', '--yes', ...flagsOf(row))
    expect(begun).toMatchObject({ code: 0, stderr: '' })
    expect(await checked(folder, 'issue-1')).toEqual([])
    await builtTwice(folder, 'issue-1')

    expect(await cohes3ion(folder, 'new', 'issue-2')).toMatchObject({ code: 0, stderr: '' })
    const findings = await checked(folder, 'issue-2')
    // The logo and the emblem have no address yet.
    const others = findings.filter(({ id }) => !['placeholder-text', 'picture-not-hosted'].includes(id))
    expect(others).toEqual([])
    const files = readdirSync(path.join(folder, 'issues')).filter((name) => name.startsWith('issue-2'))
    const lines = files.flatMap((name) => readFileSync(path.join(folder, 'issues', name), 'utf8').split('\n'))
    const placeholders = lines
      .filter((line) => !/^ *#/.test(line))
      .flatMap((line) => line.match(/\[\p{L}[^\]]*\]/gu) ?? [])
    expect(findings.filter(({ id }) => id === 'placeholder-text')).toHaveLength(placeholders.length)
    await builtTwice(folder, 'issue-2')
  })
})
