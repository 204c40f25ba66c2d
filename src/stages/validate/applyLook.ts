import { colourTooFaint } from '../../findings/look.ts'
import { contrastRatio } from '../../lib/css/contrast.ts'
import { isGrey, lightnessOf, nearestOfHue, withHueOf, withLightness } from '../../lib/css/oklab.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Look } from '../../model/newsletter.ts'
import type { Palette, Theme } from '../../model/theme.ts'
import { isReadable, lowContrasts } from './contrastPairs.ts'

/** A theme with the newsletter's own colours and letters in place of its own; all other colours follow from them. */
export function applyLook(theme: Theme, { deep, accent, face }: Look): Outcome<Theme> {
  const own = { deep: deep?.colour ?? null, accent: accent?.colour ?? null }
  const light = withOwnColours(theme.light, own)
  const faint = lowContrasts(light).find(({ text }) => text === 'accent')
  const findings: Finding[] = []
  if (accent && faint) {
    const { colour, place } = accent
    const { ground, ratio, needs } = faint
    const nearest = nearestOfHue(colour, readableIn(theme.light))
    findings.push(colourTooFaint.at(place, { colour, ground: light[ground], ratio, needs, nearest }))
  }
  const dark = withOwnColours(theme.dark, {
    deep: own.deep && darkDeep(own.deep, theme.dark),
    accent: own.accent && darkAccent(own.accent, theme.dark),
  })
  return { value: findings.length > 0 ? null : { ...theme, ...fontsOf(theme, face), light, dark }, findings }
}

interface OwnColours {
  readonly deep: string | null
  readonly accent: string | null
}

function withOwnColours(palette: Palette, { deep, accent }: OwnColours): Palette {
  return {
    ...palette,
    ...(deep && { deep, onDeep: textOn(deep, palette.onDeep, palette) }),
    ...(accent && { accent, onAccent: textOn(accent, palette.onAccent, palette), ...besideLinks(accent, palette) }),
  }
}

/** The pale colours turn to the hue of the links, as light and as pale as they are: no green panel below red links. */
function besideLinks(accent: string, palette: Palette): Partial<Palette> {
  // The pale colours of dark mode go with its paper, which is not white.
  if (lightnessOf(palette.paper) < 0.5) return {}
  const turned = {
    canvas: withHueOf(palette.canvas, accent),
    tint: withHueOf(palette.tint, accent),
    line: withHueOf(palette.line, accent),
  }
  // The least difference in brightness may be too much for a colour of links that can just be read.
  const lost = lowContrasts({ ...palette, accent, ...turned }).some(({ ground }) => ground === 'tint')
  return lost ? { ...turned, tint: palette.tint } : turned
}

/** The first colour that can be read on a ground: the theme's own, its text or paper, else white or black. */
function textOn(ground: string, own: string, { ink, paper }: Palette): string {
  const [first = own] = [own, ink, paper, '#FFFFFF', '#000000'].filter((one) => contrastRatio(one, ground) >= 4.5)
  return first
}

/** The masthead's ground in dark mode: the same where it is dark enough and stands out, else as light as the theme's. */
function darkDeep(colour: string, { deep, onDeep, paper }: Palette): string {
  const isFit = contrastRatio(colour, onDeep) >= 4.5 && contrastRatio(colour, paper) >= contrastRatio(deep, paper)
  // A grey has no hue to keep, and would look strange beside paper that is not quite grey.
  return isFit ? colour : withLightness(isGrey(colour) ? paper : colour, lightnessOf(deep))
}

/** The colour of links in dark mode: the same where it can be read there, else about as light as the theme's. */
function darkAccent(colour: string, palette: Palette): string {
  const passes = readableIn(palette)
  if (passes(colour)) return colour
  return nearestOfHue(withLightness(colour, lightnessOf(palette.accent)), passes) ?? palette.accent
}

function readableIn(palette: Palette): (accent: string) => boolean {
  return (accent) => isReadable(withOwnColours(palette, { deep: null, accent }), 'accent')
}

const stacks = {
  sans: { generic: 'sans-serif', font: 'Arial, Helvetica, sans-serif' },
  // On Windows, macOS and iOS. Windows has Times New Roman for Times; a name in quotes would take twice its bytes in HTML.
  serif: { generic: 'serif', font: 'Georgia, Times, serif' },
}

/** Keeps the theme's font where it is of that kind. Funders permit few serifs, so their line keeps a face without. */
function fontsOf({ font, statementFont }: Theme, face: Look['face']): Pick<Theme, 'font' | 'statementFont'> {
  const generic = font.slice(font.lastIndexOf(',') + 1).trim()
  if (face === null || generic === stacks[face].generic) return { font, statementFont }
  const ownsStatementFont = statementFont !== font || face === 'serif'
  return { font: stacks[face].font, statementFont: ownsStatementFont ? statementFont : stacks.sans.font }
}
