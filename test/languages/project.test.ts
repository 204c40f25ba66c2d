import { describe, expect, it } from 'vitest'
import { compileIn, compileWell, inShort, issueOf, projectAround, textOf } from '../support/project.ts'

/** Portuguese, as a language of a project. */
const portuguese = `tag: pt
dir: ltr
months: [janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro]
weekdays: [segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo]
days:
  - { form: "{number}.º", endings: ["01"] }
dates:
  date: "{day} de {month} de {year}"
  month: "{month} de {year}"
  weekday: "{weekday}, {date}"
  sameMonth: "{day}–{lastDay} de {month} de {year}"
  sameYear: "{day} de {month} – {lastDay} de {lastMonth} de {year}"
  range: "{start} – {end}"
times:
  clock: "{hour}h{minute}"
  fullHour: "{hour}h"
  range: "das {start} às {end}"
  longRange: "das {start} às {end}"
  zoned: "{time} ({zone})"
zones: { WET: hora de Lisboa }
repeats:
  weekly:
    - { form: "cada {weekday}" }
  weeks:
    - { form: "cada {number} semanas" }
  month: todos os meses
  months:
    - { form: "cada {number} meses" }
  year: todos os anos
  first:
    - { form: "no primeiro {weekday} de cada mês", weekdays: ["6", "7"] }
    - { form: "na primeira {weekday} de cada mês" }
  second:
    - { form: "no segundo {weekday} de cada mês", weekdays: ["6", "7"] }
    - { form: "na segunda {weekday} de cada mês" }
  third:
    - { form: "no terceiro {weekday} de cada mês", weekdays: ["6", "7"] }
    - { form: "na terceira {weekday} de cada mês" }
  fourth:
    - { form: "no quarto {weekday} de cada mês", weekdays: ["6", "7"] }
    - { form: "na quarta {weekday} de cada mês" }
  fifth:
    - { form: "no quinto {weekday} de cada mês", weekdays: ["6", "7"] }
    - { form: "na quinta {weekday} de cada mês" }
  last:
    - { form: "no último {weekday} de cada mês", weekdays: ["6", "7"] }
    - { form: "na última {weekday} de cada mês" }
  until: "{repeat}, até {until}"
words:
  about: Sobre nós
  below: A versão portuguesa encontra-se abaixo
  contents: Nesta edição
  film: Vídeo
  filmTitle: "Vídeo:"
  forWhom: "Para quem:"
  innerQuotation: "“{text}”"
  issue: Edição {number}
  languageName: português
  nextDay: no dia seguinte
  pictureCredit: "Imagem:"
  previousDay: no dia anterior
  publication: Publicação
  quotation: "«{text}»"
  readHere: Leia esta edição em português
  social: "Siga-nos no {network}:"
  spotlight: Um parceiro em destaque
  transcript: "Transcrição:"
  until: até
  website: "Mais informações na Internet:"
  where: "Onde:"
  addToCalendar: "Adicionar ao calendário:"
  calendarFile: Apple e outros
  cancelled: Cancelado
  postponed: Adiado
  full: Esgotado
  deadline: Prazo
  saveTheDate: Reserve a data
  joinOnline: Participar online
  online: Online
  organiser: "Organização:"
  movedFrom: "Data anterior: {date}"
  nextDates: "Próximas datas:"
  notOn: "Exceto:"
`
const folder = { 'templates/languages/pt/language.yaml': portuguese }

const diary = issueOf(
  'type: diary\ntitle: Agenda\nevents:\n  - title: Reunião\n    zone: Europe/Lisbon\n    start: 2026-12-01 09:30\n    end: 2026-12-01 11:00',
)
const textIn = async (lang: string, files: { readonly [path: string]: string }) => {
  const email = await compileWell(projectAround(`lang: ${lang}\n${diary}`, files))
  return { text: textOf(email, 'text'), html: textOf(email, 'document') }
}

