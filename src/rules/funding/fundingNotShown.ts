import type { RenderedElement } from '../evidence.ts'
import { appearances } from '../lib/appearance.ts'
import { defineRule } from '../rule.ts'
import {
  emblemsIn,
  isEmblem,
  isStatement,
  type LineDetails,
  lineIn,
  piecesByForm,
  whyNoProfile,
} from './lib/acknowledgement.ts'
import { funded, funderAtTheEnd, mastheadWith } from './lib/masthead.ts'

const text = (line: string) => ({
  'templates/layout/masthead.txt.hbs': `{{name}} {{#each line}}{{this}} {{/each}}${line}`,
})

interface Details extends LineDetails {
  readonly kind: 'emblem' | 'line' | 'form'
  /** The text of a part of the line. */
  readonly words: string
  readonly isHidden: boolean
}

const emblem: Details = { form: null, part: null, kind: 'emblem', words: '', isHidden: false }
const line: Details = { ...emblem, kind: 'line' }

export const fundingNotShown = defineRule<Details>({
  id: 'funding-not-shown',
  group: 'funding',
  severity: 'error',
  summary: 'The funder’s emblem or line is in newsletter.yaml, but not in the newsletter.',
  why: 'The emblem and the line have to be clearly visible to readers (Implementing Regulation (EU) No 821/2014, Article 4 (2); Regulation (EU) 2021/1060, Annex IX). The built-in masthead shows both; a masthead of your own has to as well.',
  looksAt: 'whether the emblem and the line are in each form of the finished email.',
  say: ({ kind, words }) => ({
    message: `Readers do not see ${kind === 'line' ? `“${words}”` : 'the funder’s emblem'} in the finished newsletter.`,
    help: 'Show {{emblem.src}} and each {{statement}} in templates/layout/masthead.mjml.hbs, as the built-in one does.',
  }),
  good: () => [
    funded({}),
    funded({}, { files: mastheadWith({}) }),
    funded(
      { profile: 'eu-2021-2027', statement: ['Co-funded by the European Union'] },
      {
        files: {
          ...mastheadWith({ statement: '' }),
          ...funderAtTheEnd,
          'templates/layout/closing.txt.hbs': 'Co-funded by the European Union',
          'templates/layout/closing.mjml.hbs': (funderAtTheEnd['templates/layout/closing.mjml.hbs'] ?? '').replace(
            'European Union European Regional Development Fund',
            'Co-funded by the <b>European</b> Union',
          ),
        },
      },
    ),
  ],
  bad: () => [
    {
      ...funded({}, { files: mastheadWith({ emblem: '' }) }),
      at: ['issues/example/emblem.png'],
    },
    {
      ...funded(
        {},
        {
          files: {
            ...mastheadWith({ statement: '{{#each statement}}{{/each}}' }),
            ...text('{{#each statement}}{{/each}}'),
          },
        },
      ),
      at: ['European Union', 'European Regional Development Fund'],
    },
    {
      ...funded(
        {},
        {
          files: mastheadWith({
            emblem:
              '<p style="margin:0;visibility:hidden"><img src="{{emblem.src}}" alt="{{emblem.alt}}" width="96"></p>',
          }),
        },
      ),
      at: ['issues/example/emblem.png'],
    },
  ],
  look: {
    picture({ picture }, found) {
      if (isEmblem(picture)) found(picture.picture.place, { ...emblem, form: null })
    },
    passage({ passage }, found) {
      const { path, text, at } = passage
      if (isStatement(passage))
        found(at(0, text.length), { ...line, form: null, part: Number(path.split('.').at(-1)), words: text })
    },
    block({ block, ...setting }, found) {
      const form = block.role
      const looks = appearances(block, 'light')
      const isHidden = (element: RenderedElement) => looks?.get(element).hidden === true
      if (block.isFrame) found(null, { ...emblem, kind: 'form', form })
      for (const one of emblemsIn(block, setting)) found(null, { ...emblem, form, isHidden: isHidden(one) })
      for (const { part, runs } of lineIn(block, setting))
        found(null, { ...line, form, part, isHidden: runs.every(({ element }) => isHidden(element)) })
    },
  },
  gather(all) {
    const written = all.filter(({ details }) => details.form === null)
    const lines = piecesByForm(all.filter(({ details }) => details.kind === 'line'))
    const lacking = all.flatMap(({ details: { kind, form } }) => {
      if (kind !== 'form') return []
      const shown = all.find(({ details }) => details.form === form && details.kind === 'emblem')
      const pieces = lines.find(([first]) => first?.details.form === form) ?? []
      const hasAll = pieces.some(({ details }) => details.part === null)
      const isThere = (part: number | null) => hasAll || pieces.some(({ details }) => details.part === part)
      const parts = written.filter(({ details }) => details.kind === 'line')
      const missing = parts.filter(({ details }) => !isThere(details.part))
      const isHidden = missing.length === 0 && pieces.every(({ details }) => details.isHidden)
      return [
        ...(!shown || shown.details.isHidden ? written.filter(({ details }) => details.kind === 'emblem') : []),
        ...(isHidden ? parts : missing),
      ]
    })
    return [...new Set(lacking)]
  },
  unable: whyNoProfile,
})
