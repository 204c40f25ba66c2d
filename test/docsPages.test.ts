import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { drawPicture } from './rules/drawPicture.ts'
import { cohes3ion, temporaryFolder } from './support/cli.ts'
import { repository } from './support/project.ts'

const folder = path.join(repository, 'docs')
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))
const textOf = (page: string) => readFileSync(path.join(folder, page), 'utf8')
const index = textOf('README.md')

/** Pages for officers: their titles are questions. */
const officerPages = Array.from(index.matchAll(/^\| (.+\?) \| \[(.+\.md)\]/gm), ([, title = '', page = '']) => ({
  title,
  page,
}))

function blocks(text: string, language: string): string[] {
  return Array.from(
    text.matchAll(new RegExp(`^ *\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm')),
    ([, block = '']) => block,
  )
}

/** Commands of the program, as they are typed; not its messages, such as “cohes3ion needs Node.js”. */
const commandsIn = (text: string) =>
  Array.from(text.matchAll(/(?:npx |`)cohes3ion (?!needs |is )([^\n#`]+)/g), ([, command = '']) => command.trim())

it('has a table of contents with every page, officers’ pages by their titles', () => {
  const linked = new Set(Array.from(index.matchAll(/\]\(([\w-]+\.md)/g), ([, page]) => page))
  expect(pages.filter((page) => page !== 'README.md' && !linked.has(page))).toEqual([])
  expect(officerPages.length).toBeGreaterThan(8)
  for (const { title, page } of officerPages) expect(textOf(page)).toMatch(`# ${title}\n`)
})

it('shows a small picture, with an alternative text, on each officers’ page', () => {
  const shown = officerPages.flatMap(({ page }) =>
    Array.from(textOf(page).matchAll(/!\[([^\]]*)\]\(images\/([^)]+)\)/g), ([, alt = '', image = '']) => ({
      page,
      alt,
      image,
    })),
  )
  for (const { alt, image } of shown) {
    expect(alt.length, image).toBeGreaterThan(30)
    expect(statSync(path.join(folder, 'images', image)).size, image).toBeLessThan(60_000)
  }
  const without = officerPages.map(({ page }) => page).filter((page) => !shown.some((one) => one.page === page))
  expect(without).toEqual([])
})

it('puts lists with commas between quotation marks, for PowerShell', () => {
  const commands = pages.flatMap((page) =>
    Array.from(
      textOf(page).matchAll(/\bcohes3ion (?:new|check|init|send-test|build|preview) .*/g),
      ([command]) => command,
    ),
  )
  expect(commands.filter((command) => command.includes('"links,dates"'))).not.toEqual([])
  expect(commands.filter((command) => /^[^`]*? --[\w-]+ [^\s"`,]+,[^\s"`]/.test(command))).toEqual([])
})

it('names only commands and options that are there', async () => {
  const empty = temporaryFolder()
  const help = new Map<string, string>()
  for (const page of pages)
    for (const command of commandsIn(textOf(page))) {
      const [name = '', ...rest] = command.split(/ +/)
      if (name.startsWith('--')) continue
      if (!help.has(name)) help.set(name, (await cohes3ion(empty, name, '--help')).stdout)
      const options = rest.filter((word) => word.startsWith('--'))
      for (const option of options)
        expect({ page, command, help: help.get(name) }).toMatchObject({ help: expect.stringContaining(option) })
      expect({ page, command, help: help.get(name) }).toMatchObject({
        help: expect.stringContaining(`cohes3ion ${name}`),
      })
    }
  expect(help.size).toBeGreaterThan(7)
})

const spring = `date: 2027-04-01
subject: Spring in our villages
preview: A new hall, and a date for your diary.
sections:
  - type: story
    title: The hall is open again
    image: { src: hall.png, alt: Rows of chairs in front of four long windows }
    body: |
      The hall in Mill Lane has a new roof and eight new windows.
      You can book it for meetings and parties.
    link: { text: Click here, href: "https://www.europa.eu/hall" }
`

async function springProject(text = spring): Promise<string> {
  const project = temporaryFolder()
  expect(await cohes3ion(project, 'init', '--yes')).toMatchObject({ code: 0 })
  const settings = 'name: Parish news\ntarget: { name: govdelivery, pictures: "https://www.example.org/news/" }\n'
  writeFileSync(path.join(project, 'newsletter.yaml'), settings)
  writeFileSync(path.join(project, 'issues/spring.yaml'), text)
  writeFileSync(
    path.join(project, 'issues/hall.png'),
    drawPicture({ width: 1100, height: 600, inkOnNothing: '#5b3a6b' }),
  )
  return project
}

it('shows a finding as check prints it, which the issue can allow as it says', async () => {
  const text = textOf('check.md')
  const shown = blocks(text, '').find((block) => block.startsWith('issues/')) ?? ''
  expect((await cohes3ion(await springProject(), 'check', 'spring')).stdout).toContain(shown)
  const [allow = ''] = blocks(text, 'yaml')
  const allowed = await springProject(`${spring}${allow.replaceAll(/^ {2}/gm, '')}`)
  expect((await cohes3ion(allowed, 'check', 'spring')).stdout).toContain(
    'link-says-nothing: allowed here: The text is published word for word.',
  )
})

it('quotes messages that the program has', () => {
  const sources = readdirSync(path.join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(repository, 'src', file), 'utf8'))
  const program = [readFileSync(path.join(repository, 'bin/cohes3ion.cjs'), 'utf8'), ...sources].join('\n')
  const text = textOf('when-something-is-wrong.md')
  // A message is a sentence in code, or in bold as “…”. What differs from time to time is a name or a number.
  const quoted = Array.from(
    text.matchAll(/`([A-Z][^`]* [^`]* [^`]*)`|`(cohes3ion (?:is|needs) [^`]+)`/g),
    (match) => match[1] ?? match[2] ?? '',
  )
  expect(quoted.length).toBeGreaterThan(5)
  for (const message of quoted) {
    const fixed = message.split(/“[^”]*”|\b4\d{3}\b/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const found = new RegExp(fixed.join('“?\\$\\{[^}]*\\}”?')).test(program)
    expect({ message, found }).toEqual({ message, found: true })
  }
})

/** An issue, and newsletter.yaml, in which the fields of an example stand. */
function around(example: string): readonly [issue: string, settings: string] {
  const settings = example.startsWith('target:') ? example : ''
  const fields = settings ? '' : example.replaceAll(/^(?=.)/gm, '    ').replaceAll('hall.jpg', 'hall.png')
  const rest = fields.includes('events:')
    ? `diary\n${fields}`
    : `story\n${fields}${fields.includes('body:') ? '' : '    body: It is here.\n'}`
  return [
    `date: 2027-04-01\nsubject: Spring\nsections:\n  - title: Spring\n    type: ${rest}`,
    `name: Parish news\n${settings}`,
  ]
}

it('has fields in pictures.md that build as they stand there', async () => {
  const examples = blocks(textOf('pictures.md'), 'yaml')
  expect(examples.length).toBeGreaterThan(1)
  for (const example of examples) {
    const [issue, settings] = around(example)
    const project = await springProject(issue)
    writeFileSync(path.join(project, 'newsletter.yaml'), settings)
    expect({ example, ...(await cohes3ion(project, 'build', 'spring')) }).toMatchObject({ example, code: 0 })
  }
})

it.each(['check.md', 'hand-off.md'])('has commands in %s that work in their order', async (page) => {
  const project = await springProject()
  const commands = blocks(textOf(page), 'sh').flatMap(commandsIn)
  expect(commands.length).toBeGreaterThan(3)
  // The web is not asked by tests, and no folder is opened.
  for (const command of commands.filter((one) => !one.includes('--online'))) {
    const typed = command.replace(' --open', '').replaceAll('"', '').split(/ +/)
    if (typed[0] === 'verify')
      writeFileSync(
        path.join(project, 'bulletin.html'),
        readFileSync(path.join(project, 'out/spring/spring.govdelivery.html')),
      )
    expect({ command, ...(await cohes3ion(project, ...typed)) }).toMatchObject({ command, code: 0 })
  }
})
