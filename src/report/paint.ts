import { styleText } from 'node:util'

type Ink = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'

/** Colours a text, or leaves it as it is. */
export type Paint = (ink: Ink, text: string) => string

export function openPaint(colors: boolean): Paint {
  return colors ? (ink, text) => styleText(ink, text, { validateStream: false }) : (_ink, text) => text
}
