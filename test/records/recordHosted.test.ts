import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HostedEntry } from '../../src/records/hostedEntry.ts'
import { readHosted, recordHosted } from '../../src/records/recordHosted.ts'
import { writeRecord } from '../../src/records/writeRecord.ts'
import { diskFiles } from '../../src/stages/load/diskFiles.ts'
import { temporaryFolder } from '../support/cli.ts'

const file = 'records/issue-6/hosted.yaml'
const entry = (picture: string, address: string, digest = 'a'.repeat(64)): HostedEntry => ({
  picture,
  upload: `${path.parse(picture).name}.png`,
  digest,
  copy: 'b'.repeat(64),
  address,
})
const plans = entry('issues/issue-6/plans.png', 'https://example.org/1/plans_original.png')
const map = entry('issues/issue-6/map.png', 'https://example.org/2/map_original.png')

const textIn = (root: string) => readFileSync(path.join(root, file), 'utf8')
function put(root: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}
const ids = ({ findings }: { readonly findings: readonly { readonly id: string }[] }) => findings.map(({ id }) => id)
const addressesIn = (root: string) =>
  Object.fromEntries(
    (readHosted(diskFiles(root), 'issue-6').value?.pictures ?? []).map(({ picture, address }) => [picture, address]),
  )

it('is sorted plain text that says what it is, and the same whatever came first', () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()]
  recordHosted(one, 'issue-6', [plans, map])
  recordHosted(other, 'issue-6', [map])
  recordHosted(other, 'issue-6', [plans])
  expect(textIn(one)).toMatchInlineSnapshot(`
    "# Where the pictures and calendar files of issue-6 stand on the web.
    #
    # “cohes3ion images issue-6” writes this file. You may edit it by hand: change an address, or delete the entry of a
    # picture to upload it anew. Your comments stay. Keep the file with the issue, also in version control.
    #
    # digest: SHA-256 of the picture's file when it was uploaded; a picture that has changed since is to be uploaded again.
    # copy: SHA-256 of the copy that was prepared for the upload.

    pictures:
      - picture: issues/issue-6/map.png
        upload: map.png
        digest: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        copy: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        address: https://example.org/2/map_original.png
      - picture: issues/issue-6/plans.png
        upload: plans.png
        digest: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        copy: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        address: https://example.org/1/plans_original.png
    "
  `)
  expect(textIn(other)).toBe(textIn(one))
  expect(recordHosted(other, 'issue-6', [plans]).findings).toEqual([])
  expect(textIn(other)).toBe(textIn(one))
})

it('keeps what people wrote: comments, quotes, entries of pictures that the issue no longer has', () => {
  const root = temporaryFolder()
  put(
    root,
    `# Ours since May.
pictures:
  # The shelf.
  - picture: 'issues/issue-6/plans.png' # in the office
    digest: ${'a'.repeat(64)}
    address: "https://example.org/old.png" # ask Ann

  - picture: issues/issue-6/gone.png
    digest: ${'c'.repeat(64)}
    address: https://example.org/gone.png
`,
  )
  expect(recordHosted(root, 'issue-6', [plans, map]).findings).toEqual([])
  expect(textIn(root)).toMatchInlineSnapshot(`
    "# Ours since May.
    pictures:
      - picture: issues/issue-6/gone.png
        digest: cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
        address: https://example.org/gone.png
      - picture: issues/issue-6/map.png
        upload: map.png
        digest: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        copy: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        address: https://example.org/2/map_original.png
      # The shelf.
      - picture: 'issues/issue-6/plans.png' # in the office
        upload: plans.png
        digest: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        copy: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        address: "https://example.org/1/plans_original.png" # ask Ann
    "
  `)
})

