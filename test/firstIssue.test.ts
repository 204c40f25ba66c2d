import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { drawPicture } from './rules/drawPicture.ts'
import { runBuilt } from './support/built.ts'
import { temporaryFolder } from './support/cli.ts'
import { answersOf, openTerminal, stepsOf } from './support/newcomer.ts'
import { packOnce } from './support/packed.ts'
import { repository } from './support/project.ts'

const page = readFileSync(path.join(repository, 'docs/first-issue.md'), 'utf8')

/** A packed file to install, where somebody has made it, in place of what is in dist/ now. */
const packed = process.env['PACKED'] ?? packOnce().file

/** Of npm, and of Node.js. */
const warning = /^npm warn|^\(node:\d+\)|Warning:/im

it('makes a newsletter of one’s own with what stands in the boxes of docs/first-issue.md, and nothing else', async () => {
  const folder = path.join(temporaryFolder(), 'Unsere Blätter')
  mkdirSync(folder)
  copyFileSync(packed, path.join(folder, path.basename(packed)))
  writeFileSync(path.join(folder, 'logo.png'), drawPicture({ width: 192, height: 128, inkOnNothing: '#ffffff' }))

  const steps = stepsOf(page)
  expect(steps.filter(({ kind }) => kind === 'command').length).toBeLessThan(15)
  const answers = answersOf(page)
  const asked: string[] = []
  const terminal = openTerminal(folder)
  let preview: Awaited<ReturnType<typeof terminal.startViewing>> | null = null
  const shown = async (lang: string) => {
    const { origin, pathname } = new URL(preview?.address ?? '')
    return (await fetch(`${origin}/view${pathname}/desktop?lang=${lang}`)).text()
  }

  for (const step of steps) {
    if (step.kind === 'file') {
      const file = path.join(terminal.folder(), step.file)
      // The page says to keep the first line.
      const [first] = readFileSync(file, 'utf8').split('\n')
      writeFileSync(file, `${first}\n${step.text}`)
      for (const [, picture = ''] of step.text.matchAll(/src: ([^,\s]+)/g))
        writeFileSync(path.join(path.dirname(file), picture), drawPicture({ format: 'jpg', width: 1200, height: 675 }))
      continue
    }
    const { line } = step
    if (preview && !line.includes(' preview ')) {
      await expect.poll(() => shown('en')).toContain('The hall is open again')
      await expect.poll(() => shown('cy')).toContain('neuadd ar agor eto')
      expect(await preview.interrupt()).toMatchObject({
        stderr: expect.stringMatching(/Press Ctrl-C to end\.\n$/),
      })
      preview = null
    }
    if (line.startsWith('cd ')) terminal.goTo(line.slice('cd '.length))
    else if (line.includes(' preview ')) {
      preview = await terminal.startViewing(line)
      expect(await shown('en')).toContain('Parish news')
    } else {
      const { code, stdout, stderr } = await terminal.run(line, (question) => {
        asked.push(question)
        return answers.get(question) ?? `The page has no answer to: ${question}`
      })
      expect({ line, code, stdout, stderr }).toMatchObject({ line, code: 0 })
      expect(stderr, line).not.toMatch(warning)
      const findings = (stdout + stderr).matchAll(/ {2}(?:error|warning) {2}(\S+)/g)
      // As the page says.
      for (const [, id] of findings) expect({ line, id }).toEqual({ line, id: 'picture-not-hosted' })
    }
  }
  expect(asked).toEqual([...answers.keys()])

  const made = (file: string) => readFileSync(path.join(terminal.folder(), 'out/issue-1', file), 'utf8')
  expect(made('issue-1.txt')).toContain('Saturday 12 June 2027')
  expect(made('issue-1.cy.txt')).toContain('Dydd Sadwrn 12 Mehefin 2027')
  for (const picture of ['hall.jpg', 'logo.png']) expect(made('issue-1.cy.html')).toContain(`images/${picture}`)
})

it('this test has no network', async () => {
  const asking = `node --eval "fetch('http://192.0.2.1/').catch(({ cause }) => console.log(cause.code))"`
  expect(await openTerminal(temporaryFolder()).run(asking)).toMatchObject({ code: 0, stdout: 'ENETUNREACH\n' })
})

it('names options of new that are there', () => {
  const folder = temporaryFolder()
  runBuilt({}, folder, 'init', '--yes')
  const lines = Array.from(page.matchAll(/`npx cohes3ion (new issue-2 --[^`]+)`/g), ([, line = '']) => line)
  expect(lines.length).toBeGreaterThan(3)
  for (const [i, line] of lines.entries()) {
    const args = line
      .replace('issue-2', `issue-${i + 2}`)
      .replaceAll('"', '')
      .split(' ')
    expect(runBuilt({}, folder, ...args)).toMatchObject({ code: 0 })
  }
})