/** The file as it was made before events could come again, be cancelled or be added to a calendar. */
const earlier = portuguese
  .replace(/^repeats:\n(?: .*\n)+/m, '')
  .replace(/^ {2}(?:sameMonth|sameYear|range: "\{start\} –).*\n/gm, '')
  .replace(/^ {2}addToCalendar:[\s\S]*/m, '')

describe('a language file that was made before events had more words', () => {
  const weekly = issueOf(
    'type: diary\ntitle: A\nevents:\n  - { title: B, start: 2026-12-01, repeat: { every: week, until: 2026-12-31 } }',
  )

  it('builds, with the English words, and says which it lacks', async () => {
    const files = { 'templates/languages/pt/language.yaml': earlier }
    const { value: email, findings } = await compileIn(projectAround(`lang: pt\n${weekly}`, files))
    expect(email && textOf(email, 'text')).toContain('Every terça-feira until')
    const [later] = findings.filter(({ id }) => id === 'language-later')
    expect(later).toMatchObject({ severity: 'warning' })
    expect(later?.help).toMatch(/repeats.*words\.saveTheDate/)
  })

  it('has the built-in words of its own language, without a finding', async () => {
    const own = earlier.replace('tag: pt', 'tag: de')
    const files = { 'templates/languages/de/language.yaml': own }
    const { value: email, findings } = await compileIn(projectAround(`lang: de\n${weekly}`, files))
    expect(email && textOf(email, 'text')).toMatch(/Jeden [\s\S]* bis/)
    expect(findings.map(({ id }) => id)).not.toContain('language-later')
  })
})

describe('a project adds a language by a folder', () => {
  it('with its own dates, times and zones', async () => {
    const { text, html } = await textIn('PT', folder)
    expect(html).toContain('<html lang="pt" dir="ltr"')
    expect(text).toContain('Terça-feira, 1.º de dezembro de 2026')
    expect(text).toContain('das 9h30 às 11h (hora de Lisboa/GMT)')
    expect(html).toContain('>Ter&#231;a-feira</p>')
    expect(html).toContain('>de dezembro de 2026</p>')
  })

  it('whose tag may be longer in an issue', async () => {
    const { text, html } = await textIn('pt_mz', folder)
    expect(html).toContain('<html lang="pt-MZ" dir="ltr"')
    expect(text).toContain('1.º de dezembro')
  })

  it('and a region by what differs in it', async () => {
    const brazil = 'tag: pt-BR\ndays:\n  - { form: "{number}º", endings: ["01"] }\ntimes: { range: "{start}–{end}" }\n'
    const { text, html } = await textIn('pt-br', { ...folder, 'templates/languages/pt-BR/language.yaml': brazil })
    expect(html).toContain('<html lang="pt-BR" dir="ltr"')
    expect(text).toContain('Terça-feira, 1º de dezembro de 2026')
    expect(text).toContain('9h30–11h (hora de Lisboa/GMT)')
  })

  it('in place of a built-in one, in any spelling', async () => {
    const american = 'tag: en-US\ntimes: { noon: midday }\n'
    const { html } = await textIn('en-US', {
      'templates/languages/en_us/language.yaml': american,
      'templates/languages/en/language.yaml': portuguese.replace('tag: pt', 'tag: en-GB'),
    })
    expect(html).toContain('<html lang="en-US" dir="ltr"')
    expect(html).toContain('>de dezembro de 2026</p>')
  })

  it('which is laid over the project’s own words for the base language', async () => {
    const { text } = await textIn('fr-CA', {
      'templates/languages/fr/language.yaml': portuguese.replace('tag: pt', 'tag: fr'),
    })
    expect(text).toContain('1.º de dezembro')
  })

  it.each([
    ['  range: "das {start} às {end}"\n', '“range” is missing in times.'],
    ['  month: "{month} de {year}"\n', '“month” is missing in dates.'],
    ['  month: todos os meses\n', '“month” is missing in repeats.'],
    ['  readHere: Leia esta edição em português\n', '“readHere” is missing in words.'],
    ['dir: ltr\n', '“dir” is missing in language pt.'],
  ])('in which nothing may be missing: %s', async (line, message) => {
    const files = { 'templates/languages/pt/language.yaml': portuguese.replace(line, '') }
    const { findings } = await compileIn(projectAround(`lang: pt\n${diary}`, files))
    expect(findings.map(inShort)).toEqual([`templates/languages/pt/language.yaml missing-field: ${message}`])
  })

  it('whose region alone is not enough', async () => {
    const files = { 'templates/languages/pt-BR/language.yaml': 'tag: pt-BR\n' }
    const { findings } = await compileIn(projectAround(`lang: pt-BR\n${diary}`, files))
    expect(findings.map(({ message }) => message)).toContain('“months” is missing in language pt-BR.')
  })
})
