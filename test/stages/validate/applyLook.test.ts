import { describe, expect, it } from 'vitest'
import { contrastRatio } from '../../../src/lib/css/contrast.ts'
import type { Look } from '../../../src/model/newsletter.ts'
import type { Place } from '../../../src/model/source.ts'
import type { Theme } from '../../../src/model/theme.ts'
import { openCatalogue } from '../../../src/openCatalogue.ts'
import { memoryFiles } from '../../../src/stages/load/memoryFiles.ts'
import { applyLook } from '../../../src/stages/validate/applyLook.ts'
import { lowContrasts } from '../../../src/stages/validate/contrastPairs.ts'
import { repositoryFiles } from '../../support/project.ts'

const theme = builtInTheme()
const place: Place = { source: { path: 'newsletter.yaml', text: '' }, from: 0, to: 0 }
const steps = ['00', '33', '66', '99', 'CC', 'FF']
const allColours = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)))
const nearlyTheSame = ['#000001', '#010101', '#FEFEFE', '#FFFFFE', '#767676', '#777777', '#10243E', '#00645A']
const colours = [...allColours, ...nearlyTheSame]

describe('her own colours', () => {
  it.each(colours)('%s can be the ground of the masthead, light and dark', (deep) => {
    const { light, dark } = dressed({ deep })
    expect(light.deep).toBe(deep)
    for (const palette of [light, dark]) expect(contrastRatio(palette.onDeep, palette.deep)).toBeGreaterThanOrEqual(4.5)
    // Seen beside the paper as well as the theme's own masthead is.
    expect(contrastRatio(dark.deep, dark.paper)).toBeGreaterThanOrEqual(1.15)
    expect({ ...light, deep: '', onDeep: '' }).toEqual({ ...theme.light, deep: '', onDeep: '' })
  })

  it.each(colours)('%s is a colour of links, light and dark, or the finding names one', (accent) => {
    const outcome = applyLook(theme, look({ accent }))
    const named = /nearest colour that can be read is (#[\dA-F]{6})/.exec(outcome.findings[0]?.help ?? '')?.[1]
    expect(outcome.value === null).toBe(named !== undefined)
    const { light, dark } = dressed({ accent: named ?? accent })
    for (const { accent: link, onAccent, paper, tint, ink, quiet } of [light, dark]) {
      for (const other of [onAccent, paper, tint]) expect(contrastRatio(link, other)).toBeGreaterThanOrEqual(4.5)
      expect(contrastRatio(ink, tint)).toBeGreaterThanOrEqual(7)
      expect(contrastRatio(quiet, tint)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('refuses no colour that can be read, and names one that hardly can', () => {
    const passes = (accent: string) =>
      [theme.light.paper, theme.light.tint].every((on) => contrastRatio(accent, on) >= 4.5)
    for (const accent of colours) {
      const { findings } = applyLook(theme, look({ accent }))
      expect(findings.length > 0, accent).toBe(!passes(accent))
      const named = /(#[\dA-F]{6}): write/.exec(findings[0]?.help ?? '')?.[1]
      if (named) expect(contrastRatio(named, theme.light.tint), accent).toBeLessThan(4.7)
    }
  })

  it('can all be read on a theme that is dark by day and light by night', () => {
    const owl = { ...theme, light: theme.dark, dark: theme.light }
    for (const colour of colours)
      for (const own of [{ deep: colour }, { accent: colour }]) {
        const { value, findings } = applyLook(owl, look(own))
        const named = /(#[\dA-F]{6}): write/.exec(findings[0]?.help ?? '')?.[1]
        const seen = value ?? applyLook(owl, look({ accent: named ?? colour })).value
        expect(seen && [...lowContrasts(seen.light), ...lowContrasts(seen.dark)], colour).toEqual([])
      }
  })

  it('keeps the hue of a colour in dark mode', () => {
    expect(dressed({ accent: '#A6192E' }).dark.accent).toBe('#FFA4A3')
    expect(dressed({ accent: '#1D4ED8' }).dark.accent).toBe('#A2C0FF')
    expect(dressed({ deep: '#FFD200' }).dark.deep).toBe('#3E3100')
    expect(dressed({ deep: '#FFFFFF' }).dark.deep).toBe('#2A333D')
    // Dark and vivid already.
    expect(dressed({ deep: '#C8102E' }).dark.deep).toBe('#C8102E')
  })

  it('turns the panels to the hue of the links, unless links cannot be read on them then', () => {
    expect(dressed({ accent: '#A6192E' }).light).toMatchObject({ tint: '#F5EDEC', canvas: '#F4F0EF', line: '#D8CECD' })
    expect(dressed({ accent: '#A6192E' }).dark).toMatchObject({ tint: theme.dark.tint, line: theme.dark.line })
    expect(dressed({ accent: '#222222' }).light.tint).toBe('#EFEFEF')
    // 4.5 to 1 on the theme's own panels, and a little less on pink ones.
    expect(dressed({ accent: '#CC0099' }).light.tint).toBe(theme.light.tint)
  })

  it('says nothing of a newsletter without colours, and changes nothing', () => {
    expect(applyLook(theme, look({}))).toEqual({ value: theme, findings: [] })
  })
})

describe('her own letters', () => {
  const serif = { ...theme, font: 'Cambria, serif', statementFont: 'Cambria, serif' }

  it.each([
    ['a theme without serifs', theme, 'serif', 'Georgia, Times, serif', theme.font],
    ['the same', theme, 'sans', theme.font, theme.font],
    ['a theme with serifs', serif, 'serif', serif.font, serif.font],
    ['the same', serif, 'sans', 'Arial, Helvetica, sans-serif', 'Arial, Helvetica, sans-serif'],
    ['one with a font for the line', { ...serif, statementFont: 'Verdana' }, 'sans', theme.font, 'Verdana'],
  ] as const)('%s: %s', (_, own, face, font, statementFont) => {
    expect(applyLook(own, { ...look({}), face }).value).toMatchObject({ font, statementFont })
  })
})

function look({ deep, accent }: { readonly deep?: string; readonly accent?: string }): Look {
  const own = (colour: string | undefined) => (colour === undefined ? null : { colour, place })
  return { deep: own(deep), accent: own(accent), face: null }
}

function dressed(own: Parameters<typeof look>[0]): Theme {
  const { value, findings } = applyLook(theme, look(own))
  if (!value) throw new Error(findings[0]?.message)
  return value
}

function builtInTheme(): Theme {
  const { value } = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles }).theme('default')
  if (!value) throw new Error('the built-in theme cannot be read')
  return value
}
