import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Passage } from '../../../model/manuscript.ts'
import type { Evidence, RenderedElement, TextRun } from '../../evidence.ts'
import { type DraftFinding, uniqueBy } from '../../rule.ts'
import type { SeenBlock, Within } from '../../scopes.ts'
import type { Setting } from '../../setting.ts'

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

const others = letterRegExp(String.raw`[^\p{L}\p{N}]+`, 'g')

/** A text by its letters and digits alone, so that spaces, strokes and capitals make no difference. */
export function lettersOf(text: string): string {
  const small = text.normalize('NFC').toLowerCase()
  return small.replace(others(small), '')
}

/** What was found of a piece of the line: in a form of the email, or where it is written with `form` null. */
export interface LineDetails {
  readonly form: string | null
  /** null for the whole of it. */
  readonly part: number | null
}

/** A piece of the funder's line in a block: all of it, or a part. */
interface LinePiece {
  readonly part: number | null
  readonly runs: readonly TextRun[]
}

export function lineIn({ runs }: SeenBlock, { newsletter }: Pick<Setting, 'newsletter'>): readonly LinePiece[] {
  const statement = newsletter.funding?.statement ?? []
  const { all, starts } = lettersIn(runs)
  const piece = (part: number | null, text: string): readonly LinePiece[] => {
    const letters = lettersOf(text)
    const from = all.indexOf(letters)
    if (from === -1) return []
    const within = runs.filter((_, i) => {
      const [start = 0, end = all.length] = [starts[i], starts[i + 1]]
      return start < from + letters.length && end > from
    })
    return [{ part, runs: within }]
  }
  const whole = piece(null, statement.join(''))
  return whole.length > 0 ? whole : statement.flatMap((text, i) => piece(i, text))
}

/**
 * For each form of the email, the pieces of the funder's line that count: the whole line, where it stands in one piece
 * (a part of it may also stand in a story); otherwise each part, where it first stands.
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

/** The first piece that is wrong; it is told where the line is written. */
export function firstPiece<Details extends LineDetails>(isWrong: (details: Details) => boolean) {
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
  /** Where the letters of each text start. */
  readonly starts: readonly number[]
}

/** All texts of a block, one behind the other; several rules look at them. */
const lettersIn = weakMemo((runs: readonly TextRun[]): Letters => {
  const starts: number[] = []
  let all = ''
  for (const { text } of runs) {
    starts.push(all.length)
    all += lettersOf(text)
  }
  return { all, starts }
})

/** Whether a picture is the funder's emblem, as newsletter.yaml names it. */
export function isEmblem({ sectionType, path }: Within): boolean {
  return sectionType === null && path === 'funding.emblem'
}

/** Where the funder's emblem is shown in a block. */
export function emblemsIn(block: SeenBlock, { newsletter }: Pick<Setting, 'newsletter'>): readonly RenderedElement[] {
  const emblem = newsletter.funding?.emblem
  if (!emblem) return []
  const files = block.pictures.filter(({ written }) => written.picture.file.path === emblem.file.path)
  const shown = new Set(files.map(({ element }) => element))
  const isNamed = ({ name, attributes }: RenderedElement) =>
    name === 'img' && emblem.alt !== null && emblem.alt !== '' && attributes['alt'] === emblem.alt
  return block.elements.filter((element) => shown.has(element) || isNamed(element))
}

export function fileNameIn(src: string | undefined): string {
  return (src ?? '').replace(/[?#].*$/, '').replace(/^.*\//, '')
}
