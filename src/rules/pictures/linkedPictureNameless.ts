import type { RenderedElement } from '../evidence.ts'
import { defineRule } from '../rule.ts'

const linked = (inside: string) => ({
  'templates/partials/picture.mjml.hbs': `{{#with picture}}<p><a href="https://www.europa.eu/">${inside}</a></p>{{/with}}\n`,
})

export const linkedPictureNameless = defineRule<null>({
  id: 'linked-picture-nameless',
  group: 'pictures',
  severity: 'error',
  summary: 'A picture is a link, but has no text that says where it leads.',
  why: 'A screen reader reads the alternative text of a linked picture as the name of the link. Without one it reads the address, letter by letter, or nothing at all (WCAG 2.2, 2.4.4 and 4.1.2).',
  looksAt: 'links in the finished email that hold a picture alone.',
  say: () => ({
    message: 'This picture is a link, but nothing says where it leads: its alternative text is empty.',
    help: 'Give the picture an alternative text (“alt:”) that says where the link leads, or have the template leave the link away.',
  }),
  good: () => [
    {
      section: { image: { src: 'plans.png', alt: 'All plans, on the regions’ web site' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      files: linked('<img src="{{src}}" alt="{{alt}}" width="{{full}}">'),
    },
    {
      section: { image: { src: 'plans.png', decorative: true } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      files: {
        ...linked(
          '<img src="{{src}}" alt="{{alt}}" width="{{full}}"><span class="accent" style="font-family:{{@theme.font}};font-size:16px;color:{{@theme.light.accent}}">All plans</span>',
        ),
        'templates/partials/picture.txt.hbs': '{{#with picture}}All plans\n{{/with}}',
      },
    },
    {
      section: { image: { src: 'plans.png', decorative: true } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
    },
  ],
  bad: () => [
    {
      section: { image: { src: 'plans.png', decorative: true } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      files: linked('<img src="{{src}}" alt="{{alt}}" width="{{full}}">'),
      at: ['plans.png'],
    },
    {
      section: { image: { src: 'plans.png', alt: 'Eight covers' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      files: linked('<span><img src="{{src}}" alt=" " width="{{full}}"></span>'),
      at: ['Eight covers'],
    },
  ],
  look: {
    block({ block }, found) {
      if (!block.isMain) return
      const pictureIn = new Map<RenderedElement, RenderedElement>()
      const named = new Set<RenderedElement>()
      for (const element of block.elements) {
        if (element.name !== 'img') continue
        const link = linkAround(element)
        if (!link) continue
        if (!pictureIn.has(link)) pictureIn.set(link, element)
        if (hasWords(element, 'alt') || hasWords(link, 'aria-label') || hasWords(link, 'title')) named.add(link)
      }
      if (pictureIn.size === 0) return
      for (const { element } of block.runs) {
        const link = linkAround(element)
        if (link) named.add(link)
      }
      for (const [link, picture] of pictureIn) {
        if (named.has(link)) continue
        const shown = block.pictures.find(({ element }) => element === picture)
        found(shown?.written.altPlace ?? block.sectionPlace() ?? block.issuePlace(), null)
      }
    },
  },
})

function linkAround(from: RenderedElement): RenderedElement | null {
  for (let element: RenderedElement | null = from; element; element = element.parent)
    if (element.name === 'a') return element.attributes['href'] === undefined ? null : element
  return null
}

function hasWords({ attributes }: RenderedElement, name: string): boolean {
  return (attributes[name] ?? '').trim() !== ''
}
