import type { RenderedElement } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { isInside, wrapperOf } from './lib/region.ts'

const documentWith = (before: string, inside: string) => ({
  'templates/layout/document.html.hbs':
    '<!doctype html><html lang="en" dir="ltr"><head><title>{{@letter.subject}}</title></head>' +
    `<body lang="en" dir="ltr">${before}<div role="article" lang="en" dir="ltr" ` +
    'style="font-family:Arial;font-size:16px;background-color:#ffffff;color:#000000">' +
    `${inside}{{{content}}}</div></body></html>`,
})

const hidden = '<div style="display:none;max-height:0;overflow:hidden">{{@letter.preview}}</div>'

interface Details {
  /** The preview text as written, or what is wrong with it in the document. */
  readonly what: 'preview' | 'missing' | 'outside'
  /** The preview text; if it is missing, all visible texts. */
  readonly texts: readonly string[]
}

export const previewOutsideWrapper = defineRule<Details>({
  id: 'preview-outside-wrapper',
  group: 'output',
  severity: 'warning',
  summary: 'The preview text does not stand where inboxes and screen readers expect it.',
  why: 'The preview text stands hidden at the start of the letter, for inboxes. Outside of the letter’s wrapper it has no language, and is a part of the page that belongs to nothing. Without it the inbox shows whatever text comes first.',
  looksAt: 'where the preview text stands in the complete document.',
  say: ({ what }) => ({
    message:
      what === 'missing'
        ? 'This preview text is not in the finished document, so inboxes show whatever comes first.'
        : 'This preview text stands before the letter’s wrapper, where it has no language of its own.',
    help: 'In templates/layout/document.html.hbs, make it the first thing inside the element with role="article", as in the built-in template.',
  }),
  good: () => [
    { files: documentWith('', hidden) },
    {
      issue: { preview: null, allow: [{ rule: 'preview-missing', reason: 'the platform has a field for it' }] },
      files: documentWith('', ''),
    },
  ],
  bad: () => [
    {
      files: documentWith(hidden, ''),
      at: ['Each plan says what a region will do in the next two years, and who takes part.'],
    },
    {
      files: documentWith('', ''),
      at: ['Each plan says what a region will do in the next two years, and who takes part.'],
    },
  ],
  look: {
    passage({ passage: { role, text, at } }, found) {
      if (role === 'preview' && text.trim() !== '') found(at(0, text.length), { what: 'preview', texts: [text] })
    },
    block({ block }, found) {
      const wrapper = block.role === 'document' && block.isFrame ? wrapperOf(block) : null
      if (!wrapper) return
      const isHidden = ({ style }: RenderedElement) => /^none\b/.test(style.get('display') ?? '')
      const hidden = block.elements.filter(isHidden)
      if (hidden.length === 0) found(null, { what: 'missing', texts: block.runs.map(({ text }) => text) })
      else if (!hidden.some((one) => isInside(one, wrapper))) found(null, { what: 'outside', texts: [] })
    },
  },
  gather(all) {
    const preview = all.find(({ details }) => details.what === 'preview')
    const wrong = all.find(({ details }) => details.what !== 'preview')
    if (!preview || !wrong) return []
    const spaced = (text: string) => text.replace(/\s+/g, ' ')
    const words = spaced(preview.details.texts.join(''))
    return wrong.details.texts.some((text) => spaced(text).includes(words))
      ? []
      : [{ place: preview.place, details: wrong.details }]
  },
})
