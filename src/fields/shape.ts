import { wrongShape } from '../findings/fields.ts'
import { yamlNote, yamlSpecialCharacter } from '../findings/yaml.ts'
import { weakMemo } from '../lib/cache/memo.ts'
import { openAligner } from '../lib/text/align.ts'
import type { FieldSpec } from '../model/contract.ts'
import type { Finding } from '../model/finding.ts'
import type { Raw, RawMap, RawText } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import { exampleOf } from './exampleOf.ts'
import type { FieldType, ReadContext } from './fieldType.ts'

type Asking = Pick<FieldType, 'wants'>

export function asText(
  raw: Raw,
  type: Asking,
  spec: FieldSpec,
  context: ReadContext,
  field: string,
): RawText | undefined {
  return raw.kind === 'text'
    ? raw
    : reportWrongShape(raw, { wants: type.wants, example: exampleOf(field, spec, context.fields) }, context, field)
}

export function asMap(
  raw: Raw,
  type: Asking,
  spec: FieldSpec,
  context: ReadContext,
  field: string,
): RawMap | undefined {
  return raw.kind === 'map'
    ? raw
    : reportWrongShape(raw, { wants: type.wants, example: exampleOf(field, spec, context.fields) }, context, field)
}

export function reportWrongShape(
  raw: Raw,
  { wants, example }: Asking & { readonly example: string },
  context: ReadContext,
  field: string,
): undefined {
  // The YAML parser has reported this value.
  if (raw.kind === 'empty' && raw.reported) return undefined
  // `{ en: …, cy: … }` in an issue in one language.
  const isByLanguage = raw.kind === 'map' && raw.entries.every(({ key }) => /^[a-z]{2}(?:[-_][a-z\d]+)*$/i.test(key))
  context.report(wrongShape.at(firstLine(raw.place), { field, wants, example, isByLanguage }))
  return undefined
}

/** The finding for an unquoted text with a YAML comment after it, which may have been meant as part of the text. */
export function commentFinding({ place }: RawText, note: Place): Finding {
  const whole = { ...place, to: note.to }
  const text = place.source.text.slice(whole.from, whole.to).trimEnd()
  const quoted = /["\\\n]/.test(text)
    ? null
    : { place: { ...whole, to: whole.from + text.length }, replacement: `"${text}"` }
  const at = { ...note, to: whole.from + text.length }
  // "Plan #5": a comment has a space after its #.
  if (/^#[^\s#]/.test(place.source.text.slice(at.from, at.to))) return yamlSpecialCharacter.at(at, { character: '#' })
  return yamlNote.at(at, { quoted })
}

/** The place of a part of a text, given by offsets in the unquoted, unfolded text. */
export function placeWithin(raw: RawText, from: number, to: number): Place {
  const { source } = raw.place
  const aligner = alignerOf(raw)
  const start = aligner.startOf(from)
  return { source, from: start, to: Math.max(start, aligner.endOf(Math.max(from, to - 1))) }
}

/** One aligner per text, so that many places in it are found in one pass. */
const alignerOf = weakMemo(({ place, contentFrom, text }: RawText) => openAligner(place.source.text, contentFrom, text))

/** The place of the whole text, without quotation marks around it. */
export function contentPlace(raw: RawText): Place {
  return placeWithin(raw, 0, raw.text.length)
}

/** A place cut at the end of its first line, since a code frame underlines one line. */
function firstLine(place: Place): Place {
  const end = place.source.text.indexOf('\n', place.from)
  return end === -1 ? place : { ...place, to: Math.max(place.from, Math.min(place.to, end)) }
}
