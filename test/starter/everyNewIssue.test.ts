import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'
import { builtTwice, expectPlaceholdersAlone, unfilledPlaces } from '../support/newIssue.ts'
import { pairwise } from '../support/pairs.ts'

const rows = pairwise({
  languages: ['en', 'cy,en top-and-bottom', 'de,fr two-mails', 'es,pl none'],
  form: ['yaml', 'front matter', 'folder', 'section files', 'no issue'],
  lineEnds: ['LF', 'CRLF with a byte order mark'],
  head: ['number and date', 'date', 'neither'],
  from: ['the last', 'issue-1'],
  sections: ['as before', 'story,diary,notice', 'diary,links,diary'],
  contents: ['emptied', 'keep diary', 'keep all', 'blank'],
  date: ['none', '2027-01-15'],
  name: ['issue-2', 'spring-2027'],
})

type Row = (typeof rows)[number]

/** The newsletter of `init`, with its first issue in another form. */
async function begin(folder: string, { languages = '', form, lineEnds, head }: Row): Promise<void> {
  const [ids = '', bilingual] = languages.split(' ')
  const flags = ['--languages', ids, ...(bilingual === undefined ? [] : ['--bilingual', bilingual])]
  expect(await cohes3ion(folder, 'init', '--yes', ...flags)).toMatchObject({ code: 0, stderr: '' })
  const issues = path.join(folder, 'issues')
  for (const name of readdirSync(issues)) {
    const file = path.join(issues, name)
    const lacking = head === 'neither' ? /^(?:number|date): .*\n/gm : head === 'date' ? /^number: .*\n/gm : /(?!)/g
    const ends = lineEnds === 'LF' ? '\n' : '\r\n'
    const text = readFileSync(file, 'utf8').replace(lacking, '')
    const isSource = name === 'issue-1.yaml'
    const written = isSource && form === 'front matter' ? `---\n${text}---\n` : text
    rmSync(file)
    if (form === 'no issue') continue
    const to = isSource && form === 'front matter' ? 'issue-1.md' : name
    const marked = (one: string) => `${ends === '\n' ? '' : '\uFEFF'}${one.replaceAll('\n', ends)}`
    if (isSource && form === 'section files') {
      const [before = '', story = '', after = ''] = written.split(/^(?= {2}- id: (?:story|spotlight)$)/m)
      mkdirSync(path.join(issues, 'issue-1'), { recursive: true })
      writeFileSync(
        path.join(issues, 'issue-1/story.yaml'),
        marked(story.replace(/^ {2}- id/, '    id').replace(/^ {4}/gm, '')),
      )
      writeFileSync(path.join(issues, to), marked(`${before}  - file: story.yaml\n\n${after}`))
    } else writeFileSync(path.join(issues, to), marked(written))
  }
  if (form !== 'folder' && form !== 'section files') return
  mkdirSync(path.join(issues, 'issue-1'), { recursive: true })
  for (const name of readdirSync(issues).filter((one) => one.endsWith('.yaml')))
    renameSync(path.join(issues, name), path.join(issues, 'issue-1', name.replace('issue-1', 'issue')))
}

function flagsOf({ form, from = '', sections = '', contents, date = '' }: Row): string[] {
  const hasIssue = form !== 'no issue'
  const listed = sections === 'as before' ? [] : ['--sections', sections]
  const keep = contents === 'keep all' ? 'story,diary,notice,links,quote,figures' : 'diary'
  return [
    ...(from === 'the last' || !hasIssue || contents === 'blank' ? [] : ['--from', from]),
    ...listed,
    ...(contents?.startsWith('keep') && hasIssue ? ['--keep', keep] : []),
    ...(contents === 'blank' ? ['--blank'] : []),
    ...(date === 'none' ? [] : ['--date', date]),
  ]
}

describe.each(rows.map((row) => [Object.values(row).join(' | '), row] as const))('%s', (_, row) => {
  it('begins an issue that builds, twice the same bytes, and of which check names the placeholders alone', async () => {
    const folder = temporaryFolder()
    await begin(folder, row)
    const { name = '' } = row
    expect(await cohes3ion(folder, 'new', name, ...flagsOf(row))).toMatchObject({ code: 0, stderr: '' })
    expect(unfilledPlaces(folder)).toEqual([])
    await expectPlaceholdersAlone(folder, name)
    await builtTwice(folder, name)
  })
})
