import { describe, expect, it } from 'vitest'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { openEmptyWordsTest } from '../../src/rules/links/lib/emptyWords.ts'
import { addressFix } from '../../src/rules/links/lib/linkPlaces.ts'
import { loadIssue } from '../../src/stages/load/loadIssue.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { validateIssue } from '../../src/stages/validate/validateIssue.ts'
import { compileOne } from '../support/compileOne.ts'
import { builtInWords, repositoryFiles } from '../support/project.ts'
import { checkExample, fixed } from './checkExample.ts'

describe('words that do not say where a link leads', () => {
  it.each([
    [
      'en',
      'Here',
      'here.',
      '» More «',
      'Read more…',
      'Click on this link',
      'For more information, click here',
      'Details',
    ],
    [
      'en',
      'find out more about this',
      'View more',
      'this page',
      'Please click here',
      'Continue reading',
      'Download now',
    ],
    [
      'cy',
      'yma',
      'Darllen mwy',
      'Darllenwch fwy yma',
      'Rhagor o wybodaeth',
      'Am ragor o wybodaeth, cliciwch yma',
      'Mwy',
    ],
    [
      'fr',
      'ici',
      'Cliquez ici',
      'Lire la suite',
      'Plus d’informations',
      'Pour en savoir plus, cliquez ici',
      'Voir plus',
    ],
    [
      'de',
      'hier',
      'Mehr',
      'Weiterlesen',
      'Klicken Sie hier',
      'Hier klicken',
      'Mehr Informationen',
      'Erfahren Sie mehr',
    ],
    ['es', 'aquí', 'Leer más', 'Más información', 'Pulse aquí', 'Para más información, haga clic aquí', 'este enlace'],
    [
      'it',
      'qui',
      'Leggi di più',
      'Scopri di più',
      'Clicca qui',
      'Maggiori informazioni',
      'Per saperne di più clicca qui',
    ],
    ['pl', 'tutaj', 'Kliknij tutaj', 'Dowiedz się więcej', 'Więcej informacji', 'Szczegóły', 'Czytaj dalej'],
    ['ro', 'aici', 'Click aici', 'Citește mai mult', 'Află mai multe', 'Mai multe informații', 'Detalii'],
    [
      'en',
      'Fill in this form',
      'Sign up here',
      'Log in here',
      'Tickets here',
      'Download PDF',
      'PDF version',
      'Link to the form',
    ],
    [
      'en',
      'More info',
      'Get more information',
      'Read on',
      'Learn how',
      'This report',
      'Web page',
      '1',
      '»',
      '…',
      '[2]',
    ],
    ['cy', 'Ymunwch yma', 'Archebwch yma', 'yr arolwg hwn', 'y ffurflen hon', 'Gwefan', 'Dogfen Word'],
    ['fr', 'S’inscrire ici', 'Réservez ici', 'ce formulaire', 'cette enquête', 'Site web', 'Document PDF'],
    ['de', 'Hier anmelden', 'Jetzt hier anmelden', 'diese Umfrage', 'Zum Formular', 'Website', 'PDF-Datei'],
    ['es', 'Regístrese aquí', 'Inscríbete aquí', 'este formulario', 'esta encuesta', 'Sitio web', 'Documento PDF'],
    ['it', 'Iscriviti qui', 'questo modulo', 'Sito web', 'Documento PDF'],
    ['pl', 'Zarejestruj się tutaj', 'ta ankieta', 'ten formularz', 'Strona internetowa', 'Plik PDF'],
    ['ro', 'Înscrieți-vă aici', 'acest formular', 'Document PDF'],
    ['sv', 'Anmäl dig här', 'Boka här', 'denna enkät', 'Webbplats'],
    ['sv', 'här', 'Klicka här', 'Läs mer', 'Mer information', 'Den här länken', 'Läs mer här'],
  ])('are found in %s', (language, ...texts) => {
    const isEmpty = openEmptyWordsTest(builtInWords, [language])
    expect(texts.filter((text) => !isEmpty(text))).toEqual([])
  })

  it.each([
    [
      'en',
      'Read the plan',
      'Here East',
      'Download the report',
      'More jobs',
      'This is Wales',
      'Learn Welsh',
      'Apply now',
      '',
    ],
    [
      'en',
      'Details of the grant',
      'Watch this space',
      'Read more about the plans',
      'To the lighthouse',
      'Link Up Wales',
    ],
    ['cy', 'Darllen y cynllun', 'Mwy o swyddi', 'Dysgu Cymraeg', 'Yma o Hyd'],
    ['fr', 'Lire le plan', 'Plus d’emplois', 'Ici Paris', 'Voir le film'],
    ['de', 'Mehr Arbeitsplätze', 'Lesen Sie den Plan', 'Hier wohnen', 'Weiter so'],
    ['es', 'Más empleo', 'Leer el plan'],
    ['it', 'Più lavoro', 'Leggi il piano'],
    ['pl', 'Więcej pracy', 'Czytaj plan'],
    ['ro', 'Mai multe locuri de muncă', 'Citește planul'],
    ['sv', 'Mer jobb', 'Läs planen', 'Här bor vi'],
  ])('are not found in words that say something, in %s', (language, ...texts) => {
    const isEmpty = openEmptyWordsTest(builtInWords, [language])
    expect(texts.filter((text) => isEmpty(text))).toEqual([])
  })

  it('are judged quickly, however long and unusual a text is', () => {
    const isEmpty = openEmptyWordsTest(builtInWords, ['cy', 'de', 'fr', 'it'])
    for (const text of ['read more '.repeat(4000), 'i am '.repeat(30), 'to for and or '.repeat(11), '→'.repeat(40_000)])
      expect(isEmpty(text)).toBe(false)
  })
})

