import { expect, it } from 'vitest'
import type { ArtifactKind } from '../../src/artifacts/kind.ts'
import { textFile } from '../../src/artifacts/textFile.ts'
import { openMemory } from '../../src/lib/cache/memory.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { govdelivery } from '../../src/targets/govdelivery.ts'
import { sampleWith, sheetOf, smallIssue, uploaded, withoutFolder } from '../support/handoff.ts'
import { repositoryFiles, textOf } from '../support/project.ts'

const labelsOf = (html: string) => [...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, label]) => label)

it('has the platform’s fields in its order, each with what goes in', async () => {
  const { html, copies, words, compiled } = await sheetOf(repositoryFiles, 'issue-5')
  const [email] = compiled.emails
  expect(labelsOf(html).slice(0, 4)).toEqual(['From', 'Subject', 'Preview text', 'Body'])
  expect(copies.get('From')).toBe('COHES3ION project, Welsh Government')
  expect(copies.get('Subject')).toBe(email?.subject)
  expect(copies.get('Preview text')).toBe(email?.preview ?? undefined)
  expect(email && copies.get('Body')).toBe(email && textOf(email, 'paste'))
  expect(words).toContain('issue-5.govdelivery.html')
  expect(words).toContain('Ready to hand over')
  expect(words).toContain('Nobody who wrote this program has a GovDelivery account.')
})

it.each(['top-and-bottom', 'block-by-block'])('has one set of fields for one email, %s', async (form) => {
  const files = sampleWith({ 'issues/issue-6/issue.yaml': (text) => text.replace('two-mails', form) })
  const { html, copies, words, compiled } = await sheetOf(files, 'issue-6')
  expect(copies.get('Subject')).toBe(compiled.emails[0]?.subject)
  expect(labelsOf(html).filter((label) => label === 'Subject')).toHaveLength(1)
  // Each language of the line is marked as such.
  expect(html).toContain('<span lang="en-GB" dir="ltr">Eight regions put their plans into practice</span>')
  expect(html).toContain('<span lang="cy" dir="ltr">Wyth rhanbarth yn rhoi eu cynlluniau ar waith</span>')
  expect(words).toContain('English and Welsh')
  expect(words).not.toContain('Fill in the bulletin in')
})

it('has a step for the email in each language', async () => {
  const { html, copies, words, compiled } = await sheetOf(repositoryFiles, 'issue-6')
  const titles = [...html.matchAll(/<\/span> (Fill in .*?)<\/h2>/g)].map(([, title]) => title)
  expect(titles).toEqual(['Fill in the bulletin in English', 'Fill in the bulletin in Welsh'])
  for (const [i, language] of ['English', 'Welsh'].entries()) {
    const email = compiled.emails[i]
    expect(copies.get(`Subject in ${language}`)).toBe(email?.subject)
    expect(email && copies.get(`Body in ${language}`)).toBe(email && textOf(email, 'paste'))
  }
  expect(html).toContain('<span lang="cy" dir="ltr">Wyth rhanbarth yn rhoi eu cynlluniau ar waith</span>')
  expect(words).toContain('Send all languages at the same time.')
})

it('holds the HTML back while a picture has no address, and says which', async () => {
  const files = sampleWith(
    { 'newsletter.yaml': withoutFolder },
    {
      'records/issue-5/hosted.yaml': `pictures:\n${uploaded('issues/issue-5/plans.png', 'https://content.example.org/1/plans.png')}  - picture: issues/issue-5/reports.png\n    digest: ${'0'.repeat(64)}\n    address: https://content.example.org/2/reports.png\n`,
    },
  )
  const { html, copies, words } = await sheetOf(files, 'issue-5', { rules: true })
  expect(words).toContain('Not ready yet')
  expect(words).toContain('cohes3ion images issue-5')
  expect(copies.has('Body')).toBe(false)
  expect(html).not.toContain('<textarea')
  expect(words).toContain('Held back: it shows pictures that have no address on the web yet.')
  const statusOf = (name: string) => words.slice(words.indexOf(name, words.indexOf('Upload the pictures')))
  expect(statusOf('science-park.png')).toMatch(/^\S+ .*?Not uploaded yet\./)
  expect(statusOf('reports.png')).toMatch(/^\S+ [^.]*Changed since you uploaded it/)
  expect(words).toMatch(/Already uploaded.*plans\.png.*https:\/\/content\.example\.org\/1\/plans\.png/)
})

