import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

export const root = path.resolve(import.meta.dirname, '../..')
export const program = path.join(root, 'bin/cohes3ion.cjs')

/** Runs the program; throws where its exit code is not 0. */
export const run = (folder, ...args) =>
  execFileSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })

/** Writes texts and pictures below `folder`, and returns it. */
export function writeProject(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

/** The sample newsletter of this repository. */
export function sampleProject(folder) {
  for (const name of ['newsletter.yaml', 'issues', 'templates/pictures'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  return folder
}

/** What `init` writes with these answers for the rest, on a day that is always the same. */
export function newProject(folder, ...answers) {
  mkdirSync(folder, { recursive: true })
  run(folder, 'init', '--yes', '--name', 'Parish news', '--sender', 'Parish council', ...answers)
  const file = path.join(folder, 'issues/issue-1.yaml')
  const days = { '^date: .*': 'date: 2027-02-01', 'start: \\S+': 'start: 2027-03-02', 'end: \\S+': 'end: 2027-03-02' }
  let text = readFileSync(file, 'utf8')
  for (const [old, day] of Object.entries(days)) text = text.replaceAll(new RegExp(old, 'gm'), day)
  writeFileSync(file, text)
  return folder
}

/** The YAML blocks of a page that begin with a file's name, by these names. */
export function filesOfPage(page) {
  const text = readFileSync(path.join(root, 'docs', page), 'utf8')
  return Object.fromEntries(
    [...text.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, name, yaml]) => [name, yaml]),
  )
}

export const draw = (svg) => sharp(Buffer.from(svg)).png().toBuffer()

/** A hall with long windows. */
export const hall = () => {
  const windows = [80, 320, 560, 800].map((x) => `<rect x="${x}" y="90" width="160" height="330" rx="80"/>`)
  const chairs = Array.from(
    { length: 12 },
    (_, i) => `<rect x="${60 + i * 86}" y="470" width="54" height="70" rx="8"/>`,
  )
  return draw(`<svg xmlns="http://www.w3.org/2000/svg" width="1100" height="600">
    <rect width="1100" height="600" fill="#e9dcc3"/><rect y="520" width="1100" height="80" fill="#a97c50"/>
    <g fill="#f8f4d9" stroke="#8b6b43" stroke-width="8">${windows.join('')}</g><g fill="#5b3a6b">${chairs.join('')}</g></svg>`)
}

/** A school's mark: a sail above two waves, on white. */
export const schoolLogo = () =>
  draw(`<svg xmlns="http://www.w3.org/2000/svg" width="192" height="128"><rect width="192" height="128" fill="#fff"/>
    <path d="M96 12v68H44z" fill="#002244"/><path d="M104 28v52h40z" fill="#a6192e"/>
    <path d="M24 96q18-14 36 0t36 0 36 0 36 0M24 114q18-14 36 0t36 0 36 0 36 0" fill="none" stroke="#002244"
    stroke-width="7"/></svg>`)

export const parish = {
  'newsletter.yaml': `name: Parish news
sender: { name: Parish council }
about: We tell you what your parish council does, four times a year.
zones: [Europe/London]
quotes: curly
colours: { deep: 3A2652, accent: 6B2C6F }
target: { name: govdelivery, pictures: "https://www.example.org/news/" }
`,
  'issues/spring.yaml': `date: 2027-04-01
subject: Spring in our villages
preview: A new hall, and a date for your diary.
sections:
  - type: story
    title: The hall is open again
    image: { src: hall.png, alt: Rows of chairs in front of four long windows }
    body: |
      The hall in Mill Lane has a new roof and eight new windows.
      You can book it for meetings and parties.
    link: { text: Book the hall, href: "https://www.europa.eu/hall" }

  - type: diary
    title: Date for your diary
    event: { title: Summer fair, start: 2027-06-12 14:00, zone: Europe/London, where: The hall }
`,
}

export const diaryIssue = `date: 2027-04-01
subject: Dates for your diary
sections:
  - type: diary
    title: Dates for your diary
    events:
      - title: How villages learn from each other
        start: 2027-05-11 09:30
        duration: 90 minutes
        zone: Europe/London
        online: https://www.europa.eu/join
      - title: Choir practice
        start: 2027-05-12 19:00
        duration: 1 hour
        zone: Europe/London
        where: The hall
        repeat: { every: second Wednesday, until: 2027-12-31, except: [2027-08-11] }
      - { title: Summer fair, start: 2027-06-12, duration: 2 days, where: Village green }
`
