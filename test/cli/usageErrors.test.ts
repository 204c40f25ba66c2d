import { expect, it } from 'vitest'
import { cohes3ion, sampleProject, temporaryFolder } from '../support/cli.ts'

it.each<readonly [line: string, words: string]>([
  ['new', 'name the new issue, such as “cohes3ion new summer”'],
  ['images', 'name the issue, such as “cohes3ion images issue-5”'],
  ['verify', 'name the issue, such as “cohes3ion verify issue-5”'],
  ['send-test issue-5', 'say who gets it, such as “cohes3ion send-test issue-5 --to you@example.org”'],
  ['new summer --keep', 'something is missing behind --keep: --keep <sections>'],
  ['new issue 6', '“cohes3ion new” takes one name, and got 2. The name of an issue has no blanks'],
  ['diary spring', '“cohes3ion diary” takes no name, and got 1.'],
  ['verify issue-5 my bulletin.html', 'takes two names, and got 3. Put quotation marks around a name with blanks.'],
  ['diary --from 32', '“32” does not fit behind --from. Write the date as year-month-day, such as 2026-10-01.'],
  ['build issue-5 --fianl', '(Did you mean --final?)\n“cohes3ion build --help” lists the options.'],
  ['buld issue-5', '(Did you mean build?)\n“cohes3ion --help” lists the commands.'],
])('answers “cohes3ion %s” with the way out', async (line, words) => {
  const { code, stderr } = await cohes3ion(sampleProject(), ...line.split(' '))
  expect(code).toBe(2)
  expect(stderr).toContain(words)
})

it('says first that there is no newsletter, where there is none', async () => {
  const { code, stderr } = await cohes3ion(temporaryFolder(), 'images')
  expect(code).toBe(2)
  expect(stderr).toMatch(/no newsletter\.yaml[\s\S]*“cohes3ion init”[\s\S]*name the issue/)
})