it('says so when rules have not run, too', async () => {
  const { words } = await sheetOf(sampleWith({ 'newsletter.yaml': withoutFolder }), 'issue-5')
  expect(words).toContain('Not ready yet There are pictures without an address on the web.')
})

it('has nothing to copy for pasting while there are errors', async () => {
  const files = smallIssue('subject: "News for [[CONFIRM_URL]] from eight regions"')
  const { copies, words } = await sheetOf(files, 'test', { rules: true })
  expect(words).toContain('Not ready yet [[CONFIRM_URL]] works only in the messages')
  expect(words).toContain('Held back: there are errors.')
  expect(copies.has('Body')).toBe(false)
})

it('is not ready while a language is missing', async () => {
  const newsletter = 'languages: [en, cy]\nbilingual: two-mails\ntarget: { name: govdelivery }\n'
  const { words } = await sheetOf(smallIssue('subject: News from eight regions of Europe', newsletter), 'test')
  expect(words).toContain('Not ready yet There is no Welsh yet')
  expect(words).toContain('See what is left: cohes3ion check test --final')
})

it('counts what is longer than the field takes, and than is advised', async () => {
  const long = (text: string) => text.replace(/^subject: .*/m, `subject: ${'x'.repeat(250)}`)
  const source = (text: string) => long(text).replace('two-mails', 'top-and-bottom')
  const files = sampleWith({ 'issues/issue-6/issue.yaml': source, 'issues/issue-6/issue.cy.yaml': long })
  expect((await sheetOf(files, 'issue-6')).words).toContain(
    '503 characters: 103 too many (30 to 60 advised, at most 400)',
  )
  const { words } = await sheetOf(smallIssue(`subject: Short\npreview: ${'y'.repeat(143)}`), 'test')
  expect(words).toContain('5 characters: shorter than advised')
  expect(words).toContain('143 characters: 3 more than advised (up to 140 advised)')
})

it('says what to do where there is no preview text', async () => {
  const { words, copies } = await sheetOf(smallIssue('subject: Short'), 'test')
  expect(words).toContain('There is none. Write it into the issue as “preview:”')
  expect(copies.has('Preview text')).toBe(false)
})

it('counts characters as readers do', async () => {
  const { words } = await sheetOf(smallIssue(`subject: ${'🌍'.repeat(31)}`), 'test')
  expect(words).toContain('31 characters (30 to 60 advised')
})

it('shows hostile texts as they are, and runs none of them', async () => {
  const hostile = `</script></textarea><img src=x onerror="alert('1')"> & {{name}} </p>`
  const { html, copies } = await sheetOf(
    smallIssue(`subject: ${JSON.stringify(hostile)}\npreview: ${JSON.stringify(hostile)}`),
    'test',
  )
  expect(copies.get('Subject')).toBe(hostile)
  expect(copies.get('Preview text')).toBe(hostile)
  expect(html).not.toMatch(/<img src=x/)
  expect(html.match(/<script/g)).toHaveLength(1)
})

