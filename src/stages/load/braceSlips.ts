import { yamlSyntax } from '../../findings/yaml.ts'
import type { Finding } from '../../model/finding.ts'
import type { Place } from '../../model/source.ts'
import { type Explanation, syntaxFinding } from './yamlErrorContext.ts'

/** A name in braces that was read with its value as one word: “text:Read the plans”, “text = Read the plans”. */
export function findGluedName(name: string, place: Place): Finding | null {
  const [, field, sign] = /^(?!(?:https?|mailto|tel):)([a-z][\w-]*)(:| ?= ?)\S/.exec(name) ?? []
  if (field === undefined) return null
  const detail =
    sign === ':' ? 'There is no space after the colon.' : 'After a field’s name comes a colon (:), not “=”.'
  return yamlSyntax.at(place, { detail, help: `Write “${field}: …”, with a space after the colon.` })
}

const commaAfterQuotes = /^(.*?[{,] *[\w-]+: +(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')) *(;?) *([\w-]+):(?:\s|$)/

/** Other names than these may be words of the text: “{ alt: Covers: eight plans }”. */
const commaAfterWords =
  /^(.*?[{,] *[\w-]+: +[^"',;[\]{}]*?[^\s"',;[\]{}])(?: *(;) *(?=[\w-]+:\s)| +(?=(?:href|src|alt):\s))([\w-]+):/

/** Two fields in braces without a comma between them. */
export const missingComma: Explanation = (context) => {
  const { text, from } = context.line
  const [, before, sign, name] = commaAfterQuotes.exec(text) ?? commaAfterWords.exec(text) ?? []
  if (before === undefined) return null
  const detail = sign
    ? 'Between two fields in braces comes a comma (,), not “;”.'
    : 'There is no comma between two fields in braces.'
  return syntaxFinding(context, detail, `Write a comma before “${name}:”.`, from + before.length)
}
