import { appearances } from '../lib/appearance.ts'
import { defineRule } from '../rule.ts'
import { firstWrongPiece, isStatement, type LineDetails, lineIn, whyNoProfile } from './lib/acknowledgement.ts'
import { funded, mastheadWith } from './lib/masthead.ts'

const inFont = (font: string) =>
  mastheadWith({
    statement: `<p class="on-deep" style="margin:0;font-family:${font};font-size:14px;color:{{@theme.light.onDeep}}">{{#each statement}}{{this}} {{/each}}</p>`,
  })

interface Details extends LineDetails {
  /** The first typeface that is not permitted; null if all are. */
  readonly typeface: string | null
  readonly permitted: readonly string[]
}

export const typefaceNotPermitted = defineRule<Details>({
  id: 'typeface-not-permitted',
  group: 'funding',
  severity: 'warning',
  summary: 'The funder’s line is set in a typeface that the funder does not permit.',
  why: 'Beside the emblem of the European Union only Arial, Auto, Calibri, Garamond, Trebuchet, Tahoma, Verdana and Ubuntu may be used (Implementing Regulation (EU) No 821/2014, Article 4 (4); Regulation (EU) 2021/1060, Annex IX). The rest of the newsletter may have another. What counts is the first typeface that the finished email names for the line: whoever has it sees it.',
  looksAt: 'the first typeface named for the funder’s line in the finished email.',
  say: ({ typeface, permitted }) => ({
    message: `The funder’s line is set in ${typeface}, which the funder does not permit beside its emblem.`,
    help: `Name one of these first, in the theme’s “statementFont:” or in the masthead’s template: ${permitted.join(', ')}.`,
  }),
  good: () => [
    funded({}),
    funded({}, { files: inFont('&quot;Trebuchet MS&quot;, sans-serif') }),
    funded({}, { files: inFont("'verdana'") }),
    funded({}, { files: inFont('inherit') }),
    // Letters with serifs, but not in the line.
    funded({}, { newsletter: { face: 'serif' } }),
    // Another typeface, but not beside the emblem.
    funded(
      {},
      {
        files: {
          'templates/partials/paragraph.mjml.hbs':
            '<p class="ink" style="margin:0;font-family:Georgia,serif;font-size:16px;color:{{@theme.light.ink}}">{{{content}}}</p>',
        },
      },
    ),
  ],
  bad: () => [
    { ...funded({}, { files: inFont('Georgia, Arial, serif') }), at: ['European Union'] },
    { ...funded({}, { files: inFont('sans-serif') }), at: ['European Union'] },
  ],
  look: {
    passage({ passage }, found) {
      if (isStatement(passage))
        found(passage.at(0, passage.text.length), { form: null, part: null, typeface: null, permitted: [] })
    },
    block({ block, funder, ...setting }, found) {
      const permitted = funder?.typefaces ?? []
      const looks = appearances(block, 'light')
      for (const { part, runs } of lineIn(block, setting)) {
        const typefaces = runs.map(({ element }) => firstTypeface(looks?.get(element).font ?? ''))
        const wrong =
          typefaces.find((one) => one !== '' && !permitted.some((name) => isSameTypeface(one, name))) ?? null
        found(null, { form: block.role, part, typeface: wrong, permitted })
      }
    },
  },
  gather: firstWrongPiece(({ typeface }) => typeface !== null),
  unable(evidence) {
    return whyNoProfile(evidence) ?? (evidence.funder?.typefaces ? null : 'this funder permits any typeface')
  },
})

/** The first name in a font stack; empty if not declared. */
function firstTypeface(stack: string): string {
  const first = (stack.split(',')[0] ?? '').replace(/["']/g, '').trim()
  return /^(inherit|initial|unset|var\(.*)?$/i.test(first) ? '' : first
}

/** “Trebuchet MS” is Trebuchet. */
function isSameTypeface(typeface: string, permitted: string): boolean {
  const [name, wanted] = [typeface.toLowerCase(), permitted.toLowerCase()]
  return name === wanted || name.startsWith(`${wanted} `)
}