it('lets no other script run than its own, and loads nothing from the web', async () => {
  const { html } = await sheetOf(repositoryFiles, 'issue-5')
  const withoutFragment = html.replace(/<textarea\b.*?<\/textarea>/s, '')
  expect(withoutFragment).toMatch(/content="default-src 'none'; .*script-src 'sha256-[\w+/]{43}='/)
  expect([...withoutFragment.matchAll(/ src="([^"]*)"/g)].every(([, src]) => src?.startsWith('images/'))).toBe(true)
})

it('names macros, where they stand, and who knows them', async () => {
  const newsletter = 'target: { name: govdelivery, macros: [FIRST_NAME] }\n'
  const fields =
    'subject: "News for [[FIRST_NAME]] and [[EMAIL_ADDRESS]]"\npreview: "Not [[REGION]], but [[FIRST_NAME]]"'
  const { words } = await sheetOf(smallIssue(fields, newsletter), 'test')
  expect(words).toContain(
    '[[FIRST_NAME]] the subject, the preview text and the email your account’s own, listed in newsletter.yaml',
  )
  expect(words).toContain('[[EMAIL_ADDRESS]] the subject and the email known to GovDelivery')
  expect(words).toContain('[[REGION]] the preview text not known')
})

it('repeats what check says, and asks a person its questions', async () => {
  const { words, compiled } = await sheetOf(repositoryFiles, 'issue-5', { rules: true })
  expect(compiled.findings.length).toBeGreaterThan(0)
  for (const { message, help } of compiled.findings) {
    expect(words).toContain(message)
    expect(words).toContain(help)
  }
  expect(words).toContain('issues/issue-5/issue.yaml:35')
  const questions = compiled.verdicts.flatMap((verdict) => verdict.questions)
  expect(questions.length).toBeGreaterThan(0)
  for (const { message } of questions) expect(words).toContain(message)
})

it('shows the first words of the body, as a digest may', async () => {
  const { words } = await sheetOf(repositoryFiles, 'issue-6')
  expect(words).toMatch(/From the top, the body begins: .*?COHES3ION newsletter Issue 6 · March 2022/)
})

it('lists every file of the build, also of kinds that it does not know', async () => {
  const audio: ArtifactKind = {
    role: 'spoken-version',
    forms: [],
    make: ({ stem }) => [textFile(`${stem}.ssml`, 'application/ssml+xml', { text: 'né', starts: null })],
  }
  const target = {
    ...govdelivery,
    id: 'with-audio',
    artifacts: [...govdelivery.artifacts, audio],
    issueArtifacts: [
      { role: 'index', make: () => [textFile('index.txt', 'text/plain', { text: 'One file', starts: null })] },
      ...(govdelivery.issueArtifacts ?? []),
    ],
  }
  const { value: project } = openProject(repositoryFiles, repositoryFiles, { targets: [target] })
  const compiled = project && (await openCompiler(project, { leftOut: () => 'no' }).compile('issue-6', 'with-audio'))
  const files = [...(compiled?.emails ?? []).flatMap(({ artifacts }) => artifacts), ...(compiled?.artifacts ?? [])]
  const html = files.find(({ role }) => role === 'hand-off')?.text ?? ''
  const table = html.slice(html.indexOf('id="files"'))
  const listed = [...table.matchAll(/<th scope="row"><code>(.*?)<\/code>/g)].map(([, name]) => name)
  expect(listed).toEqual([...new Set(files.map(({ name }) => name))])
  expect(table).toContain('<code>issue-6.ssml</code></th><td>spoken-version</td><td class="size">3 bytes</td>')
  expect(table).toMatch(/images\/eu-emblem\.png<\/code><\/th><td>a picture<\/td><td class="size">2\.1 KB/)
})

it('is plain where the platform is not known', async () => {
  const { html, copies, words, compiled } = await sheetOf(repositoryFiles, 'issue-5', { target: 'document' })
  const [email] = compiled.emails
  expect(labelsOf(html).slice(0, 4)).toEqual(['Subject', 'Preview text', 'HTML', 'Plain text'])
  expect(email && copies.get('HTML')).toBe(email && textOf(email, 'document'))
  expect(email && copies.get('Plain text')).toBe(email && textOf(email, 'text'))
  expect(words).not.toContain('GovDelivery')
})

it('is the same for the same files, with a memory or without', async () => {
  const { value: project } = openProject(repositoryFiles, repositoryFiles)
  if (!project) throw new Error('the sample newsletter has an error')
  const memory = openMemory(10_000_000)
  const sheets: (string | Uint8Array)[] = []
  for (const one of [null, memory, memory]) {
    const { artifacts } = await openCompiler(project, { memory: one }).compile('issue-6')
    sheets.push(...artifacts.map(({ bytes }) => bytes()))
  }
  expect(sheets).toHaveLength(3)
  expect(new Set(sheets).size).toBe(1)
})

it('is not made where a template of it has an error, which is found', async () => {
  const files = sampleWith({}, { 'templates/handoff/adds.html.hbs': '<p>{{nothing}}</p>\n' })
  const { value: project } = openProject(files, repositoryFiles)
  const compiled = project && (await openCompiler(project, { leftOut: () => 'no' }).compile('issue-5'))
  expect(compiled?.value).toBeNull()
  expect(compiled?.findings.at(-1)).toMatchObject({
    id: 'template-failed',
    place: { source: { path: 'templates/handoff/adds.html.hbs' } },
  })
})
