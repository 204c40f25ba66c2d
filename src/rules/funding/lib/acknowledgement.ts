import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Passage } from '../../../model/manuscript.ts'
import type { Evidence, RenderedElement, TextRun } from '../../evidence.ts'
import { isOwnLogo } from '../../pictures/lib/logos.ts'
import { type DraftFinding, uniqueBy } from '../../rule.ts'
import type { SeenBlock, Within } from '../../scopes.ts'
import type { Setting } from '../../setting.ts'

/** Why a funder's rules are skipped; null when they run. */
export function whyNoProfile({ funder, newsletter }: Pick<Setting, 'funder' | 'newsletter'>): string | null {
  return funder && newsletter.funding ? null : 'newsletter.yaml names no funder’s profile'
}

const statementPath = /^funding\.statement\.\d+$/

/** The parts of the funder's line in newsletter.yaml. */
export function statementPassages({ newsletter }: Evidence): readonly Passage[] {
  return newsletter.manuscript.passages.filter(({ path }) => statementPath.test(path))
}

export function isStatement({ sectionType, path }: Within): boolean {
  return sectionType === null && statementPath.test(path)
}

const separators = letterRegExp(String.raw`[^\p{L}\p{N}]+`, 'g')

/** A text reduced to lower-case letters and digits, to compare it without regard to spaces, dashes and case. */
export function lettersOf(text: string): string {
  const lower = text.normalize('NFC').toLowerCase()
  return lower.replace(separators(lower), '')
}

/** A piece of the line in a form of the email, or in newsletter.yaml if `form` is null. */
export interface LineDetails {
  readonly form: string | null
  /** Index of the part; null for the whole line. */
  readonly part: number | null
}

/** The funder's line, or a part of it, in a block. */
interface LinePiece {
  readonly part: number | null
  readonly runs: readonly TextRun[]
}

export function lineIn({ runs }: SeenBlock, { newsletter }: Pick<Setting, 'newsletter'>): readonly LinePiece[] {
  return piecesOf(newsletter.funding?.statement ?? noStatement)(runs)
}

const noStatement: readonly string[] = []

/** Memoized for a line, and for the runs of a block: several rules ask. */
const piecesOf = weakMemo((statement: readonly string[]) => {
  const whole = lettersOf(statement.join(''))
  const parts = statement.map(lettersOf)
  return weakMemo((runs: readonly TextRun[]): readonly LinePiece[] => {
    const { all, starts } = lettersIn(runs)
    const piece = (part: number | null, letters: string): readonly LinePiece[] => {
      const from = all.indexOf(letters)
      if (from === -1) return []
      const within = runs.filter((_, i) => {
        const [start = 0, end = all.length] = [starts[i], starts[i + 1]]
        return start < from + letters.length && end > from
      })
      return [{ part, runs: within }]
    }
    const inOne = piece(null, whole)
    return inOne.length > 0 ? inOne : parts.flatMap((letters, i) => piece(i, letters))
  })
})

/**
 * For each form of the email, the pieces of the funder's line that count: the whole line if it is in one piece (a story
 * may repeat a part of it); otherwise the first occurrence of each part.
 */
export function piecesByForm<Details extends LineDetails>(
  all: readonly DraftFinding<Details>[],
): readonly DraftFinding<Details>[][] {
  const forms = new Set(all.flatMap(({ details }) => details.form ?? []))
  return Array.from(forms, (form) => {
    const own = all.filter(({ details }) => details.form === form)
    const whole = own.find(({ details }) => details.part === null)
    if (whole) return [whole]
    const parts = [...uniqueBy<Details>(({ part }) => String(part))(own)]
    return parts.sort((a, b) => (a.details.part ?? 0) - (b.details.part ?? 0))
  })
}

/** A `gather` that reports the first wrong piece, at the line's place in newsletter.yaml. */
export function firstWrongPiece<Details extends LineDetails>(isWrong: (details: Details) => boolean) {
  return (all: readonly DraftFinding<Details>[]): readonly DraftFinding<Details>[] => {
    const wrong = piecesByForm(all)
      .flat()
      .find(({ details }) => isWrong(details))
    const written = all.find(({ details }) => details.form === null)
    return wrong ? [{ ...wrong, place: written?.place ?? null }] : []
  }
}

interface Letters {
  readonly all: string
  /** Offset in `all` of each run. */
  readonly starts: readonly number[]
}

/** The letters of a block's runs, concatenated. */
function lettersIn(runs: readonly TextRun[]): Letters {
  const starts: number[] = []
  let all = ''
  for (const { text } of runs) {
    starts.push(all.length)
    all += lettersOf(text)
  }
  return { all, starts }
}

/** Whether a picture is the emblem in newsletter.yaml. */
export function isEmblem({ sectionType, path }: Within): boolean {
  return sectionType === null && path === 'funding.emblem'
}

/** The `<img>` elements of a block that show the funder's emblem. */
export function emblemsIn(block: SeenBlock, { newsletter }: Pick<Setting, 'newsletter'>): readonly RenderedElement[] {
  const emblem = newsletter.funding?.emblem
  if (!emblem) return []
  const others = new Set(block.pictures.flatMap(({ written, element }) => (isOwnLogo(written) ? [element] : [])))
  const files = block.pictures.filter(({ written }) => written.picture.file.path === emblem.file.path)
  const shown = new Set(files.map(({ element }) => element))
  const isNamed = ({ attributes }: RenderedElement) =>
    emblem.alt !== null && emblem.alt !== '' && attributes['alt'] === emblem.alt
  return block.elements.filter(
    (element) => element.name === 'img' && !others.has(element) && (shown.has(element) || isNamed(element)),
  )
}

export function fileNameIn(src: string | undefined): string {
  return (src ?? '').replace(/[?#].*$/, '').replace(/^.*\//, '')
}
