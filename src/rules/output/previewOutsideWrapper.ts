import type { RenderedElement } from '../evidence.ts'
import { renderedAs } from '../renderedAs.ts'
import { defineRule } from '../rule.ts'
import { isWithin, wrapperOf } from './region.ts'

const documentWith = (before: string, inside: string) => ({
  'templates/layout/document.html.hbs':
    '<!doctype html><html lang="en" dir="ltr"><head><title>{{@letter.subject}}</title></head>' +
    `<body lang="en" dir="ltr">${before}<div role="article" lang="en" dir="ltr" ` +
    'style="font-family:Arial;font-size:16px;background-color:#ffffff;color:#000000">' +
    `${inside}{{{content}}}</div></body></html>`,
})

const hidden = '<div style="display:none;max-height:0;overflow:hidden">{{@letter.preview}}</div>'

export const previewOutsideWrapper = defineRule<{ missing: boolean }>({
  id: 'preview-outside-wrapper',
  group: 'output',
  severity: 'warning',
  summary: 'The preview text does not stand where inboxes and screen readers expect it.',
  why: 'The preview text stands hidden at the start of the letter, for inboxes. Outside of the letter’s wrapper it has no language, and is a part of the page that belongs to nothing. Without it the inbox shows whatever text comes first.',
  looksAt: 'where the preview text stands in the complete document.',
  say: ({ missing }) => ({
    message: missing
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
    issue(evidence, found) {
      const { preview, manuscript } = evidence.issue
      const passage = manuscript.passages.find(({ role }) => role === 'preview')
      const document = renderedAs(evidence, 'document')
      if (!preview || !passage || !document) return
      const wrapper = wrapperOf(document)
      const isHidden = ({ style }: RenderedElement) => /^none\b/.test(style.get('display') ?? '')
      const places = document.elements.filter(isHidden)
      if (!wrapper || places.some((one) => isWithin(one, wrapper))) return
      const words = preview.replace(/\s+/g, ' ')
      const isSeen = document.runs.some(({ text }) => text.replace(/\s+/g, ' ').includes(words))
      if (places.length === 0 && isSeen) return
      found(passage.at(0, passage.text.length), { missing: places.length === 0 })
    },
  },
})
