import type { NewSection } from './newSection.ts'
import { type Plain, yamlEntry } from './yamlText.ts'

type PlainFields = { readonly [field: string]: Plain }

interface IssueText {
  readonly schema: string
  /** Lines of comment at its top. */
  readonly about: readonly string[]
  readonly fields: PlainFields
}

/** An issue's file. */
export function issueText(text: IssueText, sections: readonly NewSection[]): string {
  const blocks = sections.map(({ id, type, fields, lastTitle, examples }) => {
    const entries = [...(id === null ? [] : [['id', id] as const]), ['type', type] as const, ...Object.entries(fields)]
    const note = lastTitle === null ? '' : `  # Last time: ${lastTitle.replace(/\s+/g, ' ')}\n`
    return note + asItem([...entriesOf(entries), ...examples.map((line) => `    ${line}`)])
  })
  return written(text, blocks)
}

/** The file of its translation: what differs, by the sections' ids. */
export function translationText(text: IssueText, language: string, sections: readonly NewSection[]): string {
  const blocks = sections.flatMap(({ id, translations }) => {
    const own = translations.get(language)
    return own && id !== null ? [asItem(entriesOf([['id', id], ...Object.entries(own)]))] : []
  })
  return written(text, blocks)
}

function written({ schema, about, fields }: IssueText, blocks: readonly string[]): string {
  const head = Object.entries(fields).map(([key, value]) => yamlEntry(key, value))
  const sections = blocks.length > 0 ? ['', 'sections:', blocks.join('\n\n')] : []
  return `${schema}${[...about.map((line) => `# ${line}`), ...head, ...sections].join('\n')}\n`
}

function entriesOf(entries: readonly (readonly [string, Plain])[]): string[] {
  return entries.map(([key, value]) => yamlEntry(key, value, '    '))
}

function asItem(lines: readonly string[]): string {
  return lines.join('\n').replace(/^ {4}/, '  - ')
}