/** The ways to write an address in an issue's file. */
const ways: { readonly [way: string]: (href: string) => string } = {
  plain: (href) => `  - type: story\n    title: T\n    body: B.\n    link:\n      text: A plan\n      href: ${href}\n`,
  'in double quotes': (href) =>
    `  - type: story\n    title: T\n    body: B.\n    link: { text: A plan, href: "${href}" }\n`,
  'in single quotes': (href) =>
    `  - { type: story, title: T, body: B., link: { text: A plan, href: '${href.replaceAll("'", "''")}' } }\n`,
  'plain in braces': (href) => `  - { type: story, title: T, body: B., link: { href: ${href}, text: A plan } }\n`,
  'in Markdown': (href) => `  - type: story\n    title: T\n    body: |\n      See [a plan](${href}), here.\n`,
  'in folded Markdown': (href) =>
    `  - type: story\n    title: T\n    body: >\n      See [a plan](${href})\n      of ours.\n`,
  'in quoted Markdown': (href) => `  - type: story\n    title: T\n    body: "See [a plan](${href}) \\u00e9"\n`,
  'in pointed brackets': (href) => `  - type: story\n    title: T\n    body: |\n      See [a plan](<${href}>).\n`,
  'as its own words': (href) => `  - type: story\n    title: T\n    body: |\n      See <${href}>.\n`,
  'in Markdown with escapes': (href) =>
    `  - type: story\n    title: T\n    body: |\n      See [a plan](${href.replaceAll('&', '&amp;').replaceAll('_', '\\_')}).\n`,
}

