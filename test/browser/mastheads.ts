import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { compileIn, inShort, picture, textOf } from '../support/project.ts'

/** Names of 8 to 60 characters with words of up to 20 letters, of narrow and of wide letters. */
export const names = [
  'Growing!',
  'Wildlife',
  'WWF Wales',
  'MAMMOTH MOWING',
  'Entrepreneurship Update',
  'ENTREPRENEURSHIP UPDATE',
  'Internationalisation',
  'INTERNATIONALISATION',
  'Compartmentalisation in Brief',
  'Electroencephalogram News',
  'Wirtschaftsförderung',
  'WIRTSCHAFTSFÖRDERUNG',
  'Telecommunications & Infrastructure',
  'Smart Specialisation and Regional Innovation: Update',
  'Responsibility, Sustainability, Interoperability, Transport',
  'The Monthly Newsletter of the Department for Transport, 2026',
  'The Communications Commission’s Recommendations Newsletter',
  'Cylchlythyr Llywodraeth Cymru am Arloesi a Gwyddoniaeth',
  'Noticias de emprendimiento y transformación digital',
  'Środowiskowe wiadomości województwa mazowieckiego',
  'Hållbarhetsarbetets nyheter',
  'Science-Policy-Society Interface Review',
  '1,250,000 Voices of Communities',
  'Новости администрации города',
] as const

const plain = 'zones: [Europe/London]\ntarget: { name: govdelivery, pictures: "https://example.org/pictures" }\n'
const funding =
  'funding:\n  profile: eu-2014-2020\n' +
  '  emblem: { src: templates/pictures/eu-emblem.png, alt: Flag of the European Union }\n' +
  '  statement: [European Union, European Regional Development Fund]\n'

/** The look of a project; its theme `wide` differs from the default in its typeface. */
const looks = {
  'with an emblem': { more: funding, theme: 'default' },
  'without an emblem': { more: '', theme: 'default' },
  'with an emblem, in a wide typeface': { more: funding, theme: 'wide' },
} as const

type Look = keyof typeof looks

const sections = 'sections:\n  - { type: story, title: A story, body: Some words. }\n'

/** One page with the masthead of each name, one below the other, as a fragment. */
export async function mastheadPage(look: Look, wideTheme: string): Promise<string> {
  const fragments = []
  for (const name of names) fragments.push(await fragmentOf(name, look, wideTheme))
  const [first = ''] = fragments
  const mastheads = fragments.map((html) => html.slice(...mastheadIn(html)))
  const [start, end] = mastheadIn(first)
  return first.slice(0, start) + mastheads.join('\n') + first.slice(end)
}

/** Each section is a table on a line of its own. */
function mastheadIn(html: string): [number, number] {
  const start = html.indexOf('\n<table ')
  const end = html.indexOf('\n<table ', start + 1)
  if (start < 0 || end < 0) throw new Error('The fragment has no masthead in a table of its own.')
  return [start, end]
}

async function fragmentOf(name: string, look: Look, wideTheme: string): Promise<string> {
  const { more, theme } = looks[look]
  const files = memoryFiles({
    'newsletter.yaml': `name: ${JSON.stringify(name)}\n${plain}theme: ${theme}\n${more}`,
    'templates/themes/wide/theme.yaml': wideTheme,
    'templates/pictures/eu-emblem.png': picture,
    'issues/test.yaml': `number: 12\ndate: 2026-09\nsubject: A test\n${sections}`,
  })
  const { value: email, findings } = await compileIn(files)
  if (!email) throw new Error(`${name} does not build:\n${findings.map(inShort).join('\n')}`)
  return textOf(email, 'paste')
}
