import matter from 'gray-matter'
import { entryOf } from '../../fields/entries.ts'
import {
  frontMatterLanguage,
  frontMatterMissing,
  frontMatterOpen,
  frontMatterStray,
} from '../../findings/frontMatter.ts'
import * as found from '../../findings/yaml.ts'
import { yamlNotFields } from '../../findings/yaml.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { RawEntry, RawMap } from '../../model/raw.ts'
import type { Place, Source } from '../../model/source.ts'
import { parseYaml } from './parseYaml.ts'

/** gray-matter splits the file; it must not parse, let alone run, the fields (its `---js` evaluates JavaScript). */
const engines = Object.fromEntries(
  ['yaml', 'json', 'javascript', 'js', 'coffee', 'toml'].map((name) => [
    name,
    { parse: () => ({}), stringify: () => '' },
  ]),
)

/** Parses a Markdown file into a map: its front matter, and the text below as `body`. */
export function parseFrontMatter(source: Source): Outcome<RawMap> {
  const { text } = source
  const opening = /^---([^\n]*)\n/.exec(text)
  const language = opening?.[1]?.trim() ?? ''
  if (!opening) {
    const dashesLater = /^\s+---[ \t]*\n/.test(text)
    return failed(frontMatterMissing.at(lineFrom(source, 0), { dashesLater }))
  }
  if (language !== '') return failed(frontMatterLanguage.at(lineFrom(source, 0), { language }))

  if (!/\n---[ \t]*(?:\n|$)/.test(text)) return failed(unclosed(source))
  // With options, gray-matter bypasses its global cache by text.
  const { matter: fields, content } = matter(text, { language: 'yaml', engines })
  const end = 3 + fields.length
  const closing = lineFrom(source, Math.min(end + 1, text.length))
  if (!/^---[ \t]*$/.test(text.slice(closing.from, closing.to))) return failed(unclosed(source))
  if (fields.trim() === '')
    return failed(yamlNotFields.at(lineFrom(source, 0), { path: source.path, onlyNotes: false }))
  const { value, findings } = parseYaml(source, 3, end)
  if (!value) return { value, findings }
  const stray = findStrayDashes(source, text.length - content.length)
  if (stray) return { value: null, findings: [...findings, frontMatterStray.at(stray, { signs: 'dashes' })] }
  const body = bodyOf(source, content)
  if (!body) return { value, findings }
  const twice = entryOf(value, 'body') ? [found.yamlDuplicateKey.at(body.keyPlace, { key: 'body', item: null })] : []
  return { value: { ...value, entries: [...value.entries, body] }, findings: [...findings, ...twice] }
}

/** The text below the front matter as the entry `body`; null when there is none. */
function bodyOf(source: Source, content: string): RawEntry | null {
  if (content.trim() === '') return null
  const from = source.text.length - content.length
  const place: Place = { source, from, to: source.text.length }
  const keyPlace = lineFrom(source, from + content.search(/\S/))
  return { key: 'body', keyPlace, value: { kind: 'text', text: content, place, contentFrom: from } }
}

/** A second block of fields in the text, between lines of dashes. A line of dashes alone is a thematic break. */
function findStrayDashes(source: Source, from: number): Place | null {
  let opened: number | null = null
  for (const { 0: line, index } of source.text.slice(from).matchAll(/^.*$/gm)) {
    if (/^---[ \t]*$/.test(line)) {
      if (opened !== null) return lineFrom(source, from + opened)
      const next = /\S.*/.exec(source.text.slice(from + index + line.length, from + index + line.length + 300))
      opened = next && isFieldLine(next[0]) ? index : null
    } else if (!isFieldLine(line)) opened = null
  }
  return null
}

function isFieldLine(line: string): boolean {
  return /^(?:[\w-]+:(?:\s.*)?|[ \t]+\S.*|[ \t]*)$/.test(line)
}

/** Front matter without its closing dashes: points to a line that resembles them, else to the first line. */
function unclosed(source: Source): Finding {
  const like = /\n([ \t]*(?:[-–—]{1,3}|-{4,}|\.{3})[ \t]*)(?:\n|$)/.exec(source.text)
  const at = like?.[1] === undefined ? lineFrom(source, 0) : lineFrom(source, like.index + 1)
  return frontMatterOpen.at(at, { instead: like?.[1]?.trim() ?? null })
}

function lineFrom(source: Source, from: number): Place {
  const end = source.text.indexOf('\n', from)
  return { source, from, to: end === -1 ? source.text.length : end }
}

function failed(finding: Finding): Outcome<RawMap> {
  return { value: null, findings: [finding] }
}
