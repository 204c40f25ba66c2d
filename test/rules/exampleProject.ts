import { stringify } from 'yaml'
import type { Files } from '../../src/model/files.ts'
import type { Answer } from '../../src/rules/evidence.ts'
import type { Example, ExampleAnswer, ExamplePicture } from '../../src/rules/example.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { drawPicture } from './drawPicture.ts'

/** The issue that each example changes; no rule has a finding in it. */
const newsletter = {
  name: 'Regions together',
  languages: ['en', 'cy'],
  sender: { name: 'The regions’ office' },
  zones: ['Europe/London', 'Europe/Brussels'],
  target: { name: 'govdelivery', pictures: 'https://www.europa.eu/newsletters/' },
}

const issue = {
  date: '2026-05-01',
  subject: 'Eight regions publish their plans for new jobs',
  preview: 'Each plan says what a region will do in the next two years, and who takes part.',
}

/** Its texts for an example in Welsh. */
const inWelsh = {
  issue: {
    subject: 'Wyth rhanbarth yn cyhoeddi eu cynlluniau',
    preview: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud yn y ddwy flynedd nesaf.',
  },
  story: {
    title: 'Cyhoeddi wyth cynllun',
    body: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud **yn y ddwy flynedd nesaf**.\n',
    link: { text: 'Darllenwch yr wyth cynllun', href: 'https://www.europa.eu/regions/plans' },
  },
}

const story = {
  type: 'story',
  title: 'Eight plans published',
  body: 'Each plan says what a region will do **in the next two years**. Many people helped to write it.\n',
  link: { text: 'Read the eight plans', href: 'https://www.europa.eu/regions/plans' },
}

type Fields = { readonly [field: string]: unknown }

/** The files of a project with the issue of an example, “example”. */
export function exampleProject(example: Example): Files {
  const files = {
    'newsletter.yaml': yaml({
      ...newsletter,
      ...(example.translation && { bilingual: 'two-mails' }),
      ...example.newsletter,
    }),
    'issues/example/issue.yaml': yaml({
      ...issue,
      ...(isWelsh(example) ? inWelsh.issue : {}),
      ...example.issue,
      sections: sectionsOf(example),
    }),
    ...(example.translation && { 'issues/example/issue.cy.yaml': translationOf(example.translation) }),
    ...example.files,
  }
  const pictures = Object.entries(example.pictures ?? {}).map(
    ([name, picture]: [string, ExamplePicture]) => [`issues/example/${name}`, drawPicture(picture)] as const,
  )
  return memoryFiles({ ...files, ...Object.fromEntries(pictures) })
}

/** Only what differs: an address is taken over. */
function translationOf(translation: NonNullable<Example['translation']>): string {
  const { title, body, link } = inWelsh.story
  const story = { title, body, link: { text: link.text } }
  const sections = translation.sections ?? [
    { ...story, ...(translation.body === undefined ? {} : { body: translation.body }), ...translation.section },
  ]
  return yaml({ ...inWelsh.issue, ...translation.issue, sections })
}

function isWelsh({ issue: own }: Example): boolean {
  return own?.['lang'] === 'cy'
}

function sectionsOf(example: Example): readonly Fields[] {
  const { body, section, sections } = example
  if (sections) return sections
  if (section && 'type' in section) return [section]
  return [{ ...story, ...(isWelsh(example) ? inWelsh.story : {}), ...(body === undefined ? {} : { body }), ...section }]
}

/** A field that is null is left out. */
function yaml(fields: Fields): string {
  const kept = Object.entries(fields).filter(([, value]) => value !== null)
  return stringify(Object.fromEntries(kept), { lineWidth: 0 })
}

/** The answers of an example’s links and their https forms; links that it does not name are fine. */
export function exampleAnswers({ answers }: Example) {
  if (!answers) return undefined
  return async (addresses: readonly string[]) => {
    const asked = addresses
      .filter((href) => /^https?:/.test(href))
      .flatMap((href) => [href, href.replace(/^http:/, 'https:')])
    return new Map(asked.map((href) => [href, answerOf(answers[href] ?? 200)] as const))
  }
}

function answerOf(answer: ExampleAnswer): Answer {
  if (answer === 'no-answer') return { kind: 'no-answer', why: 'it did not answer in time' }
  if (answer === 'no-such-host') return { kind: 'gone', status: null }
  if (typeof answer === 'object') return { kind: 'moved', to: answer.movedTo }
  if (answer === 404 || answer === 410) return { kind: 'gone', status: answer }
  return answer < 400 ? { kind: 'fine' } : { kind: 'unsure', why: `it answered ${answer}` }
}
