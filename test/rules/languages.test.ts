import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Finding } from '../../src/model/finding.ts'
import type { Example } from '../../src/rules/example.ts'
import { repository, repositoryFiles } from '../support/project.ts'
import { checkExample } from './checkExample.ts'

/** The rules that read a list of words.yaml, and how a text of the table becomes an issue. */
const rules: { readonly [rule: string]: (text: string, own: Texts) => Example } = {
  'alt-says-picture': (alt) => ({
    section: { image: { src: 'plans.png', alt } },
    pictures: { 'plans.png': { width: 1200, height: 600 } },
  }),
  'day-relative': (body) => ({ body }),
  'deadline-wrong': (body) => ({ body }),
  'draft-leftover': (subject) => ({ issue: { subject } }),
  'link-same-words': (text, own) => ({
    sections: [1, 2].map((n) => ({
      type: 'story',
      title: `${own.title} ${n}`,
      body: n === 1 ? own.body : own.preview.replace(',', ' –'),
      link: { text, href: `https://www.europa.eu/plans/${n}` },
    })),
  }),
  'link-says-nothing': (text) => ({ section: { link: { text, href: 'https://www.europa.eu/plans' } } }),
  'long-sentence': (body) => ({ body: `${body}\n` }),
  'other-language': (body) => ({ body }),
  'own-unsubscribe-link': (text) => ({ section: { link: { text, href: 'https://www.europa.eu/letters/topics' } } }),
  'pasted-trace': (body) => ({ body }),
  'placeholder-text': (body) => ({ body }),
  'repeated-word': (body) => ({ body }),
  'weekday-wrong': (body) => ({ body }),
}

const english = readFileSync(path.join(repository, 'templates/languages/en/language.yaml'), 'utf8')

/** The texts of an issue in one language, and of each rule a right text and one with a mistake, in “⟦ ⟧”. */
interface Texts {
  readonly subject: string
  readonly preview: string
  readonly title: string
  readonly body: string
  readonly link: string
  readonly rules: { readonly [rule: string]: { readonly good: string; readonly bad: string } }
}

const languages = readdirSync(new URL('languages', import.meta.url)).map((name) => name.replace('.yaml', ''))
const table = new Map(
  languages.map((id) => {
    const texts: Texts = parse(readFileSync(new URL(`languages/${id}.yaml`, import.meta.url), 'utf8'))
    return [id, texts] as const
  }),
)

it('has texts for each language with word lists', () => {
  const folders = repositoryFiles.list('templates/languages').filter((id) => {
    return repositoryFiles.read(`templates/languages/${id}words.yaml`, 1e6).kind === 'file'
  })
  expect(languages.map((id) => `${id}/`)).toEqual(folders)
})

describe.each([...table])('in %s', (id, own) => {
  it('has a right and a wrong text for each rule', () => {
    expect(Object.keys(own.rules).sort()).toEqual(Object.keys(rules).sort())
  })

  it.each(Object.entries(own.rules))('%s finds the wrong text, and not the right one', async (rule, { good, bad }) => {
    const example = (text: string, around: string) => {
      const texts = table.get(around) ?? own
      return issueIn(around, texts, rules[rule]?.(text, texts) ?? {})
    }
    expect(await foundIn(example(good, id)), good).toEqual([])
    // A text in this language stands in an issue in English or, for English, in Welsh.
    const around = rule !== 'other-language' ? id : id === 'en' ? 'cy' : 'en'
    const found = await foundIn(example(bad.replace(/[⟦⟧]/g, ''), around))
    expect(found).toEqual([...bad.matchAll(/⟦(.*?)⟧/g)].map(([, marked]) => `${rule} “${marked}”`))
  })
})

async function foundIn(example: Example): Promise<readonly string[]> {
  return (await checkExample(example)).findings.map(inShort)
}

function inShort({ id, place }: Finding): string {
  return `${id} “${place?.source.text.slice(place.from, place.to)}”`
}

function issueIn(id: string, own: Texts, { issue, section, sections, body, ...example }: Example): Example {
  const { subject, preview, title, link } = own
  return {
    ...example,
    newsletter: { languages: [id], name: title, sender: { name: title } },
    issue: { lang: id, subject, preview, ...issue },
    ...(sections
      ? { sections }
      : {
          section: {
            title,
            body: body ?? own.body,
            link: { text: link, href: 'https://www.europa.eu/plans' },
            ...section,
          },
        }),
    files: { ...languageOf(id), ...example.files },
  }
}

/** Its language.yaml: English, with its own tag and months, for a language that has word lists alone. */
function languageOf(id: string): Example['files'] {
  const name = `templates/languages/${id}/language.yaml`
  if (repositoryFiles.read(name, 1e6).kind === 'file') return {}
  const format = new Intl.DateTimeFormat(id, { day: 'numeric', month: 'long' })
  const monthOf = (month: number) =>
    format.formatToParts(new Date(2026, month, 5)).find(({ type }) => type === 'month')?.value ?? ''
  const months = Array.from({ length: 12 }, (_, month) => monthOf(month))
  return {
    [name]: english.replace('tag: en-GB', `tag: ${id}`).replace(/^months: .*$/m, `months: [${months.join(', ')}]`),
  }
}
