/**
 * A JSON Schema, draft-07: the keywords in use, and what editors add to them (`markdownDescription`, `enumDescriptions`,
 * `defaultSnippets`, `errorMessage`, `patternErrorMessage`: VS Code, yaml-language-server 1.25).
 */
export interface JsonSchema {
  readonly $schema?: string
  readonly $ref?: string
  readonly $comment?: string
  readonly title?: string
  readonly description?: string
  readonly markdownDescription?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly (string | number | boolean)[]
  readonly enumDescriptions?: readonly string[]
  readonly const?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly examples?: readonly (string | number | boolean)[]
  readonly errorMessage?: string
  readonly patternErrorMessage?: string
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly minProperties?: number
  readonly properties?: { readonly [name: string]: JsonSchema }
  readonly patternProperties?: { readonly [pattern: string]: JsonSchema }
  readonly additionalProperties?: boolean | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly required?: readonly string[]
  readonly allOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly not?: JsonSchema
  readonly if?: JsonSchema
  readonly then?: JsonSchema
  readonly else?: JsonSchema
  readonly defaultSnippets?: readonly Snippet[]
  readonly definitions?: { readonly [name: string]: JsonSchema }
}

/** What an editor offers to insert; `${1:words}` in its texts is selected, to be replaced. */
export interface Snippet {
  readonly label: string
  readonly description: string
  readonly body: unknown
}
