import { type Appearance, appearances } from '../lib/appearance.ts'
import { defineRule } from '../rule.ts'
import { firstWrongPiece, isStatement, type LineDetails, lineIn, whyNoProfile } from './lib/acknowledgement.ts'
import { funded, mastheadWith } from './lib/masthead.ts'

const styled = (style: string, open = '', close = '') =>
  mastheadWith({
    statement: `<p class="on-deep" style="margin:0;font-size:14px;color:{{@theme.light.onDeep}};${style}">${open}{{#each statement}}{{this}} {{/each}}${close}</p>`,
  })

export const statementNotPlain = defineRule<LineDetails & { readonly how: string | null }>({
  id: 'funding-statement-not-plain',
  group: 'funding',
  severity: 'warning',
  summary: 'The funder’s line is in italics, underlined or has an effect.',
  why: 'Italics, underlining and effects are ruled out beside the emblem of the European Union (Implementing Regulation (EU) No 821/2014, Article 4 (4); Regulation (EU) 2021/1060, Annex IX). Bold type is not. A link would be underlined, so the line is none.',
  looksAt: 'how the funder’s line is set in the finished email.',
  say: ({ how }) => ({
    message: `The funder’s line ${how}, which the funder does not permit.`,
    help: 'Take that out of templates/layout/masthead.mjml.hbs.',
  }),
  good: () => [funded({}), funded({}, { files: styled('font-weight:bold;text-decoration:none;font-style:normal') })],
  bad: () => [
    { ...funded({}, { files: styled('font-style:italic') }), at: ['European Union'] },
    { ...funded({}, { files: styled('', '<u>', '</u>') }), at: ['European Union'] },
    { ...funded({}, { files: styled('', '<em>', '</em>') }), at: ['European Union'] },
    { ...funded({}, { files: styled('text-shadow:1px 1px #000000') }), at: ['European Union'] },
  ],
  look: {
    passage({ passage }, found) {
      if (isStatement(passage)) found(passage.at(0, passage.text.length), { form: null, part: null, how: null })
    },
    block({ block, ...setting }, found) {
      const looks = appearances(block, 'light')
      for (const { part, runs } of lineIn(block, setting)) {
        const [how = null] = runs.flatMap(({ element }) => effectOf(looks?.get(element)) ?? [])
        found(null, { form: block.role, part, how })
      }
    },
  },
  gather: firstWrongPiece(({ how }) => how !== null),
  unable(evidence) {
    return whyNoProfile(evidence) ?? (evidence.funder?.plain ? null : 'this funder does not ask for it')
  },
})

function effectOf(look: Appearance | undefined): string | null {
  if (look?.italic) return 'is in italics'
  if (look?.underlined) return 'is underlined'
  return look?.shadow ? 'has a shadow' : null
}
