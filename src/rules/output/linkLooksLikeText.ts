import type { RenderedElement, RenderedPart, TextRun } from '../evidence.ts'
import { type Appearances, appearances } from '../lib/appearance.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import { hasWords, isInside, placeOfText, quotable } from './lib/region.ts'

const link = (style: string, inner = '{{text}}') => ({
  'templates/partials/link.mjml.hbs': `<a href="{{href}}" class="accent" style="color:{{@theme.light.accent}};${style}">${inner}</a>`,
})

export const linkLooksLikeText = defineRule<{ text: string }>({
  id: 'link-looks-like-text',
  group: 'output',
  severity: 'warning',
  summary: 'A link differs from the text around it in colour alone.',
  why: 'Who sees no colours, or sees the newsletter in grey, does not find a link that has nothing but another colour (WCAG 2.2, success criterion 1.4.1). Mail programs change colours, too. An underline shows everywhere; a button shows by its own ground or border.',
  looksAt: 'the underlines of links, and the boxes of buttons.',
  say: ({ text }) => ({
    message: `The link “${text}” has no underline, so readers know it by its colour alone, or not at all.`,
    help: 'In its template, write “text-decoration:underline” in the link’s style.',
  }),
  good: () => [
    { body: 'Each plan says [who takes part](https://www.europa.eu/regions/people).' },
    { files: link('text-decoration:none;border:1px solid #00645A;padding:10px 20px') },
    { files: link('text-decoration:none;border-bottom:2px solid #00645A') },
    { files: link('text-decoration:none', '<u>{{text}}</u>') },
    { files: link('text-decoration:none', '<span style="text-decoration:underline">{{text}}</span>') },
    { files: link('') },
    // A button as MJML makes it: the cell has the background.
    {
      files: {
        'templates/partials/link.mjml.hbs':
          '<table role="presentation"><tr><td bgcolor="#00645A" style="background:#00645A"><a href="{{href}}" style="color:#ffffff;text-decoration:none">{{text}}</a></td></tr></table>',
      },
    },
  ],
  bad: () => [
    { files: link('text-decoration:none'), at: ['Read the eight plans'] },
    { files: link('text-decoration:none;border:0;background-color:transparent'), at: ['Read the eight plans'] },
    {
      body: 'Each plan says [who takes part](https://www.europa.eu/regions/people).',
      files: {
        'templates/partials/anchor.mjml.hbs':
          '<a href="{{href}}" class="accent" style="color:{{@theme.light.accent}};text-decoration: none;">{{{content}}}</a>',
      },
      at: ['who takes part'],
    },
    // A box with its parent's background is not a button.
    {
      files: {
        'templates/partials/link.mjml.hbs':
          '<a href="{{href}}" style="color:#00645A;background-color:{{@theme.light.paper}};text-decoration:none">{{text}}</a>',
      },
      at: ['Read the eight plans'],
    },
  ],
  look: {
    block({ block }, found) {
      const looks = appearances(block, 'light')
      if (!looks) return
      const plainRuns = new Map<RenderedElement, TextRun[]>()
      for (const run of block.runs) {
        const anchor = linkAround(run.element)
        if (anchor && hasWords(run) && !looks.get(run.element).underlined)
          plainRuns.set(anchor, [...(plainRuns.get(anchor) ?? []), run])
      }
      const counts = plainRuns.size > 0 ? countRuns(block) : null
      for (const [anchor, runs] of plainRuns) {
        const [first] = runs
        if (!first || runs.some((run) => hasBorderBelow(run.element, anchor))) continue
        if (isButton(anchor, (element) => counts?.get(element), looks)) continue
        found(placeOfText(block, first.text), { text: quotable(runs.map((run) => run.text).join('')) })
      }
    },
  },
  gather: uniqueBy(({ text }) => text),
})

function linkAround(from: RenderedElement): RenderedElement | null {
  for (let at: RenderedElement | null = from; at; at = at.parent)
    if (at.name === 'a') return 'href' in at.attributes ? at : null
  return null
}

function hasBorderBelow(from: RenderedElement, anchor: RenderedElement): boolean {
  for (let at: RenderedElement | null = from; at && isInside(at, anchor); at = at.parent)
    if (isVisibleBorder(at.style.get('border-bottom'))) return true
  return false
}

function isVisibleBorder(border: string | undefined): boolean {
  return border !== undefined && !/^(0(px)?|none)\b/.test(border) && !/\bnone\b/.test(border)
}

/** How many runs each element contains. */
function countRuns({ runs }: RenderedPart): ReadonlyMap<RenderedElement, number> {
  const counts = new Map<RenderedElement, number>()
  for (const run of runs.filter(hasWords))
    for (let at: RenderedElement | null = run.element; at; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1)
  return counts
}

/** Whether a box around the link alone has a border, or a different background colour. */
function isButton(
  anchor: RenderedElement,
  countIn: (element: RenderedElement) => number | undefined,
  looks: Appearances,
): boolean {
  for (let box: RenderedElement | null = anchor; box; box = box.parent) {
    if (countIn(box) !== countIn(anchor)) return false
    if (isVisibleBorder(box.style.get('border'))) return true
    const behind = box.parent ? looks.get(box.parent).ground : '#ffffff'
    if (looks.get(box).ground !== behind) return true
  }
  return false
}
