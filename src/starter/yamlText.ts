import { stringify } from '../lib/yaml/yaml.ts'

/** A value as an author would write it. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain }

/** Columns up to which a list or a group stands on one line. */
const oneLine = 100

/** “key: value” in YAML, over several lines where the value needs them, each behind `indent`. */
export function yamlEntry(key: string, value: Plain, indent = ''): string {
  const short = isFlat(value) ? `${key}: ${inOneLine(value)}` : ''
  const isShort = short !== '' && short.length <= oneLine
  return indented(isShort ? short : stringify({ [key]: value }, { lineWidth: 0 }).trimEnd(), indent)
}

/** Whether a value is a list or a group of single values. */
function isFlat(value: Plain): boolean {
  return typeof value === 'object' && Object.values(value).every((one) => typeof one !== 'object')
}

function inOneLine(value: Plain): string {
  const flowCollectionPadding = !Array.isArray(value)
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding }).trimEnd()
}

/** Each line of a text behind an indent. */
function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent)
}

/**
 * Fills a YAML template: `key: {name}` becomes the entry with that value, and a line that is `{name}` alone becomes the
 * value's own text, or goes with its line break where that is empty. A comment is filled in with the value's own text.
 */
export function fillYaml(template: string, values: ReadonlyMap<string, Plain>): string {
  const filling = (name: string): Plain => {
    const value = values.get(name)
    if (value === undefined) throw new Error(`A template of templates/starter names {${name}}, which is not known.`)
    return value
  }
  return template
    .replace(/(?<=# .*)\{(\w+)\}/g, (_, name: string) => String(filling(name)))
    .replace(/^( *(?:- )*)(\w+): \{([\w.]+)\}$/gm, (_, before: string, key: string, name: string) => {
      const indent = before.replaceAll('-', ' ')
      return before + yamlEntry(key, filling(name), indent).slice(indent.length)
    })
    .replace(/^\{(\w+)\}(?:\n|(?=.))/gm, (_, name: string) => {
      const text = String(filling(name))
      return text === '' ? '' : `${text}\n`
    })
}