it('keeps line ends of Windows', () => {
  const root = temporaryFolder()
  recordHosted(root, 'issue-6', [plans])
  const unix = textIn(root)
  put(root, unix.replaceAll('\n', '\r\n'))
  recordHosted(root, 'issue-6', [map])
  const both = textIn(root)
  expect(both.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const other = temporaryFolder()
  recordHosted(other, 'issue-6', [plans, map])
  expect(both.replaceAll('\r\n', '\n')).toBe(textIn(other))
})

describe('a record that cannot be added to is left as it is', () => {
  it.each([
    ['broken', 'pictures:\n  - picture: "x\n', 'yaml-syntax'],
    ['of another kind', 'name: A newsletter\n', 'unknown-field'],
    ['with a picture twice', '', 'hosted-twice'],
  ])('one that is %s', (_, text, id) => {
    const root = temporaryFolder()
    const twice = `pictures:\n${[1, 2].map((n) => `  - picture: a.png\n    digest: ${'a'.repeat(64)}\n    address: https://example.org/${n}.png\n`).join('')}`
    put(root, text || twice)
    expect(ids(recordHosted(root, 'issue-6', [plans]))[0]).toBe(id)
    expect(textIn(root)).toBe(text || twice)
  })

  it('and an address that another picture has is refused', () => {
    const root = temporaryFolder()
    recordHosted(root, 'issue-6', [plans])
    const before = textIn(root)
    expect(ids(recordHosted(root, 'issue-6', [{ ...map, digest: 'd'.repeat(64), address: plans.address }]))).toEqual([
      'hosted-address-shared',
    ])
    expect(textIn(root)).toBe(before)
  })

  it('one whose folder is a link is not written through it', () => {
    const [root, elsewhere] = [temporaryFolder(), temporaryFolder()]
    symlinkSync(elsewhere, path.join(root, 'records'))
    expect(ids(recordHosted(root, 'issue-6', [plans]))).toEqual(['record-not-written'])
    expect(existsSync(path.join(elsewhere, 'issue-6'))).toBe(false)
  })
})

it('a record that is write-protected, or that somebody has changed since it was read, is not written', () => {
  const root = temporaryFolder()
  recordHosted(root, 'issue-6', [plans])
  const before = readFileSync(path.join(root, file))
  chmodSync(path.join(root, file), 0o444)
  expect(ids(recordHosted(root, 'issue-6', [map]))).toEqual(['record-not-written'])
  expect(readFileSync(path.join(root, file))).toEqual(before)
  chmodSync(path.join(root, file), 0o644)
  expect(writeRecord(root, file, 'mine', Buffer.from('what was read'))?.id).toBe('record-changed-meanwhile')
  expect(writeRecord(root, file, 'mine', null)?.id).toBe('record-changed-meanwhile')
  expect(writeRecord(root, '../outside.yaml', 'mine', null)?.id).toBe('record-not-written')
  expect(readFileSync(path.join(root, file))).toEqual(before)
  expect(writeRecord(root, file, 'mine', before)).toBeNull()
  expect(readdirSync(path.dirname(path.join(root, file)))).toEqual(['hosted.yaml'])
})

const name = fc.stringMatching(/^[a-z][a-z0-9 '#:&é-]{0,12}[a-z]$/).map((one) => `issues/issue-6/${one}.png`)
const address = fc
  .tuple(fc.nat(9999), fc.stringMatching(/^[a-z0-9#?&=%._-]{1,12}$/))
  .map(([n, end]) => `https://example.org/${n}/${end}`)

it('survives edits by hand in any order: spaces, comments, quotes, order, line ends', () => {
  const edits = fc.record({
    comment: fc.boolean(),
    reverse: fc.boolean(),
    crlf: fc.boolean(),
    quotes: fc.boolean(),
    space: fc.boolean(),
  })
  const step = fc.record({
    entries: fc.uniqueArray(fc.tuple(name, address), { selector: ([one]) => one, maxLength: 4 }),
    edits,
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      const root = temporaryFolder()
      const expected: { [picture: string]: string } = {}
      let comments = 0
      for (const { entries, edits } of steps) {
        const fresh = entries.filter(
          ([picture, one]) => !Object.entries(expected).some(([p, a]) => a === one && p !== picture),
        )
        const unique = fresh.filter(([, one], i) => fresh.findIndex(([, other]) => other === one) === i)
        const { findings } = recordHosted(
          root,
          'issue-6',
          unique.map(([picture, one]) => entry(picture, one)),
        )
        expect(findings).toEqual([])
        for (const [picture, one] of unique) expected[picture] = one
        expect(addressesIn(root)).toEqual(expected)
        if (Object.keys(expected).length === 0) continue
        put(root, edited(textIn(root), edits))
        if (edits.comment) comments += 1
        expect(addressesIn(root)).toEqual(expected)
        expect(textIn(root).match(/# note/g)?.length ?? 0).toBe(comments)
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  )
})

interface Edits {
  readonly comment: boolean
  readonly reverse: boolean
  readonly crlf: boolean
  readonly quotes: boolean
  readonly space: boolean
}

function edited(text: string, { comment, reverse, crlf, quotes, space }: Edits): string {
  const unix = text.replaceAll('\r\n', '\n')
  const [head = '', ...items] = unix.split(/^(?= {2}- )/m)
  const ordered = (reverse ? items.toReversed() : items).map((one) => (one.endsWith('\n') ? one : `${one}\n`))
  let whole = head + ordered.join(space ? '\n' : '')
  if (comment) whole = whole.replace(/(address: .*)/, '$1 # note')
  if (quotes) whole = whole.replace(/upload: ([\w. é-]+)$/gm, 'upload: "$1"')
  return crlf ? whole.replaceAll('\n', '\r\n') : whole
}
