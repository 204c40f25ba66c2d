import type { RenderedText } from '../../artifacts/kind.ts'
import { cellWidth } from '../../lib/text/cellWidth.ts'
import { wrapText } from '../../lib/text/wrap.ts'
import type { Letter, LetterPart } from '../../model/letter.ts'
import { prepared } from '../../prepared.ts'
import { templateData } from './letterParts.ts'
import { openReferences } from './references.ts'
import { type FindTemplate, openTemplates, type Templates } from './templates.ts'
import { lineWidth } from './textHeading.ts'
import { textHelpers } from './textHelpers.ts'

export function openTextTemplates(find: FindTemplate, partials: readonly string[]): Templates {
  return openTemplates(find, {
    ending: '.txt.hbs',
    partials,
    helpers: textHelpers,
    print: (text) => text,
    precompiled: prepared.text,
  })
}

/** Renders a letter as plain text by the text templates: the same words as the HTML, in the same order. */
export function renderText(letter: Letter, templates: Templates): RenderedText {
  const { parts } = letter
  const references = openReferences(JSON.stringify(parts.map(({ view }) => view)))
  const fill = (part: LetterPart) => {
    const data = { ...templateData(letter, part), references }
    const text = tidy(templates.fill(`${part.template}.txt.hbs`, part.view, data))
    const list = references.takeList()
    return list ? `${text}\n\n${list}` : text
  }
  let text = ''
  const starts = parts.map((part) => {
    const filled = fill(part)
    if (text && filled) text += '\n\n\n'
    const start = text.length
    text += filled
    return start
  })
  return { text: `${text}\n`, starts }
}

/** Templates leave empty lines where a field is absent, and long ones where they print a field without a helper. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line.trimEnd()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

/** Wraps a long line below its own beginning: its indentation, its bullet or its number. */
function wrapLine(line: string): string {
  if (line.length * 2 <= lineWidth || cellWidth(line) <= lineWidth) return line
  const [beginning = ''] = /^ *(?:(?:[-–~]|\d+\.|\[\d+\]) )?/.exec(line) ?? []
  return wrapText(line.slice(beginning.length), lineWidth, beginning, ' '.repeat(beginning.length))
}
