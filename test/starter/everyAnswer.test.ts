import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { encode } from 'fast-png'
import { afterAll, describe, expect, it } from 'vitest'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'
import { builtTwice, checked, expectPlaceholdersAlone, unfilledPlaces } from '../support/newIssue.ts'
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
  lang: ['proposed', 'last'],
  bilingual: ['two-mails', 'top-and-bottom', 'block-by-block', 'none'],
  logo: ['none', logo],
  deep: ['none', '#024', 'navy'],
  accent: ['none', 'A6192E'],
  funder: ['none', 'eu-2014-2020', 'eu-2021-2027'],
  zones: ['Europe/London', 'Europe/Brussels, America/New_York'],
  pictures: ['none', 'https://www.europa.eu/newsletter/'],
})

function flagsOf({ lang, ...row }: { readonly [name: string]: string }): string[] {
  const languages = row['languages']?.split(',') ?? []
  const isOne = languages.length < 2
  const first = isOne || lang === 'proposed' ? [] : ['--lang', languages.at(-1) ?? '']
  const flags = Object.entries(row).flatMap(([name, value]) =>
    isOne && name === 'bilingual' ? [] : [`--${name}`, value],
  )
  return [...flags, ...first]
}

describe.each(rows.map((row) => [Object.values(row).join(' | '), row] as const))('%s', (_, row) => {
  it('is begun without a finding, and gives the same bytes twice; so does its next issue, with placeholders', async () => {
    const folder = temporaryFolder()
    const begun = await cohes3ion(folder, 'init', '--yes', ...flagsOf(row))
    expect(begun).toMatchObject({ code: 0, stderr: '' })
    expect(unfilledPlaces(folder, '{b}')).toEqual([])
    expect(await checked(folder, 'issue-1')).toEqual([])
    await builtTwice(folder, 'issue-1')

    expect(await cohes3ion(folder, 'new', 'issue-2')).toMatchObject({ code: 0, stderr: '' })
    expect(unfilledPlaces(folder, '{b}')).toEqual([])
    await expectPlaceholdersAlone(folder, 'issue-2')
    await builtTwice(folder, 'issue-2')
  })
})
