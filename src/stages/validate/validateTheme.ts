import { entryOf } from '../../fields/entries.ts'
import type { FieldTypes } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { themeContrast, themeFont, themeFontName } from '../../findings/templates.ts'
import { badString, scanCss } from '../../lib/css/scanCss.ts'
import type { Contract, FieldsOf } from '../../model/contract.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { RawMap } from '../../model/raw.ts'
import type { Place } from '../../model/source.ts'
import type { Theme } from '../../model/theme.ts'
import { lowContrasts } from './contrastPairs.ts'
import { openReadContext, toOutcome } from './readContext.ts'

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
  statementFont: { type: 'text', help: 'font names for the funder’s line; those of “font”, if left out' },
  width: { type: 'number', required: true, min: 480, max: 700, help: 'pixels' },
  gutter: { type: 'number', required: true, min: 8, max: 40, help: 'pixels at each side' },
  light: { type: 'group', fields: paletteContract, required: true, help: 'colours' },
  dark: { type: 'group', fields: paletteContract, required: true, help: 'colours in dark mode' },
} as const satisfies Contract

export function validateTheme(id: string, root: RawMap, fieldTypes: FieldTypes): Outcome<Theme> {
  const context = openReadContext(fieldTypes)
  const fields = readFields(root, themeContract, `theme ${id}`, context)
  const { font, statementFont } = fields
  if (context.findings.length === 0) {
    for (const finding of findUnsafeFont('font', font, root)) context.report(finding)
    if (statementFont)
      for (const finding of findUnsafeFont('statementFont', statementFont, root)) context.report(finding)
    for (const scheme of ['light', 'dark'] as const)
      for (const finding of findLowContrast(fields, scheme, root)) context.report(finding)
  }
  return toOutcome({ id, ...fields, statementFont: statementFont ?? font }, context.findings)
}

const letter = String.raw`(?:[a-z_]|[^\x00-\x7f]|\\[^\n])`
const identifier = String.raw`-{0,2}${letter}(?:${letter}|[\d-])*`
/** A name in quotes or of words, none of which begins with a digit. "<" could end the style sheet. */
const fontFamily = new RegExp(
  String.raw`^(?:"(?:[^"\\<]|\\[^<])*"|'(?:[^'\\<]|\\[^<])*'|${identifier}(?:[ \t\n]+${identifier})*)$`,
  'i',
)

/** Reports a font that would end its CSS declaration early, leave it open, or make it void. */
function findUnsafeFont(field: string, font: string, root: RawMap): Finding[] {
  const stray: string[] = []
  const missing = scanCss(font, (sign) => {
    if (/^[;{}]$/.test(sign)) stray.push(sign)
    // A line break in a string ends it.
    if (sign === badString) stray.push("'")
  })
  const [sign = null] = stray
  const place = entryOf(root, field)?.value.place ?? root.place
  if (sign !== null || missing !== '' || font.endsWith('\\'))
    return [themeFont.at(place, { missing, sign: missing === '' ? (sign ?? '\\') : null })]
  const name = familiesOf(font).find((family) => !fontFamily.test(family))
  return name === undefined ? [] : [themeFontName.at(place, { name })]
}

function familiesOf(font: string): string[] {
  const commas: number[] = []
  scanCss(font, (sign, from) => {
    if (sign === ',') commas.push(from)
  })
  return [-1, ...commas].map((comma, i) => font.slice(comma + 1, commas[i]).trim())
}

function findLowContrast(theme: FieldsOf<typeof themeContract>, scheme: 'light' | 'dark', root: RawMap): Finding[] {
  return lowContrasts(theme[scheme]).map(({ text, ground, needs, ratio }) =>
    themeContrast.at(placeOf(root, scheme, text), { text, ground, scheme, ratio, needs }),
  )
}

function placeOf(root: RawMap, scheme: string, color: string): Place {
  const palette = entryOf(root, scheme)?.value
  return (palette?.kind === 'map' ? entryOf(palette, color)?.value.place : undefined) ?? root.place
}
