import type { Finding } from '../../model/finding.ts'
import type { PlaceOf } from './scanYaml.ts'
import { type Explanation, filledLineAt, say } from './yamlScene.ts'
import * as slip from './yamlSlips.ts'
import { noteInText, strangeColon, strangeDash, textTooFarOut } from './yamlText.ts'

interface YamlError {
  readonly code: string
  readonly pos: readonly [number, number]
}

/** What is tried for each of the parser's codes, in this order; then what is tried for all. */
const byCode: { readonly [code: string]: readonly Explanation[] } = {
  TAB_AS_INDENT: [slip.tab],
  BAD_SCALAR_START: [slip.specialCharacter],
  MULTIPLE_DOCS: [slip.secondDocument],
  BAD_DQ_ESCAPE: [slip.backslash],
  BAD_INDENT: [slip.bracketLeftOpen],
  BLOCK_AS_IMPLICIT_KEY: [
    slip.listOnTheLineOfItsName,
    slip.crookedDash,
    slip.secondColon,
    slip.namelessList,
    slip.tooFarIn,
  ],
  MISSING_CHAR: [slip.quoteLeftOpen, slip.bracketLeftOpen, slip.secondColon, slip.textAfterQuote, slip.crookedDash],
  MULTILINE_IMPLICIT_KEY: [slip.quoteLeftOpen, slip.crookedDash, slip.glued, slip.noField],
}

/** What a line shows by itself, whatever the parser made of it. */
const first: readonly Explanation[] = [textTooFarOut, strangeColon, strangeDash, noteInText]

const always: readonly Explanation[] = [
  slip.listOnTheLineOfItsName,
  slip.secondColon,
  slip.textAfterQuote,
  slip.bracketLeftOpen,
  slip.oneBracketTooMany,
  slip.crookedDash,
  slip.namelessList,
  slip.tooFarIn,
  slip.strayLine,
  slip.glued,
  slip.noField,
]

/** A parser's error in an author's words, at the line that she has to change. */
export function explainYamlError({ code, pos }: YamlError, text: string, place: PlaceOf): Finding {
  const scene = { text, at: pos[0], line: filledLineAt(text, pos[0]), place }
  for (const explain of [...first, ...(byCode[code] ?? [])]) {
    const finding = explain(scene)
    if (finding) return finding
  }
  for (const explain of always) {
    const finding = explain(scene)
    if (finding) return finding
  }
  return say(
    scene,
    'This line does not fit what stands above it.',
    'Check its first word, its colon and how far it is set in.',
  )
}
