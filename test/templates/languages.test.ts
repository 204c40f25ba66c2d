import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkExample } from '../rules/checkExample.ts'
import { compileIn, compileWell, inShort, issueOf, projectAround, repository, textOf } from '../support/project.ts'

const english = readFileSync(path.join(repository, 'templates/languages/en/language.yaml'), 'utf8')

/** Czech, as a language of a project. */
const language = english
  .replace('tag: en-GB', 'tag: cs')
  .replace(
    /months: .*/,
    'months: [ledna, února, března, dubna, května, června, července, srpna, září, října, listopadu, prosince]',
  )
  .replace(/weekdays: .*/, 'weekdays: [pondělí, úterý, středa, čtvrtek, pátek, sobota, neděle]')
  .replace('Spotlight on a partner', 'Partner v centru pozornosti')

const words = `name: čeština
emptyLinks:
  leads: [pro]
  phrases:
    - zde
    - klikněte zde|sem?
    - číst|čtěte|zjistit více|dále
  ambiguous: [sem]
stopWords:
  words: [a, je, se, na, že, které, který, jsou, pro, s, z, do, bude, bylo, jak, ale, nebo, také, jejich, všech, své]
relativeDays:
  weekdays: [pondělí, úterý, středu, čtvrtek, pátek, sobotu, neděli]
  words: [zítra, příští týden, "příští {weekday}"]
  figurative: [zítra]
  notAfter: [pro]
deadlines:
  until: [do]
  asks: ["přihl*", "registr*"]
abbreviations:
  words: [např]
calendar:
  months: [led, úno, bře, dub, květen|kvě, čvn, čvc, srp, zář, říj, lis, pro]
  weekdays: [pondělí|po, úterý|út, středu, čtvrtek, pátek, sobotu, neděli]
twins:
  never: [nebo]
drafts:
  prefixes: [KONCEPT]
  copyOf: [Kopie souboru]
  replies: [Předáno]
unsubscribe:
  phrases: [odhlásit se z odběru?]
pictureWords:
  openings: [fotografie s]
  labels: [foto]
placeholders:
  bracketed: [jméno]
  phrases: [sem vložte text]
mail:
  sentFrom: [odesláno z iphonu]
`

const folder = { 'templates/languages/cs/language.yaml': language, 'templates/languages/cs/words.yaml': words }

const issue = {
  lang: 'cs',
  subject: 'Osm krajů zveřejnilo své plány',
  preview: 'Každý plán říká, co bude kraj dělat v příštích dvou letech a kdo se na tom bude podílet.',
}
const section = {
  title: 'Osm nových plánů',
  body: 'Plány jsou na světě.',
  link: { text: 'Přečtěte si všech osm plánů', href: 'https://www.europa.eu/plany' },
}

const foundIn = async (change: object, files: { readonly [path: string]: string } = folder) => {
  const compiled = await checkExample({ newsletter: { languages: ['cs', 'en'] }, issue, section, files, ...change })
  const found = compiled.findings.map(({ id, place }) => [id, place?.source.text.slice(place.from, place.to)])
  return { ...compiled, found }
}

