import type { Examine } from '../../src/fix/planFixes.ts'
import type { Finding, Severity } from '../../src/model/finding.ts'
import type { Manuscript } from '../../src/model/manuscript.ts'
import type { Place } from '../../src/model/source.ts'
import { openProject } from '../../src/pipeline.ts'
import { loadIssue } from '../../src/stages/load/loadIssue.ts'
import { readPicture } from '../../src/stages/load/readPicture.ts'
import { validateIssue } from '../../src/stages/validate/validateIssue.ts'
import { repositoryFiles } from './project.ts'

/** Has findings in a manuscript, as rules do. */
export type Look = (manuscript: Manuscript) => readonly Finding[]

/** Reads an issue up to its manuscript, and runs these looks on it. */
export const examineBy =
  (...looks: readonly Look[]): Examine =>
  async (files) => {
    const { value: project, findings } = openProject(files, repositoryFiles)
    if (!project) return [{ findings, manuscript: null }]
    const { newsletter, catalogue } = project
    const source = loadIssue(files, 'test')
    const read = (src: string, from: string) => readPicture(files, src, from)
    const validated = source.value?.complete
      ? validateIssue(source.value, { newsletter, catalogue, readPicture: read })
      : { value: null, findings: [] }
    const all = [...findings, ...source.findings, ...validated.findings]
    const [issue] = validated.value ?? []
    if (!issue) return [{ findings: all, manuscript: null }]
    const manuscript = joined(issue.manuscript, newsletter.manuscript)
    return [{ findings: [...all, ...looks.flatMap((look) => look(manuscript))], manuscript }]
  }

function joined(a: Manuscript, b: Manuscript): Manuscript {
  return {
    passages: [...a.passages, ...b.passages],
    links: [...a.links, ...b.links],
    pictures: [...a.pictures, ...b.pictures],
    events: [...a.events, ...b.events],
  }
}

export function fixable(id: string, place: Place, replacement: string, severity: Severity = 'warning'): Finding {
  return { id, severity, message: `${id}.`, help: 'Fix it.', place, fix: { place, replacement } }
}

/** Replaces each match in any passage. */
export const replacing =
  (id: string, pattern: RegExp, replacement: string | ((...match: string[]) => string)): Look =>
  ({ passages }) =>
    passages.flatMap(({ text, at }) =>
      [...text.matchAll(pattern)].map((match) =>
        fixable(
          id,
          at(match.index, match.index + match[0].length),
          typeof replacement === 'string' ? replacement : replacement(...match),
        ),
      ),
    )

/** Each repeated word; the fixes overlap where it is repeated twice. */
export const wordTwice = replacing('word-twice', /\b(\p{L}+)(?= \1\b) /giu, '')

export const straightQuotes: Look = ({ passages }) =>
  passages.flatMap(({ text, at }) =>
    [...text.matchAll(/"/g)].map(({ index }) =>
      fixable('straight-quotes', at(index, index + 1), /^$|[\s(]/.test(text.slice(0, index).slice(-1)) ? '“' : '”'),
    ),
  )

export const insecureLinks: Look = ({ links }) =>
  links
    .filter(({ href }) => href.startsWith('http://'))
    .map(({ href, hrefPlace }) => fixable('insecure', hrefPlace(), href.replace('http:', 'https:')))
