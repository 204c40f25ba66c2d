import { weakMemo } from '../../lib/cache/memo.ts'
import { contrastRatio } from '../../lib/css/contrast.ts'
import { type Appearance, appearances } from '../lib/appearance.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import { hasWords, placeOfText, quotable } from './lib/region.ts'

interface Details {
  readonly text: string
  readonly color: string
  readonly ground: string
  readonly ratio: number
  readonly needs: number
  readonly isDark: boolean
}

const paragraph = (more: string) => ({
  'templates/partials/paragraph.mjml.hbs': `<p style="margin:0;font-size:16px;${more}">{{{content}}}</p>`,
})

export const textTooFaint = defineRule<Details>({
  id: 'text-too-faint',
  group: 'output',
  severity: 'error',
  summary: 'A text is too close in colour to what it is laid on.',
  why: 'Text needs a contrast of at least 4.5 to 1 with what lies behind it, large text of 3 to 1 (WCAG 2.2, success criterion 1.4.3). Less cannot be read by people who see little, or by anybody in the sun. A theme’s own colours are looked at when it is read; this looks at each text as it came out, in the light colours and in those for dark screens, and so finds templates that go their own way. Take the colours from the theme, and give the element its class (“ink”, “quiet” …), so that both change together on a dark screen.',
  looksAt: 'the colour of each text and of what it is laid on, for light and for dark screens.',
  say: ({ text, color, ground, ratio, needs, isDark }) => ({
    message: `${isDark ? 'On a dark screen, ' : ''}“${text}” is ${color} on ${ground}: a contrast of ${Math.floor(ratio * 10) / 10}, where ${needs} is needed.`,
    help: isDark
      ? 'In its template, give the element the class that changes its colour with what lies behind it: “ink”, “quiet”, “accent”, “on-deep” or, on a button, “on-accent”.'
      : 'In its template, use one of the theme’s colours for text, such as {{@theme.light.ink}}, or make what lies behind it lighter or darker.',
  }),
  good: () => [
    { body: 'Each plan says what a region will do, and [who takes part](https://www.europa.eu/regions/people).' },
    // Large text needs less.
    {
      files: {
        'templates/partials/title.mjml.hbs':
          '<h2 class="ink" style="margin:0;font-size:24px;color:#888888">{{text}}</h2>',
      },
    },
    // The background or the colour is not known.
    { files: paragraph('color:#999999;background:linear-gradient(#ffffff,#222222)') },
    { files: paragraph('color:var(--ink)') },
    // A box with its own colours, which dark mode does not change.
    { files: paragraph('color:#16202B;background-color:#FFF4D6') },
    // Hidden.
    {
      files: {
        'templates/partials/paragraph.mjml.hbs':
          '<p class="ink" style="margin:0;font-size:16px;color:#16202B"><span style="visibility:hidden;color:#ffffff">x</span>{{{content}}}</p>',
        'templates/partials/title.txt.hbs': '',
        'templates/sections/story/section.txt.hbs':
          '{{heading title}}\n\nx {{markdown body}}\n\n{{> picture picture=image}}\n\n{{> links links=links}}\n',
      },
    },
  ],
  bad: () => [
    {
      body: 'Each plan says what a region will do.\n\nMany people helped to write it.',
      files: {
        'templates/partials/paragraph.mjml.hbs':
          '<p class="ink" style="margin:0;font-size:16px;color:#999999">{{{content}}}</p>',
      },
      at: ['Each plan says what a region will do.'],
    },
    {
      body: 'Each plan says what a region will do.',
      files: {
        'templates/partials/paragraph.mjml.hbs':
          '<table role="presentation"><tr><td bgcolor="silver"><p class="ink" style="margin:0;font-size:16px;color:gray">{{{content}}}</p></td></tr></table>',
      },
      // In dark mode the background stays light, and the class makes the text light too.
      at: ['Each plan says what a region will do.', 'Each plan says what a region will do.'],
    },
    // Without a class the text stays dark while its background becomes dark.
    {
      body: 'Each plan says what a region will do.',
      files: paragraph('color:#16202B'),
      at: ['Each plan says what a region will do.'],
    },
  ],
  look: {
    block({ block }, found) {
      for (const scheme of ['light', 'dark'] as const) {
        const looks = appearances(block, scheme)
        const seen = new Set<Appearance>()
        for (const run of looks ? block.runs : []) {
          const look = looks?.get(run.element)
          if (!look?.color || !look.ground || look.hidden || seen.has(look) || !hasWords(run)) continue
          seen.add(look)
          const { color, ground, size, bold } = look
          const needs = size >= 24 || (bold && size >= 18.66) ? 3 : 4.5
          const ratio = ratioOf(look)
          if (ratio >= needs) continue
          const isDark = scheme === 'dark'
          found(placeOfText(block, run.text), { text: quotable(run.text), color, ground, ratio, needs, isDark })
        }
      }
    },
  },
  gather: uniqueBy(({ color, ground, needs }) => `${color} ${ground} ${needs}`),
})

/** Memoized, since many runs share an appearance. */
const ratioOf = weakMemo(({ color, ground }: Appearance) => contrastRatio(color ?? '', ground ?? ''))
