import type { PictureFile } from '../../model/picture.ts'
import type { Theme } from '../../model/theme.ts'
import type { RenderedElement } from '../evidence.ts'
import { isCalledLogo, isOwnLogo, isPartnersLogo } from '../pictures/lib/logos.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import type { SeenPicture } from '../scopes.ts'
import { emblemsIn, fileNameIn, whyNoProfile } from './lib/acknowledgement.ts'
import { funded, mastheadWith } from './lib/masthead.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** A logo, or the emblem if `name` is null; sizes are left out if not known. */
interface Details {
  readonly name: string | null
  readonly logo?: Size
  readonly emblem?: Size
}

const unknown: Size = { width: 0, height: 0 }

const portrait = (src: string, alt: string, width: number, height: number) => ({
  section: {
    type: 'spotlight',
    partner: 'The southern region',
    body: 'The southern region leads the work. Many people take part.',
    image: { src, alt },
    link: { text: 'More about the southern region', href: 'https://www.europa.eu/south' },
  },
  pictures: { [src]: { width, height } },
})

const ownLogo = (width: number, height: number, files: { readonly [path: string]: string } = {}) => ({
  newsletter: { logo: { src: 'issues/example/sign.png', alt: 'The harbour school' } },
  pictures: { 'sign.png': { width, height } },
  files,
})

const largeLogo = mastheadWith({
  emblem:
    '<p><img src="{{emblem.src}}" alt="{{emblem.alt}}" width="96"><img src="{{logo.src}}" alt="{{logo.alt}}" width="200"></p>',
})

export const emblemTooSmall = defineRule<Details>({
  id: 'emblem-too-small',
  group: 'funding',
  severity: 'warning',
  summary: 'A logo is shown larger than the funder’s emblem.',
  why: 'Where other logos are shown, the emblem of the European Union must be at least as high or as wide as the largest of them (Implementing Regulation (EU) No 821/2014, Article 4 (5); Regulation (EU) 2021/1060, Annex IX). A photograph is no logo. What counts as one here: the newsletter’s own `logo`, which the built-in masthead never shows higher or wider than the emblem; a picture that its text or its file’s name calls a logo, and in a partner’s portrait a drawing whose file is less than half as wide as the letter.',
  looksAt: 'the sizes of the emblem and of logos in the finished email.',
  say: ({ name, logo = unknown, emblem = unknown }) => ({
    message: `The logo ${name} is shown ${formatSize(logo)} and so larger than the funder’s emblem, which has ${formatSize(emblem)}.`,
    help: `Make the picture at most ${emblem.width} pixels wide or at most ${emblem.height} high, or show the emblem larger in templates/layout/masthead.mjml.hbs.`,
  }),
  good: () => [
    // A picture as wide as the letter is no logo.
    funded({}, portrait('team.png', 'Five people at a table', 1200, 800)),
    // As high as the emblem, though wider.
    funded({}, portrait('sign.png', 'The sign of the region', 180, 64)),
    funded({}, portrait('region-logo.png', 'Logo of the region', 96, 96)),
    // The newsletter's own logo is made to fit.
    funded({}, ownLogo(1200, 1200)),
    funded({}, ownLogo(1200, 300)),
    // A drawing in a story.
    funded(
      {},
      {
        section: { image: { src: 'map.png', alt: 'A map of the region' } },
        pictures: { 'map.png': { width: 1200, height: 1200 } },
      },
    ),
  ],
  bad: () => [
    { ...funded({}, ownLogo(400, 200, largeLogo)), at: ['issues/example/sign.png'] },
    { ...funded({}, portrait('sign.png', 'The sign of the region', 280, 140)), at: ['sign.png'] },
    { ...funded({}, portrait('region-logo.png', 'The region', 1200, 600)), at: ['region-logo.png'] },
    {
      ...funded(
        {},
        {
          section: { image: { src: 'region.png', alt: 'Logo of the southern region' } },
          pictures: { 'region.png': { width: 400, height: 100 } },
        },
      ),
      at: ['region.png'],
    },
  ],
  look: {
    block({ block, theme, ...setting }, found) {
      const { funding } = setting.newsletter
      if (!block.isMain || !funding) return
      const emblems = emblemsIn(block, setting)
      for (const one of emblems) {
        const emblem = shownSize(one, funding.emblem.file)
        found(null, { name: null, ...(emblem && { emblem }) })
      }
      const written = new Map(block.pictures.map((one) => [one.element, one.written]))
      for (const element of block.elements) {
        if (element.name !== 'img' || emblems.includes(element)) continue
        const name = fileNameIn(element.attributes['src'])
        const own = written.get(element)
        const logo = shownSize(element, own?.picture.file ?? null)
        if (logo && isLogo(element, name, own, theme)) found(own?.picture.place ?? null, { name, logo })
      }
    },
  },
  gather(all) {
    const emblem = all.find(({ details }) => details.name === null)?.details.emblem
    if (!emblem) return []
    const larger = all.filter(
      ({ details: { logo } }) => logo && emblem.width < logo.width && emblem.height < logo.height,
    )
    return uniqueBy<Details>(({ name }) => name ?? '')(larger).map(({ place, details }) => {
      return { place, details: { ...details, emblem } }
    })
  },
  unable(evidence) {
    return whyNoProfile(evidence) ?? (evidence.funder?.emblem.largest ? null : 'this funder does not ask for it')
  },
})

function isLogo(
  { attributes }: RenderedElement,
  name: string,
  written: SeenPicture | undefined,
  theme: Theme,
): boolean {
  if (isCalledLogo(attributes['alt'] ?? '', name)) return true
  return written !== undefined && (isOwnLogo(written) || isPartnersLogo({ theme }, written))
}

/** The size at which a picture is shown; null if not known. */
function shownSize({ attributes, style }: RenderedElement, file: PictureFile | null): Size | null {
  const pixels = (text: string | undefined) => {
    const [, number] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(text ?? '') ?? []
    return number === undefined ? null : Number(number)
  }
  const widths = [attributes['width'], style.get('width'), style.get('max-width')].flatMap((one) => pixels(one) ?? [])
  if (widths.length === 0) return null
  const width = Math.min(...widths)
  const height =
    pixels(style.get('height')) ??
    (file ? Math.round((width * file.height) / file.width) : pixels(attributes['height']))
  return height === null ? null : { width, height }
}

function formatSize({ width, height }: Size): string {
  return `${width} × ${height} pixels`
}
