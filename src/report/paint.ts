import { stripVTControlCharacters, styleText } from 'node:util'
import { cellWidth } from '../lib/text/cellWidth.ts'

type Ink = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'

/** Colours a text for the terminal, or returns it unchanged where colours are off. */
export type Paint = (ink: Ink, text: string) => string

export function openPaint(colors: boolean): Paint {
  return colors ? (ink, text) => styleText(ink, text, { validateStream: false }) : (_ink, text) => text
}

/** Columns that a painted line takes. */
export function widthOf(line: string): number {
  return cellWidth(stripVTControlCharacters(line))
}
