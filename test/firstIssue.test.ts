import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { runBuilt } from './support/built.ts'
import { temporaryFolder } from './support/cli.ts'
import { startPreview } from './support/preview.ts'
import { repository } from './support/project.ts'

const page = readFileSync(path.join(repository, 'docs/first-issue.md'), 'utf8')

it('begins, shows, checks and builds an issue with what stands in the boxes of docs/first-issue.md', async () => {
  const typed = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) => block?.trim().split('\n') ?? [])
  expect(typed.length).toBeGreaterThan(5)
  expect(typed.length).toBeLessThan(15)
  let folder = temporaryFolder()
  for (const line of typed) {
    const [program, name = '', ...args] = line.replace(/^npx /, '').split(' ')
    if (program === 'cd') {
      folder = path.join(folder, name)
      expect(existsSync(folder)).toBe(true)
    } else if (name === 'preview') {
      const { origin } = await startPreview(folder, ...args, '--port', '0')
      expect(await (await fetch(`${origin}/view/issue-1/desktop`)).text()).toContain('My newsletter')
    } else {
      // The questions of init have the defaults for an answer: there is no input.
      const stderr = args.includes('my-newsletter') ? expect.stringContaining('newsletter called?') : ''
      expect({ line, ...runBuilt({}, folder, name, ...args) }).toMatchObject({ line, code: 0, stderr })
    }
  }
  expect(existsSync(path.join(folder, 'out/issue-1/issue-1.html'))).toBe(true)
})

it('names options of new that are there', () => {
  const folder = temporaryFolder()
  runBuilt({}, folder, 'init', '--yes')
  const lines = Array.from(page.matchAll(/`npx cohes3ion (new issue-2 --[^`]+)`/g), ([, line = '']) => line)
  expect(lines.length).toBeGreaterThan(3)
  for (const [i, line] of lines.entries())
    expect(runBuilt({}, folder, ...line.replace('issue-2', `issue-${i + 2}`).split(' '))).toMatchObject({ code: 0 })
})
