import { parseScalar } from '../lib/yaml/parseScalar.ts'
import type { JsonSchema } from '../model/jsonSchema.ts'
import type { FieldType } from './fieldType.ts'

/** What an editor says of a value of the wrong shape, in the words of the program's own messages. */
export function messages({ wants }: Pick<FieldType, 'wants'>): { errorMessage: string; patternErrorMessage: string } {
  const words = `This needs ${wants}.`
  return { errorMessage: words, patternErrorMessage: words }
}

/** Any text on a line of its own, also one that YAML reads as a number. */
export function scalar(type: Pick<FieldType, 'wants'>): JsonSchema {
  return { type: ['string', 'number'], ...messages(type) }
}

/** A word as it is written, and as YAML reads it without quotation marks: "2024" as a number, too. */
export function asInYaml(word: string): (string | number | boolean)[] {
  const read = parseScalar(word)
  return read === word || read === null ? [word] : [word, read]
}
