import type { Figure, FigureKind } from './figures.ts'

/** A figure of a text, and what its translation has in its place. */
interface Difference {
  readonly source: Figure
  readonly translation: Figure
}

const kinds: readonly FigureKind[] = ['date', 'money', 'percent', 'phone', 'number']
/** More tell of two texts that say other things. */
const maxDifferences = 2
/** Longer tables are not compared. */
const maxFigures = 200

/**
 * The figures in which a text and its translation differ for certain: both have as many figures, and all but one or two
 * are the same.
 */
export function differingFigures(source: readonly Figure[], translation: readonly Figure[]): readonly Difference[] {
  if (Math.max(source.length, translation.length) > maxFigures) return []
  const all: Difference[] = []
  // Where one language has a word, such as “per cent”, the number alone is left there.
  let isCountEqual = true
  for (const kind of kinds) {
    const [own, other] = [source, translation].map((figures) => figures.filter((one) => one.kind === kind))
    if (!own || !other || own.length !== other.length) isCountEqual = false
    else if (kind !== 'number' || isCountEqual) all.push(...unmatched(own, other))
  }
  return all.length > maxDifferences ? [] : all.filter((one) => isCertain(one) && !isOfRange(one, source, translation))
}

/** What is left of two equally long lists, in order, without all that says the same. */
function unmatched(source: readonly Figure[], translation: readonly Figure[]): readonly Difference[] {
  let [own, other] = [[...source], [...translation]]
  for (const isSame of [saysSame, maySaySame])
    own = own.filter((one) => {
      const at = other.findIndex((partner) => isSame(one, partner))
      if (at >= 0) other = other.toSpliced(at, 1)
      return at < 0
    })
  return own.flatMap((one, i) => (other[i] ? [{ source: one, translation: other[i] }] : []))
}

function saysSame(one: Figure, other: Figure): boolean {
  if (one.value !== other.value) return false
  return one.kind !== 'date' || one.unit === other.unit || one.unit === '' || other.unit === ''
}

/** 6.30 and 18:30, 27 and 2027, 5 (million) and 5,000,000. */
function maySaySame(one: Figure, other: Figure): boolean {
  if (one.kind === 'date' || one.kind === 'phone') return false
  const [low, high] = [Number(one.value), Number(other.value)].sort((a, b) => a - b) as [number, number]
  if (high <= 24.59 && Math.abs(high - low - 12) < 0.001) return true
  if (high >= 1900 && high < 2100 && high % 100 === low) return true
  return [1e3, 1e6, 1e9].some((factor) => Math.abs(low * factor - high) < 0.001 * high)
}

function isCertain({ source, translation }: Difference): boolean {
  const { kind, unit } = source
  if (kind === 'date') return true
  // Another unit is another measure or currency; the size of a file differs with its language.
  if (unit !== translation.unit || /^[kmg][bo]$/.test(unit)) return false
  if (kind === 'money' || kind === 'percent') return true
  const [own, other] = [source.value, translation.value]
  // Each language may have a telephone line of its own.
  if (kind === 'phone') return areTransposed(own, other)
  const [minutes, others] = [source.fraction, translation.fraction]
  // “Half past 6” is 6.30.
  if ((minutes === '') !== (others === '') && Number(minutes) + Number(others) > 0) return false
  return unit === 'clock' || minutes !== '' || isOtherNumber(own, other)
}

/** “From 12 to 14 June”: another language may name the month beside the first day. */
function isOfRange({ source, translation }: Difference, own: readonly Figure[], other: readonly Figure[]): boolean {
  if (source.kind !== 'date') return false
  const hasDay = (figures: readonly Figure[], { value }: Figure) =>
    figures.some((one) => one.kind === 'number' && one.value === value.split('.')[0])
  return hasDay(own, translation) || hasDay(other, source)
}

/** Small numbers are often written in words, in one language this one and in the other that one. */
function isOtherNumber(own: string, other: string): boolean {
  if (Math.min(Number(own), Number(other)) <= 20) return false
  if (own.length !== other.length) return own.replace(/0+$/, '') === other.replace(/0+$/, '')
  return own.length > 2 || areTransposed(own, other)
}

/** 240 and 420: two neighbours have changed places. */
function areTransposed(own: string, other: string): boolean {
  const at = [...own].findIndex((digit, i) => digit !== other[i])
  const swapped = own.slice(0, at) + (own[at + 1] ?? '') + (own[at] ?? '') + own.slice(at + 2)
  return at >= 0 && swapped === other
}
