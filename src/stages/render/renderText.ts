import type { RenderedText } from '../../artifacts/kind.ts'
import { lineRoom } from '../../lib/text/cellWidth.ts'
import { wrapText } from '../../lib/text/wrap.ts'
import type { Letter, LetterPart } from '../../model/letter.ts'
import { prepared } from '../../prepared.ts'
import type { FilledParts } from './filledParts.ts'
import { keyOfData, templateData } from './letterParts.ts'
import { listOf, type Numbered, openReferences, reservedNumbers } from './references.ts'
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

/** A part as plain text. At its end it lists the links that it is the first to cite. */
export interface FilledText {
  readonly text: string
  /** The links up to here. */
  readonly links: Numbered
}

/** Renders a letter as plain text by the text templates: the same words as the HTML, in the same order. */
export function renderText(letter: Letter, templates: Templates, filledOnce: FilledParts<FilledText>): RenderedText {
  const { parts } = letter
  const reserved = reservedNumbers(JSON.stringify(parts.map(({ view }) => view)))
  let links: Numbered = []
  const fill = (part: LetterPart) => {
    const [path, data, before] = [`${part.template}.txt.hbs`, templateData(letter, part), links]
    const filled = filledOnce(JSON.stringify([path, part.view, keyOfData(data), before, reserved]), () => {
      const references = openReferences(before, reserved)
      const text = tidy(templates.fill(path, part.view, { ...data, references }))
      const all = references.numbered()
      const list = listOf(all.slice(before.length))
      return { text: list ? `${text}\n\n${list}` : text, links: all }
    })
    links = filled.links
    return filled.text
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
  if (line.length * 2 <= lineWidth || lineRoom(line) <= lineWidth) return line
  const [beginning = ''] = /^ *(?:(?:[-–~]|\d+\.|\[\d+\]) )?/.exec(line) ?? []
  return wrapText(line.slice(beginning.length), lineWidth, beginning, ' '.repeat(beginning.length))
}
