import { contrastRatio } from '../../lib/css/contrast.ts'
import type { Palette } from '../../model/theme.ts'

interface ContrastPair {
  readonly text: keyof Palette
  readonly ground: keyof Palette
  /** The contrast ratio that text needs (WCAG 2.2, 1.4.3). */
  readonly needs: number
}

const pairs: readonly ContrastPair[] = [
  { text: 'ink', ground: 'paper', needs: 7 },
  { text: 'ink', ground: 'tint', needs: 7 },
  { text: 'quiet', ground: 'paper', needs: 4.5 },
  { text: 'quiet', ground: 'tint', needs: 4.5 },
  { text: 'accent', ground: 'paper', needs: 4.5 },
  { text: 'accent', ground: 'tint', needs: 4.5 },
  { text: 'onAccent', ground: 'accent', needs: 4.5 },
  { text: 'onDeep', ground: 'deep', needs: 4.5 },
]

/** The pairs of a palette that are too close to be read, with their contrast ratios. */
export function lowContrasts(palette: Palette): readonly (ContrastPair & { readonly ratio: number })[] {
  return pairs.flatMap((pair) => {
    const ratio = contrastRatio(palette[pair.text], palette[pair.ground])
    return ratio < pair.needs ? [{ ...pair, ratio }] : []
  })
}

/** Whether each pair that a colour belongs to can be read. */
export function isReadable(palette: Palette, name: keyof Palette): boolean {
  return !lowContrasts(palette).some(({ text, ground }) => text === name || ground === name)
}
