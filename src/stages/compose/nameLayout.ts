import type { TemplateValues } from '../../model/letter.ts'
import type { Theme } from '../../model/theme.ts'

/** CSS pixels. `narrow` is what a phone of 320 leaves of an email that was pasted into a page with margins. */
const narrow = 240

/** The share of the masthead's width that is left for the name beside a logo or the funder's emblem. */
const shareBeside = { logo: 0.78, emblem: 0.65 }

/** Below this size a name beside something would be hardly larger than a section's title. */
const leastBeside = 26

/**
 * The size of the newsletter's name in the masthead, in CSS pixels, and whether the name needs the whole width (`wide`).
 * No word of the name breaks: not on a phone, nor at 600 pixels with text enlarged to 200 %.
 */
export function nameLayout(
  name: string,
  { width, gutter }: Theme,
  neighbour: keyof typeof shareBeside | null,
): TemplateValues {
  const content = width - 2 * gutter
  const widest = Math.max(...name.split(/[\s-]+/).map(widthInEm), 1)
  const preferred = name.length < 28 ? 34 : name.length < 45 ? 28 : 24
  const sizeIn = (room: number) => Math.floor(Math.min(preferred, room / 2 / widest, narrow / widest))
  const beside = sizeIn(content * (neighbour ? shareBeside[neighbour] : 1))
  const wide = beside < leastBeside
  const size = Math.max(wide ? sizeIn(content) : beside, 16)
  return { wide, size, lineHeight: Math.round((size * 1.15) / 2) * 2 }
}

/** Of a word in bold type. Advance widths of Arial Bold, which Liberation Sans shares; other faces are no wider. */
function widthInEm(word: string): number {
  return Array.from(word).reduce((sum, sign) => sum + signWidth(sign), 0)
}

function signWidth(sign: string): number {
  if (/[.,:;'’|!Iijl1()[\]/\\ ftr-]/.test(sign)) return /[1]/.test(sign) ? 0.56 : 0.39
  if (/[mMW@%&w—]/.test(sign)) return 0.95
  if (/\p{Lu}/u.test(sign)) return 0.78
  return sign.charCodeAt(0) < 0x2e80 ? 0.62 : 1.05
}
