import type { RenderedElement } from '../evidence.ts'
import { inherited } from '../lib/inherited.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import { hasWords, placeOfText, quotable } from './lib/region.ts'

const fragment = (style: string) => ({
  'templates/layout/fragment.html.hbs': `<div role="article" lang="en-GB" dir="ltr" style="${style}">{{{content}}}</div>`,
  'templates/layout/letter.mjml.hbs': '<mjml><mj-body width="{{@theme.width}}px">{{{content}}}</mj-body></mjml>',
  'templates/sections/story/section.mjml.hbs':
    '<mj-section><mj-column><mj-raw><h2 class="ink" style="font-size:24px">{{title}}</h2>{{> links links=links}}{{#if body}}{{/if}}{{#if image}}{{/if}}</mj-raw></mj-column></mj-section>',
  'templates/sections/story/section.txt.hbs':
    '{{heading title}}\n\n{{> links links=links}}\n{{#if body}}{{/if}}{{#if image}}{{/if}}',
})

export const textWithoutOwnStyle = defineRule<{ text: string; lacks: readonly string[] }>({
  id: 'text-without-own-style',
  group: 'output',
  severity: 'warning',
  summary: 'A text gets its typeface, size or colour from a style sheet, or from nowhere.',
  why: 'A sending platform’s editor, and many a mail program, throws style sheets away. What is left is what elements say in their own style: typeface, size and colour have to stand there, on the text’s own element or one around it, and a link’s colour on the link itself, since links take none from around them. Otherwise readers see the mail program’s own type, and blue links.',
  looksAt: 'the style attributes of each text and of the elements around it.',
  say: ({ text, lacks }) => ({
    message: `“${text}” does not say its own ${lacks.join(', ')}, so it looks as each mail program likes.`,
    help: `In its template, write it in the element’s style: ${lacks.map((one) => examples[one] ?? one).join(';')}`,
  }),
  good: () => [
    { files: fragment('font-family:Arial;font-size:16px;color:#16202B') },
    // The shorthand declares typeface and size.
    { files: fragment('font:16px/25px Arial, sans-serif;color:#16202B') },
  ],
  bad: () => [
    { files: fragment('font-size:16px;color:#16202B'), at: ['Eight plans published'] },
    { files: fragment('font-family:Arial;font-size:16px'), at: ['Eight plans published'] },
    {
      files: {
        'templates/partials/link.mjml.hbs':
          '<a href="{{href}}" class="accent" style="text-decoration:underline">{{text}}</a>',
      },
      at: ['Read the eight plans'],
    },
  ],
  look: {
    block({ block }, found) {
      const styleOf = inherited<DeclaredStyle>(nothingDeclared, declaredStyle)
      const seen = new Set<string>()
      for (const run of block.runs) {
        const style = styleOf(run.element)
        const lacks = (['typeface', 'size', 'colour'] as const).filter((one) => !style[one])
        const key = lacks.join(' ')
        if (lacks.length === 0 || seen.has(key) || !hasWords(run)) continue
        seen.add(key)
        found(placeOfText(block, run.text), { text: quotable(run.text), lacks })
      }
    },
  },
  gather: uniqueBy(({ lacks }) => lacks.join(' ')),
})

interface DeclaredStyle {
  readonly typeface: boolean
  readonly size: boolean
  readonly colour: boolean
}

const examples: { readonly [property: string]: string } = {
  typeface: 'font-family:{{@theme.font}}',
  size: 'font-size:16px',
  colour: 'color:{{@theme.light.ink}}',
}

const nothingDeclared: DeclaredStyle = { typeface: false, size: false, colour: false }

function declaredStyle({ name, attributes, style }: RenderedElement, above: DeclaredStyle): DeclaredStyle {
  if (above.typeface && above.size && above.colour && name !== 'a') return above
  const font = style.has('font')
  const isFont = name === 'font'
  const isLink = name === 'a' && 'href' in attributes
  return {
    typeface: above.typeface || font || style.has('font-family') || (isFont && 'face' in attributes),
    size: above.size || font || style.has('font-size') || (isFont && 'size' in attributes),
    colour: (above.colour && !isLink) || style.has('color') || (isFont && 'color' in attributes),
  }
}
