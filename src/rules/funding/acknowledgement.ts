import { lettered } from '../../lib/lettered.ts'
import { weakMemo } from '../../lib/memo.ts'
import type { Passage } from '../../model/manuscript.ts'
import type { Picture } from '../../model/value.ts'
import type { Evidence, Rendered, RenderedElement, TextRun } from '../evidence.ts'
import type { Setting, Within } from '../scopes.ts'

/** Why nothing can be said of a funder's rules; null when it can. */
export function noProfile({ funder, newsletter }: Pick<Setting, 'funder' | 'newsletter'>): string | null {
  return funder && newsletter.funding ? null : 'newsletter.yaml names no funder’s profile'
}

const statementPath = /^funding\.statement\.\d+$/

/** The parts of the funder's line, as newsletter.yaml has them. */
export function statementPassages({ newsletter }: Evidence): readonly Passage[] {
  return newsletter.manuscript.passages.filter(({ path }) => statementPath.test(path))
}

export function isStatement({ sectionType, path }: Within): boolean {
  return sectionType === null && statementPath.test(path)
}

const others = lettered(String.raw`[^\p{L}\p{N}]+`, 'g')

/** A text by its letters and digits alone, so that spaces, strokes and capitals make no difference. */
export function lettersOf(text: string): string {
  const small = text.normalize('NFC').toLowerCase()
  return small.replace(others(small), '')
}

/** The texts of an HTML artifact that the funder's line stands in; a part of it that is not there at all is missing. */
export interface Shown {
  readonly runs: readonly TextRun[]
  readonly missing: readonly string[]
}

export function statementIn(rendered: Rendered, statement: readonly string[]): Shown {
  const { all, starts } = lettersIn(rendered)
  const runsOf = (text: string): readonly TextRun[] | null => {
    const letters = lettersOf(text)
    const from = all.indexOf(letters)
    if (from === -1) return null
    return rendered.runs.filter((_, i) => {
      const [start = 0, end = all.length] = [starts[i], starts[i + 1]]
      return start < from + letters.length && end > from
    })
  }
  // In one piece where it is: a part of it may also stand in somebody's story.
  const whole = runsOf(statement.join(''))
  if (whole) return { runs: whole, missing: [] }
  const parts = statement.map((part) => [part, runsOf(part)] as const)
  return {
    runs: parts.flatMap(([, runs]) => runs ?? []),
    missing: parts.flatMap(([part, runs]) => (runs ? [] : [part])),
  }
}

interface Letters {
  readonly all: string
  /** Where the letters of each text start. */
  readonly starts: readonly number[]
}

/** All texts of an HTML artifact, one behind the other; several rules look at them. */
const lettersIn = weakMemo(readLetters)

function readLetters({ runs }: Rendered): Letters {
  const starts: number[] = []
  let all = ''
  for (const { text } of runs) {
    starts.push(all.length)
    all += lettersOf(text)
  }
  return { all, starts }
}

/** The funder's emblem in an HTML artifact; null when it is not shown. */
export function emblemIn(rendered: Rendered, evidence: Evidence, emblem: Picture): RenderedElement | null {
  const name = evidence.email.pictures.find(({ path }) => path === emblem.file.path)?.name
  return (
    rendered.elements.find(
      ({ name: tag, attributes }) =>
        tag === 'img' && (fileNameIn(attributes['src']) === name || (emblem.alt && attributes['alt'] === emblem.alt)),
    ) ?? null
  )
}

export function fileNameIn(src: string | undefined): string {
  return (src ?? '').replace(/[?#].*$/, '').replace(/^.*\//, '')
}
