import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../src/index.ts'
import { rules } from '../src/rules/index.ts'
import { cohes3ion, sampleProject, temporaryFolder } from './support/cli.ts'
import { startPreview } from './support/preview.ts'
import { repository } from './support/project.ts'

const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'))
const readme = readFileSync(path.join(repository, 'README.md'), 'utf8')

function blocks(language: string, text = readme): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1] ?? '')
}

const tutorial = blocks('yaml')[0] ?? ''

it('starts with the two commands that start everything', () => {
  expect(blocks('sh')[0]).toMatch(/^npm ci && npx cohes3ion build issue-5 .*\nnpm ci && npm test .*\n$/)
})

it('has commands that all work, on its example issue', async () => {
  const project = sampleProject()
  writeFileSync(path.join(project, 'issues/spring.yaml'), tutorial)
  const commands = blocks('sh').flatMap((block) => (block.includes('init') ? [] : commandsIn(block)))
  expect(commands.length).toBeGreaterThan(4)
  const preview = await startPreview(
    project,
    ...(commands.find((one) => one.startsWith('preview')) ?? '').split(' ').slice(1),
    '--port',
    '0',
  )
  expect(await (await fetch(`${preview.origin}/view/spring/desktop`)).text()).toContain('Eight regions publish')
  writeFileSync(path.join(project, 'addresses.txt'), 'https://www.example.org/flag-of-the-european-union.png\n')
  // A test of its own has a mail server.
  for (const command of commands.filter((one) => !/^(?:preview|send-test)\b/.test(one))) {
    const bulletin = path.join(project, 'out/spring/spring.govdelivery.html')
    if (command.startsWith('verify')) copyFileSync(bulletin, path.join(project, 'bulletin.html'))
    expect({ command, ...(await cohes3ion(project, ...command.split(/ +/))) }).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(saidOf(command)),
    })
  }
  const text = readFileSync(path.join(project, 'out/spring/spring.txt'), 'utf8')
  expect(text).toContain('Wednesday 10 June 2026\nVirtual event\n~~~~~~~~~~~~~\n  09:30 BST\n  10:30 CEST')
})

/** The commands that begin a newsletter, without the notes behind them. */
const beginning = (blocks('sh').find((block) => block.includes('init')) ?? '')
  .trim()
  .split('\n')
  .map((line) => line.replace(/ +#.*/, ''))

it('begins a newsletter with the commands of docs/first-issue.md, whose own test types them', () => {
  const page = readFileSync(path.join(repository, 'docs/first-issue.md'), 'utf8')
  expect(beginning).toEqual(blocks('sh', page).flatMap((block) => block.trim().split('\n')))
  expect(beginning[0]).toBe(`npm install cohes3ion-${version}.tgz`)
})

it('has each of the first commands for the Command Prompt and for PowerShell', () => {
  const rows = [...readme.matchAll(/^\| `([^|]+)` \| `([^|]+)` \|$/gm)].filter(([, left]) =>
    /^(?:np|cd)/.test(left ?? ''),
  )
  const repositorys = (blocks('sh')[0] ?? '')
    .trim()
    .split('\n')
    .map((line) => line.replace(/ +#.*/, ''))
  expect(rows.map(([, prompt]) => prompt)).toEqual([...beginning, ...repositorys])
  for (const [, prompt = '', shell] of rows)
    expect(shell).toBe(prompt.replaceAll(/\bnp[mx]\b/g, '$&.cmd').replace(/ && (.*)/, '; if ($?) { $1 }'))
})

function commandsIn(block: string): string[] {
  return [...block.matchAll(/npx cohes3ion ([^\n#]+)/g)].map((match) => match[1]?.trim() ?? '')
}

/** What a command says besides its result. */
function saidOf(command: string): RegExp {
  if (/--(?:fix|dry-run)/.test(command)) return /^There is nothing that can be fixed/
  return /^(?:images|verify)\b/.test(command) ? /^(?!.*error)/s : /^$/
}

it('shows a mistake as the program does', async () => {
  const project = sampleProject()
  writeFileSync(path.join(project, 'issues/spring.yaml'), tutorial.replace('title: Eight', 'titel: Eight'))
  const shown = blocks('')
    .flatMap((block) => (block.startsWith('issues/') ? [block.trimEnd()] : []))
    .join()
  expect((await cohes3ion(project, 'build', 'spring')).stderr.trimEnd()).toContain(shown)
})

it('has a map that names only files that exist', () => {
  const map = readFileSync(path.join(repository, 'ARCHITECTURE.md'), 'utf8')
  const named = [...map.matchAll(/`((?:[a-z][\w-]*\/)+[\w.-]*)`/g)]
  const places = named.map((match) => match[1] ?? '').filter((name) => !/\/[A-Z]{2,}\b/.test(name))
  expect(places.filter((name) => ![name, `src/${name}`].some((one) => existsSync(path.join(repository, one))))).toEqual(
    [],
  )
})

/** The output of a program that has the package installed, beside these files. */
function printed(example: string, files: { readonly [name: string]: string } = {}, ...args: readonly string[]): string {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'issues'))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  mkdirSync(path.join(folder, 'node_modules'))
  symlinkSync(repository, path.join(folder, 'node_modules/cohes3ion'), 'junction')
  writeFileSync(path.join(folder, 'example.mjs'), example)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['example.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

it('has an example of the programmatic interface that runs as it is', () => {
  const said = printed(blocks('js')[0] ?? '')
  expect(said).toMatch(/^\s*NEWS\b|^News\b/i)
  expect(said).toContain('Partners wrote them with 240 organisations.')
})

it('shows how a program registers extensions', () => {
  const said = printed(blocks('js', readFileSync(path.join(repository, 'docs/api.md'), 'utf8'))[0] ?? '')
  expect(said).toContain('house-words “utilise” is long for “use”.')
  expect(said).toMatch(/one\.words\.json \{"words":\d+\}/)
})

it('shows how a script checks an issue by rules of its own', () => {
  const text = readFileSync(path.join(repository, 'docs/own-rules.md'), 'utf8')
  const issue = tutorial.replace('title: Eight regions', 'title: After two years of work all of the eight regions')
  const said = printed(blocks('js', text)[0] ?? '', { 'newsletter.yaml': 'name: News\n', 'issues/a.yaml': issue }, 'a')
  expect(said).toContain('issues/a.yaml:6  warning  long-title: This title has 13 words.')
  expect(said).toContain('issues/a.yaml:11  warning  foreign-link: www.europa.eu is not a website of the county.')
  const [, table = ''] = text.split('## What it can look at')
  expect(Array.from(table.matchAll(/^\| `(\w+)` \|/gm), ([, scope]) => scope)).toEqual(
    Object.keys(rules[0]?.looks ?? {}),
  )
})

it('shows that a program gets findings and no email where there is an error', async () => {
  const wrong = await compile({ files: { 'newsletter.yaml': 'name: News' }, issue: 'one' })
  expect(wrong).toMatchObject({ email: null, findings: [{ id: 'no-issues' }] })
})
