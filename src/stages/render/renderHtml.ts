import { lineOf } from '../../findings/lineOf.ts'
import { templateMjml } from '../../findings/templates.ts'
import { escapeHtml } from '../../lib/html/escape.ts'
import type { Token } from '../../lib/html/htmlTokens.ts'
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

export function openHtmlTemplates(find: FindTemplate, partials: readonly string[]): Templates {
  const templates: Templates = openTemplates(find, {
    ending: '.mjml.hbs',
    partials,
    print: escapeHtml,
    precompiled: prepared.html,
    helpers: {
      quotation: (value, _named, data) => escapeHtml(quotation(value, data)),
      markdown: (value, _named, data) =>
        markdownHtml(value as MarkdownValue, (name, context) =>
          templates.fill(`partials/${name}.mjml.hbs`, context, data),
        ),
    },
  })
  return templates
}

/** The body of a whole letter, as MJML makes it in one go; what it finds fault with is found in the templates. */
export async function renderBody(
  { parts, around }: LetterMjml,
  find: FindTemplate,
): Promise<{ readonly body: readonly Token[]; readonly findings: readonly Finding[] }> {
  const unpaired = unpairedTag(parts)
  if (unpaired) return { body: [], findings: [aboutPair(unpaired, find)] }
  const inner = parts.map(({ mjml }) => mjml).join('\n')
  const whole = around(inner)
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
  return { body: bodyOf(html), findings }
}

function aboutPair({ part, tag, madeSoFar }: UnpairedTag, find: FindTemplate): Finding {
  const source = find(part.path)
  const detail = tag.startsWith('/')
    ? `<${tag}> closes nothing, or not what was opened last`
    : `<${tag}> is opened and not closed by </${tag}>`
  return templateMjml.at(source && tagPlace(source, tag, madeSoFar), { detail })
}

/** Which template made a line of the sections' MJML, and which of its own lines that is; both count from 0. */
function partAt(parts: readonly FilledTemplate[], line: number): FilledTemplate & { readonly line: number } {
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