const safe = (inside: string) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inside)}&data=05&reserved=0`

/** An address, and its fixed form. */
const cases = [
  ['https://www.europa.eu/a?utm_campaign=x', null],
  ['https://www.europa.eu/a?utm_campaign=x&fbclid=y', 'https://www.europa.eu/a'],
  ['https://www.europa.eu/a?fbclid=x#part', 'https://www.europa.eu/a#part'],
  ['https://www.europa.eu/a?b=1&fbclid=2&c_d=3;e&gclid=4&f=*', 'https://www.europa.eu/a?b=1&c_d=3;e&f=*'],
  ['https://www.europa.eu/a?fbclid=2&&b', 'https://www.europa.eu/a?&b'],
  ['https://www.europa.eu/a_b_c?fbclid=2&q=%20%26', 'https://www.europa.eu/a_b_c?q=%20%26'],
  ['https://www.europa.eu/X:?fbclid=2', 'https://www.europa.eu/X:'],
  ["https://www.europa.eu/a'b?fbclid=2", "https://www.europa.eu/a'b"],
  ['https://www.europa.eu/a(b)?fbclid=2&c=(d)&gclid=3', 'https://www.europa.eu/a(b)?c=(d)'],
  ['https://www.europa.eu/?a=(&fbclid=)', null],
  ['https://www.europa.eu/?a&fbclid=1&copy;=2', 'https://www.europa.eu/?a&copy;=2'],
  [safe('https://www.europa.eu/plans?a=1&b=2#c'), 'https://www.europa.eu/plans?a=1&b=2#c'],
  [safe('https://www.europa.eu/a,b'), 'https://www.europa.eu/a,b'],
  [safe('https://www.europa.eu/a(b'), 'https://www.europa.eu/a(b'],
  [safe('https://www.europa.eu/a"b'), 'https://www.europa.eu/a"b'],
  [safe("https://www.europa.eu/a'b"), "https://www.europa.eu/a'b"],
  [safe('https://www.europa.eu/a b # c: d'), null],
  [safe('https://www.europa.eu/a\\u0041:'), 'https://www.europa.eu/a\\u0041:'],
  [safe('https://www.europa.eu/a>b]}{'), 'https://www.europa.eu/a>b]}{'],
  [safe('https://www.europa.eu/&copy;&amp;a'), 'https://www.europa.eu/&copy;&amp;a'],
  ['http://www.europa.eu/a', 'https://www.europa.eu/a'],
] as const

describe.each(Object.entries(ways))('an address that stands %s', (way, write) => {
  it.each(cases)('is fixed exactly or not at all: %s', async (href, wanted) => {
    const before = write(href)
    const [first, ...more] = await hrefsIn(before)
    // Not every address can be written in each of these ways.
    if (first !== href || more.length) return
    const after = await afterFix(before)
    const [result] = await hrefsIn(after)
    expect([href, wanted ?? href]).toContain(result)
    if (
      ['plain', 'in double quotes'].includes(way) &&
      /^[\w:/.?&=#%-]+$/.test(href + (wanted ?? '(')) &&
      !wanted?.endsWith(':')
    )
      expect(result).toBe(wanted)
  })
})

it('a fix never leaves an unmatched bracket in Markdown', () => {
  const source = { path: 'a', text: 'https://www.europa.eu/' }
  const place = { source, from: 0, to: source.text.length }
  const link = { ...{ path: 'a', section: 0, text: 'a', within: null, beside: [] } }
  const written = { ...link, href: source.text, place: () => place, hrefPlace: () => place }
  expect(addressFix(written, 0, source.text.length, 'https://www.europa.eu/)')).toBeNull()
  expect(addressFix(written, 0, source.text.length, 'https://www.europa.eu/a')).not.toBeNull()
})

const newsletter =
  'name: N\nlanguages: [en]\nsender: { name: S }\ntarget: { name: govdelivery, pictures: "https://www.europa.eu/p/" }\n'

function project(section: string) {
  const issue = `date: 2026-05-01\nsubject: Eight regions publish their plans\npreview: Two years.\nsections:\n${section}`
  const files = memoryFiles({ 'newsletter.yaml': newsletter, 'issues/e/issue.yaml': issue })
  const { value } = openProject(files, repositoryFiles)
  if (!value) throw new Error('no project')
  return value
}

async function hrefsIn(section: string): Promise<string[]> {
  const { files, newsletter, catalogue } = project(section)
  const source = loadIssue(files, 'e').value
  const noPicture = () => ({ kind: 'outside', hint: null }) as const
  const [issue] = (source && validateIssue(source, { newsletter, catalogue, readPicture: noPicture }).value) ?? []
  return issue?.manuscript.links.map(({ href }) => href) ?? []
}

async function afterFix(section: string): Promise<string> {
  const ask = async (addresses: readonly string[]) =>
    new Map(
      addresses
        .flatMap((href) => [href, href.replace('http:', 'https:')])
        .map((one) => [one, { kind: 'fine' }] as const),
    )
  const { findings } = await compileOne(openCompiler(project(section), { ask }), 'e')
  const text = fixed(findings)
  return text === '' ? section : text.slice(text.indexOf('sections:\n') + 'sections:\n'.length)
}

describe('an address in the text', () => {
  const helpFor = async (body: string) =>
    (await checkExample({ body })).findings.map(({ id, help, suggestion }) => [id, help, suggestion?.replacement])

  it.each([
    ['`https://www.europa.eu/plans`', 'https://www.europa.eu/plans'],
    ['“https://www.europa.eu/plans”.', 'https://www.europa.eu/plans'],
    ['(https://www.europa.eu/plans)', 'https://www.europa.eu/plans'],
    ['(https://www.europa.eu/plans_(new)).', 'https://www.europa.eu/plans_(new)'],
    ['**https://www.europa.eu/plans**', 'https://www.europa.eu/plans'],
    ['https://www.europa.eu/plans…', 'https://www.europa.eu/plans'],
    ['https://www.europa.eu/plans’', 'https://www.europa.eu/plans'],
    ['www.europa,eu/plans', 'https://www.europa.eu/plans'],
  ])('is proposed without what stands around it: %s', async (written, address) => {
    expect((await helpFor(`The plans stand at ${written} and are long.`)).map(([, help]) => help)).toEqual([
      expect.stringMatching(new RegExp(`\\(${address.replace(/[().?]/g, '\\$&')}\\)$`)),
    ])
  })

  it('is proposed in full, and without the mail filter’s own address', async () => {
    const long = `https://www.europa.eu/regions/${'plans-for-innovation-'.repeat(8)}2026?part=1&lang=en`
    const [found] = await helpFor(`The plans stand at ${safe(long)} today.`)
    expect(found).toEqual(['link-not-made', expect.stringContaining(`(${long})`), `[europa.eu](${long})`])
  })
})
