import { lineOf } from '../../findings/lineOf.ts'
import { templateMjml } from '../../findings/templates.ts'
import { escapeHtml } from '../../lib/html/escape.ts'
import type { Token } from '../../lib/html/htmlTokens.ts'
import type { Helper } from '../../lib/template/handlebars.ts'
import type { Finding } from '../../model/finding.ts'
import type { MarkdownValue } from '../../model/letter.ts'
import type { Place, Source } from '../../model/source.ts'
import { prepared } from '../../prepared.ts'
import type { FilledTemplate, LetterMjml } from './letterMjml.ts'
import { markdownHtml } from './markdownHtml.ts'
import { quotation } from './quotation.ts'
import { bodyOf, renderMjml } from './renderMjml.ts'
import { type FindTemplate, openTemplates, type Templates } from './templates.ts'
import { type UnpairedTag, unpairedTag } from './unpairedTag.ts'
import { wider } from './wider.ts'

/** Fills a partial of this name. */
type FillPartial = (name: string, context: object, data: { readonly [name: string]: unknown }) => string

export function htmlHelpers(fillPartial: FillPartial): { readonly [name: string]: Helper } {
  return {
    wider,
    quotation: (value, _named, data) => escapeHtml(quotation(value, data)),
    markdown: (value, _named, data) =>
      markdownHtml(value as MarkdownValue, (name, context) => fillPartial(name, context, data)),
  }
}

export function openHtmlTemplates(find: FindTemplate, partials: readonly string[]): Templates {
  const templates: Templates = openTemplates(find, {
    ending: '.mjml.hbs',
    partials,
    print: escapeHtml,
    precompiled: prepared.html,
    helpers: htmlHelpers((name, context, data) => templates.fill(`partials/${name}.mjml.hbs`, context, data)),
  })
  return templates
}

/** Renders the body of a whole letter by one call of MJML. Findings point into the templates. */
export async function renderBody(
  { parts, inDocument }: LetterMjml,
  find: FindTemplate,
): Promise<{ readonly body: readonly Token[]; readonly findings: readonly Finding[] }> {
  const unpaired = unpairedTag(parts)
  if (unpaired) return { body: [], findings: [unpairedTagFinding(unpaired, find)] }
  const inner = parts.map(({ mjml }) => mjml).join('\n')
  const whole = inDocument(inner)
  const { html, problems } = await renderMjml(whole)
  const firstLine = whole.slice(0, whole.indexOf(inner)).split('\n').length
  const findings = problems.map(({ line, tag, message }) => {
    const { path, mjml, line: inPart } = partAt(parts, line - firstLine)
    const source = find(path)
    return templateMjml.at(
      source &&
        placeOfTag(
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
  return { body: bodyOf(html), findings }
}

function unpairedTagFinding({ part, tag, mjmlSoFar }: UnpairedTag, find: FindTemplate): Finding {
  const source = find(part.path)
  const detail = tag.startsWith('/')
    ? `<${tag}> closes nothing, or not what was opened last`
    : `<${tag}> is opened and not closed by </${tag}>`
  return templateMjml.at(source && placeOfTag(source, tag, mjmlSoFar), { detail })
}

/** The part that a line of the joined MJML is in, and the line in that part; both count from 0. */
function partAt(parts: readonly FilledTemplate[], line: number): FilledTemplate & { readonly line: number } {
  let lineInPart = line
  for (const part of parts) {
    const lines = part.mjml.split('\n').length
    if (lineInPart >= 0 && lineInPart < lines) return { ...part, line: lineInPart }
    lineInPart -= lines
  }
  return { path: 'layout/letter.mjml.hbs', mjml: '', line: 0 }
}

/** The line of a template with its `n`th tag of this name, where `mjmlSoFar`, the start of its output, has `n` of them. */
function placeOfTag(source: Source, tag: string, mjmlSoFar: string): Place {
  const count = mjmlSoFar.split(`<${tag}`).length - 1
  const lines = source.text.split('\n')
  const tagged = lines.flatMap((line, i) => Array.from({ length: line.split(`<${tag}`).length - 1 }, () => i + 1))
  return lineOf(source, tagged[count - 1] ?? tagged[0] ?? 1)
}
