import { memo } from '../lib/cache/memo.ts'
import type { Finding, Fix } from '../model/finding.ts'
import type { RawMap } from '../model/raw.ts'
import { readFile } from '../stages/load/readFile.ts'
import { readSource } from '../stages/load/readSource.ts'
import type { FileEdit } from './placedText.ts'
import { meaningAt, textsOf } from './sameFields.ts'
import type { State } from './tryOut.ts'

/** A finding that has a fix and keeps it to itself. */
export interface LeftFinding {
  readonly finding: Finding
  /** Completes “It was not fixed, because …”. */
  readonly why: string
}

/** A change that one finding asks for, or several at once. */
export interface WantedEdit extends FileEdit {
  readonly findings: readonly Finding[]
}

/** All fixes that may be tried, in the order of their findings, and why the others may not. */
export function gatherFixes({ files, read, examined }: State, restless: ReadonlySet<string>) {
  const wanted = new Map<string, WantedEdit>()
  const left: LeftFinding[] = []
  const fileAt = memo((path: string) => ({
    text: readSource(files, path).value?.text,
    texts: textsIn(readFile(files, path).value),
  }))

  const toEdit = ({ place, replacement }: Fix): FileEdit | string => {
    const { source, from, to } = place
    if (!read.has(source.path) || !isAuthors(source.path)) return 'it is not in a file of the issue or newsletter.yaml'
    const { text, texts } = fileAt(source.path)
    if (text !== source.text || from < 0 || to < from || to > text.length) return 'the file says something else there'
    if (text.slice(from, to) === replacement) return 'there is nothing to change'
    if (splitsCharacter(text, from) || splitsCharacter(text, to) || /\p{Cs}/u.test(replacement))
      return 'half a character would be left'
    const meant = meaningAt(texts, place, replacement)
    return meant === null ? 'it is not in a text' : { path: source.path, from, to, replacement, meant }
  }

  for (const { findings, manuscript } of examined)
    for (const finding of findings) {
      if (!finding.fix) continue
      const edit = manuscript ? toEdit(finding.fix) : 'the issue cannot be read as it is'
      const why = restless.has(finding.id) ? 'fixing it would go on for ever' : edit
      if (typeof why === 'string') left.push({ finding, why })
      else {
        const key = JSON.stringify([why.path, why.from, why.to, why.replacement])
        wanted.set(key, { ...why, findings: [...(wanted.get(key)?.findings ?? []), finding] })
      }
    }
  return { wanted: [...wanted.values()], left }
}

/** The same change, with the backslash that makes a sign of Markdown a plain character; null where there is none. */
export function withEscape(one: WantedEdit): WantedEdit | null {
  const text = one.findings[0]?.fix?.place.source.text ?? ''
  return text[one.from - 1] === '\\' ? { ...one, from: one.from - 1 } : null
}

/** Templates are a programmer's, and what they say is in every issue. */
function isAuthors(path: string): boolean {
  return /\.(yaml|md)$/.test(path) && !path.startsWith('templates/')
}

function textsIn(root: RawMap | null) {
  return root ? textsOf(root) : []
}

/** Whether an offset stands in the midst of a character of two UTF-16 units. */
function splitsCharacter(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1))
}