describe('a language that is a folder and nothing else', () => {
  it('has its issues built, with dates in its words', async () => {
    const spotlight = 'type: spotlight\npartner: Kraj Vysočina\nbody: Kraj má osm plánů.'
    const email = await compileWell(projectAround(`lang: cs\n${issueOf(spotlight)}`, folder))
    expect(textOf(email, 'document')).toContain('<html lang="cs" dir="ltr"')
    expect(textOf(email, 'text')).toContain('1 května 2026')
    expect(textOf(email, 'text')).toContain('Partner v centru pozornosti')
  })

  it('gives rules the words to look for', async () => {
    expect((await foundIn({})).found).toEqual([])
    expect((await foundIn({ section: { ...section, link: { ...section.link, text: 'Číst více' } } })).found).toEqual([
      ['link-says-nothing', 'Číst více'],
    ])
    expect((await foundIn({ section: { ...section, body: 'Setkání bude příští středu v Jihlavě.' } })).found).toEqual([
      ['day-relative', 'příští středu'],
    ])
    expect((await foundIn({ section: { ...section, body: 'Přihlaste se do 5 května 2025.' } })).found).toEqual([
      ['deadline-wrong', '5 května 2025'],
    ])
    expect((await foundIn({ section: { ...section, body: 'Dnes nebo nebo zítra.' } })).found).toEqual([
      ['repeated-word', 'nebo nebo'],
      ['day-relative', 'zítra'],
    ])
    expect((await foundIn({ section: { ...section, body: 'Setkání je v sobotu 5 kvě 2026.' } })).found).toEqual([
      ['weekday-wrong', 'sobotu 5 kvě 2026'],
    ])
    expect((await foundIn({ issue: { ...issue, subject: 'Předáno: Osm krajů má plány' } })).found).toEqual([
      ['draft-leftover', 'Předáno:'],
    ])
    const text = 'Each plan says what a region will do in the next two years.'
    expect((await foundIn({ section: { ...section, body: text } })).found).toEqual([['other-language', text]])
  })

  it('is recognised in issues of other languages too, and named by its own name', async () => {
    const text = 'Každý plán říká, co se bude dělat a které jsou jejich cíle pro rok.'
    const { findings } = await checkExample({ body: text, files: { 'templates/languages/cs/words.yaml': words } })
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('another language (čeština) than')])
    const link = { text: 'Klikněte sem', href: 'https://www.europa.eu/plany' }
    const { findings: found } = await checkExample({
      section: { link },
      files: { 'templates/languages/cs/words.yaml': words },
    })
    expect(found.map(({ id }) => id)).toEqual(['link-says-nothing'])
  })

  it('has sentences end where they do, and not after its abbreviations', async () => {
    const body = `Kraje ${'píší nové plány '.repeat(7)}jako např. Praha, která ${'píše také velké plány '.repeat(6)}pro všechny.`
    const bare = { ...folder, 'templates/languages/cs/words.yaml': words.replace(/abbreviations:\n.*\n/, '') }
    expect((await foundIn({ section: { ...section, body } })).found).toEqual([['long-sentence', body]])
    expect((await foundIn({ section: { ...section, body } }, bare)).found).toEqual([])
  })

  it('may have another name than its tag', async () => {
    const files = Object.fromEntries(Object.entries(folder).map(([name, text]) => [name.replace('/cs/', '/cz/'), text]))
    const body = 'Každý plán říká, co se bude dělat a které jsou jejich cíle pro rok.'
    const named = { newsletter: { languages: ['cz'] }, issue: { ...issue, lang: 'cz' } }
    const { found, verdicts } = await foundIn({ ...named, section: { ...section, body } }, files)
    expect(found).toEqual([])
    expect(verdicts?.filter(({ reason }) => reason?.includes('no words for'))).toEqual([])
  })

  it.each([
    ['without words.yaml', {}],
    ['whose words.yaml has a name alone', { 'templates/languages/cs/words.yaml': 'name: čeština\n' }],
  ])('%s is reported by each rule that is skipped for it, and by no other', async (_, lists) => {
    const bare = { 'templates/languages/cs.yaml': language, ...lists }
    const { found, verdicts } = await foundIn({}, bare)
    expect(found).toEqual([])
    const unlisted = verdicts?.filter(({ reason }) => reason?.includes('no words for Czech')) ?? []
    expect(unlisted.map(({ rule, status, reason }) => [rule, status, reason])).toEqual(
      [
        ['draft-leftover', 'drafts'],
        ['alt-says-picture', 'pictureWords'],
        ['link-says-nothing', 'emptyLinks'],
        ['repeated-word', 'twins'],
        ['placeholder-text', 'placeholders'],
        ['pasted-trace', 'mail'],
        ['long-sentence', 'abbreviations'],
        ['hard-to-read', 'abbreviations'],
        ['day-relative', 'relativeDays'],
        ['deadline-wrong', 'deadlines'],
        ['other-language', 'stopWords'],
        ['own-unsubscribe-link', 'unsubscribe'],
      ].map(([rule, list]) => [
        rule,
        'not-checked',
        `no words for Czech (cs) yet: “${list}” in templates/languages/cs/words.yaml`,
      ]),
    )
    const { verdicts: whole } = await foundIn({})
    expect(whole?.filter(({ reason }) => reason?.includes('no words for'))).toEqual([])
    const unread = ['unknown-word', 'shouting-text', 'acronym-not-explained', 'sentence-unfinished']
    for (const rule of unread)
      expect(whole?.find((one) => one.rule === rule)).toMatchObject({
        status: 'not-checked',
        reason: expect.stringContaining('Czech (cs)'),
      })
  })

  it('without lists still has rules read its texts with the words of all others', async () => {
    const bare = { 'templates/languages/cs.yaml': language }
    const { found, verdicts } = await foundIn(
      { section: { ...section, link: { ...section.link, text: 'Read more' } } },
      bare,
    )
    expect(found).toEqual([['link-says-nothing', 'Read more']])
    expect(verdicts?.find(({ rule }) => rule === 'link-says-nothing')?.status).toBe('failed')
  })
})

