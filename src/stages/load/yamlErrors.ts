import type { Finding } from '../../model/finding.ts'
import { missingComma } from './braceSlips.ts'
import type { PlaceOf } from './scanYaml.ts'
import { type Explanation, lineWithContent, syntaxFinding } from './yamlErrorContext.ts'
import * as slip from './yamlSlips.ts'
import { strayField } from './yamlStrays.ts'
import { commentInText, indentedTooLittle, wrongColon, wrongDash } from './yamlText.ts'

interface YamlError {
  readonly code: string
  readonly pos: readonly [number, number]
}

/** Explanations to try for each of the parser's error codes, in order, before `always`. */
const byCode: { readonly [code: string]: readonly Explanation[] } = {
  TAB_AS_INDENT: [slip.tab],
  BAD_SCALAR_START: [slip.specialCharacter],
  MULTIPLE_DOCS: [slip.secondDocument],
  BAD_DQ_ESCAPE: [slip.backslash],
  BAD_INDENT: [slip.unclosedBracket],
  BLOCK_AS_IMPLICIT_KEY: [
    slip.listOnLineOfName,
    slip.misalignedDash,
    slip.secondColon,
    slip.namelessList,
    slip.indentedTooFar,
  ],
  MISSING_CHAR: [slip.unclosedQuote, slip.unclosedBracket, slip.secondColon, slip.textAfterQuote, slip.misalignedDash],
  MULTILINE_IMPLICIT_KEY: [slip.unclosedQuote, slip.misalignedDash, slip.missingSpace, slip.notAField],
}

/** Explanations that depend on the line alone, not on the parser's error code. */
const byLine: readonly Explanation[] = [indentedTooLittle, wrongColon, wrongDash, commentInText, missingComma]

const always: readonly Explanation[] = [
  slip.listOnLineOfName,
  slip.secondColon,
  slip.textAfterQuote,
  slip.unclosedBracket,
  slip.extraBracket,
  slip.misalignedDash,
  slip.namelessList,
  slip.indentedTooFar,
  strayField,
  slip.missingSpace,
  slip.notAField,
]

/** Explains a parser's error in words for authors, at the line that has to change. */
export function explainYamlError({ code, pos }: YamlError, text: string, place: PlaceOf): Finding {
  const context = { text, at: pos[0], line: lineWithContent(text, pos[0]), place }
  for (const explain of [...byLine, ...(byCode[code] ?? [])]) {
    const finding = explain(context)
    if (finding) return finding
  }
  for (const explain of always) {
    const finding = explain(context)
    if (finding) return finding
  }
  return syntaxFinding(
    context,
    'This line does not fit what stands above it.',
    'Check its first word, its colon and how far it is set in.',
  )
}
