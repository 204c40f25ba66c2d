import type { RenderedElement } from '../evidence.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import { hasWords, placeOfText, quotable } from './lib/region.ts'

const title = (html: string) => ({ 'templates/partials/title.mjml.hbs': html })

export const headingWithoutSize = defineRule<{ text: string; name: string }>({
  id: 'heading-without-size',
  group: 'output',
  severity: 'warning',
  summary: 'A heading does not say its own size.',
  why: 'Every mail program and every sending platform has its own sizes for headings, and some have style sheets that change them. A heading without a size of its own may come out larger than the screen, or with lines that overlap. A size in pixels in its own style, with a line height, is kept nearly everywhere.',
  looksAt: 'the style attributes of headings.',
  say: ({ text, name }) => ({
    message: `The heading “${text}” (${name}) does not say its own size, so each mail program chooses one.`,
    help: 'In its template, write in the heading’s style: font-size:24px;line-height:30px',
  }),
  good: () => [
    { body: 'Each plan says what a region will do.\n\n## Who takes part\n\nEight regions take part.' },
    { files: title('<h2 class="ink" style="font:bold 24px/30px Arial;color:{{@theme.light.ink}}">{{text}}</h2>') },
    // All of its text declares a size.
    { files: title('<h2><span class="ink" style="font-size:24px;color:{{@theme.light.ink}}">{{text}}</span></h2>') },
  ],
  bad: () => [
    { files: title('<h2 class="ink" style="color:{{@theme.light.ink}}">{{text}}</h2>'), at: ['Eight plans published'] },
    {
      body: 'Each plan says what a region will do.\n\n## Who takes part\n\nEight regions take part.\n\n## When it starts\n\nIt starts in May.',
      files: {
        'templates/partials/subheading.mjml.hbs':
          '<h{{level}} class="ink" style="margin:0;color:{{@theme.light.ink}}">{{{content}}}{{#if small}}{{/if}}</h{{level}}>',
      },
      at: ['Who takes part'],
    },
  ],
  look: {
    block({ block }, found) {
      for (const run of block.runs) {
        const heading = headingWithoutSizeAround(run.element)
        if (heading && hasWords(run))
          found(placeOfText(block, run.text), { text: quotable(run.text), name: heading.name })
      }
    },
  },
  gather: uniqueBy(({ name }) => name),
})

/** The heading around an element, if neither it nor an element in between declares a font size. */
function headingWithoutSizeAround(from: RenderedElement): RenderedElement | null {
  for (let at: RenderedElement | null = from; at; at = at.parent) {
    if (at.style.has('font-size') || at.style.has('font')) return null
    if (/^h[1-6]$/.test(at.name)) return at
  }
  return null
}