describe('a language with a region', () => {
  const american = { 'templates/languages/en-US/language.yaml': english.replace('tag: en-GB', 'tag: en-US') }
  const inAmerican = (body: string, files: { readonly [path: string]: string } = american) =>
    foundIn({ newsletter: { languages: ['en-US'] }, issue: { lang: 'en-US' }, section: { body } }, files)

  it('has the lists of its language, and its own where it has some', async () => {
    expect((await inAmerican('The survey closes tomorrow.')).found).toEqual([['day-relative', 'tomorrow']])
    const own = 'name: English\nrelativeDays:\n  words: [soonest]\n'
    const files = { ...american, 'templates/languages/en-US/words.yaml': own }
    expect((await inAmerican('The survey closes tomorrow, or soonest. Read the the plan.', files)).found).toEqual([
      ['day-relative', 'soonest'],
      ['repeated-word', 'the the'],
    ])
  })

  it('has its own spelling', async () => {
    const { found } = await inAmerican('We organize the color of our center, and honour our neighbors.')
    expect(found).toEqual([['unknown-word', 'honour']])
    const { found: british } = await foundIn({
      newsletter: { languages: ['en'] },
      issue: {},
      section: { body: 'We organize the colour of our centre, and honor our neighbours.' },
    })
    expect(british).toEqual([['unknown-word', 'honor']])
  })
})

describe('a language of a project', () => {
  const own = (words: string) => english.replace('Spotlight on a partner', words)
  const portrait = issueOf('type: spotlight\npartner: BEAZ\nbody: A partner.')

  it.each([
    ['a single file', { 'templates/languages/en.yaml': own('One') }],
    ['its folder', { 'templates/languages/en/language.yaml': own('One') }],
  ])('replaces the built-in one: %s', async (_, files) => {
    expect(textOf(await compileWell(projectAround(portrait, files)), 'text')).toContain('One')
  })

  it('keeps the built-in lists beside its own words, and the other way round', async () => {
    const link = { section: { link: { text: 'Read more', href: 'https://www.europa.eu/plans' } } }
    const ids = async (files: { readonly [path: string]: string }) =>
      (await checkExample({ ...link, files })).findings.map(({ id }) => id)
    expect(await ids({ 'templates/languages/en.yaml': own('One') })).toEqual(['link-says-nothing'])
    expect(await ids({ 'templates/languages/en/words.yaml': 'name: English\n' })).toEqual([])
  })

  it.each([
    ['CY', 'cy'],
    ['cy-gb', 'cy-GB'],
    ['EN_au', 'en-AU'],
  ])('is named in any case and with a region: %s', async (lang, tag) => {
    const email = await compileWell(projectAround(`lang: ${lang}\n${portrait}`))
    expect(textOf(email, 'document')).toContain(`<html lang="${tag}" dir="ltr"`)
    expect(textOf(email, 'text')).toContain(tag.startsWith('cy') ? 'Sylw ar bartner' : 'Spotlight on a partner')
  })

  it('is named in any case in newsletter.yaml too', async () => {
    const email = await compileWell(
      projectAround(portrait, { 'newsletter.yaml': 'name: Test\nlanguages: [EN_us, CY]\n' }),
    )
    expect(textOf(email, 'document')).toContain('<html lang="en-US" dir="ltr"')
    expect(textOf(email, 'text')).toContain('May 1, 2026')
  })

  it.each([
    ['Welsh', 'cy'],
    ['cymraeg', 'cy'],
    ['Canadian French', 'fr-CA'],
    ['euskara', 'eu'],
    ['en-', 'en'],
  ])('is guessed from its name: %s', async (lang, id) => {
    const { findings } = await compileIn(projectAround(`lang: ${lang}\n${portrait}`))
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining(`Did you mean “${id}”?`)])
  })

  it('cannot be written in where only its lists exist', async () => {
    const lists = { 'templates/languages/cs/words.yaml': words }
    const { findings } = await compileIn(projectAround(`lang: cs\n${portrait}`, lists))
    expect(findings.map(inShort)).toEqual([expect.stringContaining('unknown-language')])
    expect(findings[0]?.help).toContain('cy, de, en')
    expect(findings[0]?.help).not.toContain('cs,')
  })
})
