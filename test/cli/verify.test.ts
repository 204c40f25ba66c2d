import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { cliEnv, runBuilt } from '../support/built.ts'
import { temporaryFolder } from '../support/cli.ts'

const issue = `date: 2026-11-27
subject: Boats & ships
preview: A hall, a quay and a path, and a date for your diary.
sections:
  - type: story
    title: Boats & ships
    body: Boats & ships leave from the new quay.
    link: { text: See the map of the path, href: "https://www.europa.eu/path?from=1&to=2" }
`

it('the published program compares HTML with character references', () => {
  const project = temporaryFolder()
  mkdirSync(path.join(project, 'issues'))
  writeFileSync(path.join(project, 'newsletter.yaml'), 'name: Parish news\n')
  writeFileSync(path.join(project, 'issues/one.yaml'), issue)
  expect(runBuilt(cliEnv(), project, 'build', 'one', '--final')).toMatchObject({ code: 0 })
  const html = readFileSync(path.join(project, 'out/one/one.govdelivery.html'), 'utf8')
  const verified = (text: string) => {
    writeFileSync(path.join(project, 'bulletin.html'), text)
    return runBuilt(cliEnv(), project, 'verify', 'one', 'bulletin.html')
  }
  expect(verified(html.replaceAll('\n', '\r\n').replaceAll('&amp;', '&'))).toMatchObject({ code: 0, stderr: '' })
  expect(verified(html.replace('quay', 'qu&aacute;y'))).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('quáy'),
  })
})
