import { siteOf } from '../../lib/address/siteName.ts'
import { once } from '../../lib/cache/memo.ts'
import { targets } from '../../targets/index.ts'
import type { RenderedElement } from '../evidence.ts'
import { perStart } from '../lib/perStart.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import type { Setting } from '../setting.ts'

const closing = (html: string) => ({
  'templates/layout/closing.mjml.hbs': `<mj-section><mj-column><mj-text><p style="margin:0">${html}</p></mj-text></mj-column></mj-section>`,
})

const picture = (src: string) => ({ files: closing(`<img src="${src}" alt="" width="96">`) })

const noPictures = { target: { name: 'document' } }

export const pictureFromElsewhere = defineRule<{ address: string; host: string; own: string | null; isPixel: boolean }>(
  {
    id: 'picture-from-elsewhere',
    group: 'output',
    severity: 'warning',
    summary: 'A template shows a picture from somebody else’s web site, or one that only counts who opens the letter.',
    why: 'A mail program fetches such a picture anew for each reader. Whoever owns the site learns who opened the letter, when and where, which readers were never asked about; the picture changes or goes when they wish, and many programs block it. Give the picture to the project, so that it is uploaded with the others.',
    looksAt:
      'the pictures of the finished email that are not the issue’s, and not from the sites of newsletter.yaml or of the platform that sends it.',
    say: ({ address, host, own, isPixel }) =>
      isPixel
        ? {
            message: `The template loads ${shortAddress(address)}, a picture that nobody can see: it tells ${host} who opens the letter.`,
            help: 'Take it out of the template. The sending platform counts how many open it.',
          }
        : {
            message: `The template loads the picture ${shortAddress(address)} from ${host}, which learns of every reader who opens the letter.`,
            help: own
              ? `Upload the picture where your others stand, and write its address there in the template: ${own}…`
              : 'Give it to the issue as an image, or upload it to your own site, and name that site as “base:” in newsletter.yaml.',
          },
    good: () => [
      picture('https://www.europa.eu/newsletters/logo.png'),
      picture('https://images.europa.eu/logo.png'),
      picture(`https://content.${targets[0].sites[0]}/attachments/fancy_images/EU/2026/05/1/logo_original.png`),
      {
        section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } },
        pictures: { 'plans.png': { width: 1200, height: 600 } },
      },
      {
        section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } },
        pictures: { 'plans.png': { width: 1200, height: 600 } },
        newsletter: noPictures,
      },
      {
        ...picture('https://media.regions.gov.uk/logo.png'),
        newsletter: { ...noPictures, base: 'https://www.regions.gov.uk/' },
      },
      {
        section: {
          image: { src: 'https://www.regions.eu/map.png', alt: 'A map of eight plans', width: 1200, height: 600 },
        },
      },
      { body: 'The picture [a map of the plans](https://www.regions.eu/map.png) is on the web.' },
    ],
    bad: () => [
      { ...picture('https://www.regions.eu/logo.png'), at: [null] },
      { ...picture('http://www.regions.eu/logo.png'), at: [null] },
      { ...picture('//cdn.regions.eu/logo.png'), at: [null] },
      { ...picture('https://www.towns.gov.uk/logo.png'), newsletter: noPictures, at: [null] },
      { ...picture('https://europa.eu.regions.org/logo.png'), at: [null] },
      {
        files: {
          'templates/layout/closing.mjml.hbs':
            '<mj-section><mj-column><mj-image src="https://www.regions.eu/logo.png" alt="" width="96px" /></mj-column></mj-section>',
        },
        at: [null],
      },
      {
        files: closing('<img src="https://www.europa.eu/open.gif?id=1" alt="" width="1" height="1">'),
        at: [null],
      },
      {
        files: closing('<img src="https://www.google-analytics.com/collect?v=1" alt="" width="0" height="0">'),
        at: [null],
      },
    ],
    look: {
      block({ block: { elements, pictures, sectionPlace }, ...setting }, found) {
        const own = once(() => ownSites(setting))
        const written = new Set(pictures.map(({ element }) => element))
        for (const element of elements.filter((one) => !written.has(one)))
          for (const address of addressesOf(element)) {
            const host = /^\s*(?:https?:)?\/\/(?:[^/?#]*@)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase()
            if (host === undefined) continue
            const isPixel = isInvisible(element)
            if (!isPixel && own().has(siteOf(host))) continue
            found(sectionPlace(), { address, host, own: setting.newsletter.target.pictures, isPixel })
          }
      },
    },
    gather: uniqueBy(({ address }) => address),
  },
)

/** The sites of the newsletter, and of the platform that hosts its pictures. */
function ownSites({
  newsletter: { base, website, target },
  target: { sites },
}: Pick<Setting, 'newsletter' | 'target'>): ReadonlySet<string> {
  const hosts = [base, website?.href, target.pictures].flatMap(
    (address) => /^https?:\/\/([^/?#:]+)/i.exec(address ?? '')?.[1]?.toLowerCase() ?? [],
  )
  return new Set([...sites, ...hosts.map(siteOf)])
}

const addressesOf = perStart(({ name, attributes }): readonly string[] => {
  if (!/^(?:img|source|video|image|v:fill|v:image|v:imagedata)$/.test(name)) return []
  const several = (attributes['srcset'] ?? '').split(',').map((one) => one.trim().split(/\s/, 1)[0] ?? '')
  const one = name === 'image' ? (attributes['href'] ?? attributes['xlink:href']) : attributes['src']
  return [one ?? '', attributes['poster'] ?? '', ...several].filter((address) => address !== '')
})

/** Whether a picture is at most 2 pixels wide and high, or hidden: a tracking pixel. */
function isInvisible({ name, attributes, style }: RenderedElement): boolean {
  const sides = [attributes['width'] ?? style.get('width'), attributes['height'] ?? style.get('height')]
  const given = sides.filter((side) => side !== undefined && side !== 'auto')
  const isPoint = given.length > 0 && given.every((side) => /^\s*[0-2](?:px)?\s*$/.test(side ?? ''))
  return name === 'img' && (isPoint || /^none\b/.test(style.get('display') ?? ''))
}

function shortAddress(address: string): string {
  return address.length > 80 ? `${address.slice(0, 79)}…` : address
}
