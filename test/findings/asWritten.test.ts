import { expect, test } from 'vitest'
import { textOf } from '../support/project.ts'
import { compiled, inFile, issueOf } from './accepted.ts'

/** Texts that a program could take for something else; each must be printed as it is written. */
const titles: readonly (readonly [written: string, meant: string])[] = [
  ['no', 'no'],
  ['"null"', 'null'],
  ['Null and ~', 'Null and ~'],
  ['007', '007'],
  ['1.10', '1.10'],
  ['1e3', '1e3'],
  ['2022-01-28', '2022-01-28'],
  ['From 10:30 to 12:00', 'From 10:30 to 12:00'],
  ["What's new", "What's new"],
  ["'What''s new'", "What's new"],
  ['“One” and “two”', '“One” and “two”'],
  ['"“Quoted”"', '“Quoted”'],
  ['"&amp; <b>{{title}} {% if %}"', '&amp; <b>{{title}} {% if %}'],
  ['10\u00a0000 plans', '10\u00a0000 plans'],
  ['Plans [draft],\u00a0new', 'Plans [draft],\u00a0new'],
  ['C# & more!', 'C# & more!'],
  ['"Plan #5: [draft]"', 'Plan #5: [draft]'],
  ['\tPlans', 'Plans'],
]

test.each(titles)('the title %s', async (written, meant) => {
  const issue = `date: 2022-01-28\nsubject: ${written}\nsections:\n  - type: story\n    title: ${written}\n    body: x\n`
  const email = await compiled(inFile(issue))
  expect(email?.subject).toBe(meant)
  expect(email && textOf(email, 'text').split('\n')).toContain(meant)
})

const addresses = [
  'https://example.org/?a=1&b=2#c',
  'HTTP://EXAMPLE.ORG',
  'mailto:jo@example.org',
  'tel:+441234567890',
  '[[SUBSCRIBER_PREFERENCES_URL]]',
]

test.each(addresses)('a link to %s', async (address) => {
  const section = `type: story\ntitle: Plans\nbody: "[Read them](${address})"\nlink: { text: Read on, href: "${address}" }\n`
  const email = await compiled(inFile(issueOf(section)))
  expect(email && textOf(email, 'text')).toContain(address)
})
