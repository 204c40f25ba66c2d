import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Email } from '../../src/model/email.ts'
import type { Example } from '../../src/rules/example.ts'
import { checkExample, inShort } from '../rules/checkExample.ts'
import { textOf } from '../support/project.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const kinds: { readonly [kind: string]: readonly string[] } = parse(read('right-sentences.yaml'))

/** The issue around a sentence, in the same language. */
const issues: { readonly [kind: string]: Example } = {
  welsh: { issue: { lang: 'cy' } },
  german: inLanguage('de', {
    subject: 'Acht Regionen veröffentlichen ihre Pläne',
    preview: 'Jeder Plan sagt, was eine Region in den nächsten zwei Jahren tun wird.',
    title: 'Acht Pläne veröffentlicht',
    text: 'Lesen Sie die acht Pläne',
  }),
  french: inLanguage('fr', {
    subject: 'Huit régions publient leurs plans',
    preview: 'Chaque plan dit ce que la région fera au cours des deux prochaines années.',
    title: 'Huit plans publiés',
    text: 'Lire les huit plans',
  }),
  spanish: inLanguage('es', {
    subject: 'Ocho regiones publican sus planes',
    preview: 'Cada plan dice lo que hará la región en los próximos dos años.',
    title: 'Ocho planes publicados',
    text: 'Lea los ocho planes',
  }),
}

function inLanguage(lang: string, words: { subject: string; preview: string; title: string; text: string }): Example {
  const { subject, preview, title, text } = words
  return {
    newsletter: { languages: [lang] },
    issue: { lang, subject, preview },
    section: { title, link: { text, href: 'https://www.europa.eu/regions/plans' } },
  }
}

describe.each(Object.entries(kinds))('right sentences: %s', (kind, sentences) => {
  it('are thirty, all different', () => {
    expect(new Set(sentences).size).toBe(30)
  })

  it.each(sentences)('%s', async (sentence) => {
    const around = issues[kind] ?? {}
    const { value, findings } = await checkExample({
      ...around,
      issue: { date: '2026-11-27', ...around.issue },
      body: `${sentence.trimEnd()}\n`,
    })
    expect(findings.map(inShort)).toEqual([])
    expect(wordsOf(printed(value))).toContain(wordsOf(sentence))
  })
})

/** The plain text of an email. */
function printed(email: Email | null): string {
  return email ? textOf(email, 'text') : ''
}

/** Words and numbers only, in their order. */
function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
