import { typeOf } from '../../src/fields/fieldType.ts'
import type { Contract, FieldSpec } from '../../src/model/contract.ts'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { isTranslated } from '../../src/stages/validate/overlay/isTranslated.ts'
import { repositoryFiles } from '../support/project.ts'

const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })

export type Fields = { readonly [field: string]: unknown }

/** What becomes of a value in a translation; undefined leaves it out. */
export interface Translator {
  /** Of a text that readers read. */
  text(text: string, isMarkdown: boolean): unknown
  /** Of any other value, such as a date or a file's name. */
  readonly other: (value: unknown) => unknown
}

/** Says the same in “another language”: a word more. */
const inWelsh = (text: string, isMarkdown: boolean) => (isMarkdown ? `${text}\n\ngair` : `${text} gair`)

/** A translation that repeats all values of its source, and one that has only the texts. */
export const everything: Translator = { text: inWelsh, other: (value) => value }
export const onlyTexts: Translator = { text: inWelsh, other: () => undefined }

/** Both languages in one value. */
export const bothInOne: Translator = {
  text: (text, isMarkdown) => ({ en: text, cy: inWelsh(text, isMarkdown) }),
  other: (value) => value,
}

/** The fields of a section's type. */
export function contractOf(type: unknown): Contract {
  const known = catalogue.sectionType(String(type)).value
  if (!known) throw new Error(`no section type ${String(type)}`)
  return known.fields
}

/** Translates fields by their contract; those that no contract knows stay as they are. */
export function translateFields(fields: Fields, contract: Contract, translator: Translator): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const spec = contract[name] ?? itemSpec(name, contract)
      const translated = spec ? translateValue(value, spec, translator) : translator.other(value)
      return translated === undefined ? [] : [[name, translated] as const]
    }),
  )
}

/** The spec of one item of a list, where a field may be named after one: `link` for `links`. */
function itemSpec(name: string, contract: Contract): FieldSpec | undefined {
  return Object.values(contract).flatMap((spec) => (spec.type === 'list' && spec.single === name ? [spec.of] : []))[0]
}

function translateValue(value: unknown, spec: FieldSpec, translator: Translator): unknown {
  if (Array.isArray(value)) {
    const of = spec.type === 'list' ? spec.of : spec
    // Items pair by their place, so each keeps one.
    return value.map((item: unknown) => translateValue(item, of, translator) ?? (isFields(item) ? {} : item))
  }
  const parts = spec.type === 'group' ? spec.fields : typeOf(spec, catalogue.fields).parts
  if (parts && isFields(value)) {
    const fields = translateFields(value, parts, translator)
    return Object.keys(fields).length > 0 ? fields : undefined
  }
  if (typeof value !== 'string' || !isText(value, spec)) return translator.other(value)
  return translator.text(value, spec.type === 'markdown')
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a translation has to give a text of its own. */
function isText(text: string, spec: FieldSpec): boolean {
  const place = { source: { path: '', text }, from: 0, to: text.length }
  return isTranslated({ kind: 'text', text, place, contentFrom: 0 }, spec)
}
