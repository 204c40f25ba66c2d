import { entryOf } from '../../fields/entries.ts'
import type { FieldTypes } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { themeContrast, themeFont } from '../../findings/templates.ts'
import { contrastRatio } from '../../lib/css/contrast.ts'
import { badString, scanCss } from '../../lib/css/scanCss.ts'
import type { Contract, FieldsOf } from '../../model/contract.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { RawMap } from '../../model/raw.ts'
import type { Place } from '../../model/source.ts'
import type { Palette, Theme } from '../../model/theme.ts'
import { noPictures, openReadContext, toOutcome } from './readContext.ts'

const color = { type: 'color', required: true } as const

const paletteContract = {
  ink: color,
  quiet: color,
  canvas: color,
  paper: color,
  tint: color,
  line: color,
  deep: color,
  onDeep: color,
  accent: color,
  onAccent: color,
} as const satisfies Contract

const themeContract = {
  font: { type: 'text', required: true, help: 'font names with commas, the last one generic' },
  width: { type: 'number', required: true, min: 480, max: 700, help: 'pixels' },
  gutter: { type: 'number', required: true, min: 8, max: 40, help: 'pixels at each side' },
  light: { type: 'group', fields: paletteContract, required: true, help: 'colours' },
  dark: { type: 'group', fields: paletteContract, required: true, help: 'colours in dark mode' },
} as const satisfies Contract

/** Text and background colours, with the contrast ratio that they need (WCAG 2.2, 1.4.3). */
const contrastPairs: readonly (readonly [keyof Palette, keyof Palette, number])[] = [
  ['ink', 'paper', 7],
  ['ink', 'tint', 7],
  ['quiet', 'paper', 4.5],
  ['quiet', 'tint', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'tint', 4.5],
  ['onAccent', 'accent', 4.5],
  ['onDeep', 'deep', 4.5],
]

export function validateTheme(id: string, root: RawMap, fieldTypes: FieldTypes): Outcome<Theme> {
  const context = openReadContext(fieldTypes, noPictures)
  const fields = readFields(root, themeContract, `theme ${id}`, context)
  if (context.findings.length === 0) {
    for (const finding of findUnsafeFont(fields.font, root)) context.report(finding)
    for (const scheme of ['light', 'dark'] as const)
      for (const finding of findLowContrast(fields, scheme, root)) context.report(finding)
  }
  return toOutcome({ id, ...fields }, context.findings)
}

/** Reports a font that would end its CSS declaration early, or leave it open. */
function findUnsafeFont(font: string, root: RawMap): Finding[] {
  const stray: string[] = []
  const missing = scanCss(font, (sign) => {
    if (/^[;{}]$/.test(sign)) stray.push(sign)
    // A line break in a string ends it.
    if (sign === badString) stray.push("'")
  })
  const [sign = null] = stray
  if (sign === null && missing === '' && !font.endsWith('\\')) return []
  const place = entryOf(root, 'font')?.value.place ?? root.place
  return [themeFont.at(place, { missing, sign: missing === '' ? (sign ?? '\\') : null })]
}

function findLowContrast(theme: FieldsOf<typeof themeContract>, scheme: 'light' | 'dark', root: RawMap): Finding[] {
  return contrastPairs.flatMap(([text, ground, needs]) => {
    const ratio = contrastRatio(theme[scheme][text], theme[scheme][ground])
    return ratio < needs ? [themeContrast.at(placeOf(root, scheme, text), { text, ground, scheme, ratio, needs })] : []
  })
}

function placeOf(root: RawMap, scheme: string, color: string): Place {
  const palette = entryOf(root, scheme)?.value
  return (palette?.kind === 'map' ? entryOf(palette, color)?.value.place : undefined) ?? root.place
}
