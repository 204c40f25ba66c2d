import { memo } from '../lib/cache/memo.ts'
import type { Finding, Fix } from '../model/finding.ts'
import type { RawMap } from '../model/raw.ts'
import { readFile } from '../stages/load/readFile.ts'
import { readSource } from '../stages/load/readSource.ts'
import type { FileEdit } from './placedText.ts'
import { meaningAt, textsOf } from './sameFields.ts'
import type { State } from './tryOut.ts'

/** A finding whose fix was not made. */
export interface UnfixedFinding {
  readonly finding: Finding
  /** Completes “It was not fixed, because …”. */
  readonly why: string
}

/** An edit, with the findings that propose it. */
export interface WantedEdit extends FileEdit {
  readonly findings: readonly Finding[]
}

/** The fixes to try, in the order of their findings, and the rest, each with a reason. `endless` holds rule ids. */
export function gatherFixes({ files, read, examined }: State, endless: ReadonlySet<string>) {
  const wanted = new Map<string, WantedEdit>()
  const left: UnfixedFinding[] = []
  const fileAt = memo((path: string) => ({
    text: readSource(files, path).value?.text,
    texts: textsIn(readFile(files, path).value),
  }))

  const toEdit = ({ place, replacement }: Fix): FileEdit | string => {
    const { source, from, to } = place
    if (!read.has(source.path) || !isAuthoredFile(source.path))
      return 'it is not in a file of the issue or newsletter.yaml'
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
      const why = endless.has(finding.id) ? 'fixing it would go on for ever' : edit
      if (typeof why === 'string') left.push({ finding, why })
      else {
        const key = JSON.stringify([why.path, why.from, why.to, why.replacement])
        wanted.set(key, { ...why, findings: [...(wanted.get(key)?.findings ?? []), finding] })
      }
    }
  return { wanted: [...wanted.values()], left }
}

/** The edit extended over a Markdown backslash before it; null if there is none. */
export function includingBackslash(one: WantedEdit): WantedEdit | null {
  const text = one.findings[0]?.fix?.place.source.text ?? ''
  return text[one.from - 1] === '\\' ? { ...one, from: one.from - 1 } : null
}

/** Templates belong to a programmer, and a change there would appear in every issue. */
function isAuthoredFile(path: string): boolean {
  return /\.(yaml|md)$/.test(path) && !path.startsWith('templates/')
}

function textsIn(root: RawMap | null) {
  return root ? textsOf(root) : []
}

/** Whether an offset is between the two halves of a surrogate pair. */
function splitsCharacter(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1))
}
