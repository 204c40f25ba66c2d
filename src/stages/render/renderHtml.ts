import { templateMjml } from '../../findings/templates.ts'
import { escapeHtml } from '../../lib/escape.ts'
import { contentOf, parseHtml, type Token } from '../../lib/html.ts'
import type { Finding } from '../../model/finding.ts'
import type { Letter, MarkdownView, ViewGroup } from '../../model/letter.ts'
import { prepared } from '../../model/prepared.ts'
import { lineOf, type Place, type Source } from '../../model/source.ts'
import { markdownHtml } from './markdownHtml.ts'
import { renderMjml } from './renderMjml.ts'
import { type FindTemplate, openTemplates, type Templates } from './templates.ts'

export function openHtmlTemplates(find: FindTemplate, partials: readonly string[]): Templates {
  const templates: Templates = openTemplates(find, {
    ending: '.mjml.hbs',
    partials,
    print: escapeHtml,
    precompiled: prepared.html,
    helpers: {
      markdown: (value, _named, data) =>
        markdownHtml(value as MarkdownView, (name, context) =>
          templates.fill(`partials/${name}.mjml.hbs`, context, data),
        ),
    },
  })
  return templates
}

/** What templates can name besides their own fields: `@letter`, `@theme`, `@words`. */
export function dataOf(letter: Letter) {
  return { letter, theme: letter.theme, words: letter.language.words }
}

/** A letter's body as MJML makes it: the children of its one wrapper. */
export async function renderBody(
  letter: Letter,
  templates: Templates,
  find: FindTemplate,
): Promise<{ readonly body: readonly Token[]; readonly findings: readonly Finding[] }> {
  const fill = (path: string, context: ViewGroup) => templates.fill(path, context, dataOf(letter)).trim()
  const parts = [
    { path: 'layout/masthead.mjml.hbs', context: letter.masthead },
    ...letter.sections.map(({ type, view }) => ({ path: `sections/${type}/section.mjml.hbs`, context: view })),
    { path: 'layout/closing.mjml.hbs', context: letter.closing },
  ].map(({ path, context }) => ({ path, mjml: fill(path, context) }))
  const inner = parts.map(({ mjml }) => mjml).join('\n')
  const whole = fill('layout/letter.mjml.hbs', { content: inner })
  const { html, problems } = await renderMjml(whole)
  const firstLine = whole.slice(0, whole.indexOf(inner)).split('\n').length
  const findings = problems.map(({ line, tag, message }) => {
    const { path, mjml, line: inPart } = partAt(parts, line - firstLine)
    const source = find(path)
    return templateMjml.at(
      source &&
        tagPlace(
          source,
          tag,
          mjml
            .split('\n')
            .slice(0, inPart + 1)
            .join('\n'),
        ),
      { detail: message },
    )
  })
  return { body: contentOf(contentOf(parseHtml(html), 'body'), 'div'), findings }
}

interface Part {
  readonly path: string
  readonly mjml: string
}

/** Which template made a line of the sections' MJML, and which of its own lines that is; both count from 0. */
function partAt(parts: readonly Part[], line: number): Part & { readonly line: number } {
  let rest = line
  for (const part of parts) {
    const lines = part.mjml.split('\n').length
    if (rest >= 0 && rest < lines) return { ...part, line: rest }
    rest -= lines
  }
  return { path: 'layout/letter.mjml.hbs', mjml: '', line: 0 }
}

/** The line of a template with the tag that stands last in what it has made so far: the first, the second … of its kind. */
function tagPlace(source: Source, tag: string, madeSoFar: string): Place {
  const count = madeSoFar.split(`<${tag}`).length - 1
  const lines = source.text.split('\n')
  const tagged = lines.flatMap((line, i) => Array.from({ length: line.split(`<${tag}`).length - 1 }, () => i + 1))
  return lineOf(source, tagged[count - 1] ?? tagged[0] ?? 1)
}
