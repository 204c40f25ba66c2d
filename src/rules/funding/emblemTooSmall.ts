import type { PictureFile } from '../../model/picture.ts'
import type { Place } from '../../model/source.ts'
import type { Evidence, RenderedElement } from '../evidence.ts'
import { isCalledLogo, isPortraitLogo } from '../pictures/logos.ts'
import { anyRendered } from '../renderedAs.ts'
import { defineRule } from '../rule.ts'
import { emblemIn, fileNameIn, noProfile } from './acknowledgement.ts'
import { funded } from './masthead.ts'

interface Size {
  readonly width: number
  readonly height: number
}

interface Details {
  readonly name: string
  readonly logo: Size
  readonly emblem: Size
}

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

export const emblemTooSmall = defineRule<Details>({
  id: 'emblem-too-small',
  group: 'funding',
  severity: 'warning',
  summary: 'A logo is shown larger than the funder’s emblem.',
  why: 'Where other logos are shown, the emblem of the European Union must be at least as high or as wide as the largest of them (Implementing Regulation (EU) No 821/2014, Article 4 (5); Regulation (EU) 2021/1060, Annex IX). A photograph is no logo. What counts as one here: a picture that its text or its file’s name calls a logo, and in a partner’s portrait a drawing that takes less than half of the width.',
  looksAt: 'the sizes of the emblem and of logos in the finished email.',
  say: ({ name, logo, emblem }) => ({
    message: `The logo ${name} is shown ${inWords(logo)} and so larger than the funder’s emblem, which has ${inWords(emblem)}.`,
    help: `Make the picture at most ${emblem.width} pixels wide or at most ${emblem.height} high, or show the emblem larger in templates/layout/masthead.mjml.hbs.`,
  }),
  good: () => [
    // A picture as wide as the letter is no logo.
    funded({}, portrait('team.png', 'Five people at a table', 1200, 800)),
    // As high as the emblem, though wider.
    funded({}, portrait('sign.png', 'The sign of the region', 180, 64)),
    funded({}, portrait('region-logo.png', 'Logo of the region', 96, 96)),
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
    { ...funded({}, portrait('sign.png', 'The sign of the region', 280, 140)), at: ['sign.png'] },
    { ...funded({}, portrait('region-logo.png', 'The region', 1200, 300)), at: ['region-logo.png'] },
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
    issue(evidence, found) {
      const { funding } = evidence.newsletter
      const rendered = anyRendered(evidence)
      if (!funding || !rendered) return
      const shown = emblemIn(rendered, evidence, funding.emblem)
      const emblem = shown && sizeOf(shown, funding.emblem.file)
      if (!emblem) return
      const files = filesByName(evidence)
      const told = new Set<string>()
      for (const element of rendered.elements) {
        const name = fileNameIn(element.attributes['src'])
        if (element.name !== 'img' || element === shown || told.has(name)) continue
        const known = files.get(name)
        const logo = sizeOf(element, known?.file ?? null)
        if (!logo || !isLogo(element, name, logo, known, evidence.theme.width)) continue
        if (emblem.width >= logo.width || emblem.height >= logo.height) continue
        told.add(name)
        found(known?.place ?? null, { name, logo, emblem })
      }
    },
  },
  unable(evidence) {
    return noProfile(evidence) ?? (evidence.funder?.emblem.largest ? null : 'this funder does not ask for it')
  },
})

interface Known {
  readonly file: PictureFile
  readonly place: Place
  /** Whether it stands in a partner's portrait. */
  readonly inPortrait: boolean
}

function filesByName({ email, issue, manuscript }: Evidence): ReadonlyMap<string, Known> {
  const names = new Map(email.pictures.map(({ path, name }) => [path, name]))
  return new Map(
    manuscript.pictures.flatMap(({ picture: { file, place }, section }) => {
      const name = names.get(file.path)
      const type = section === null ? null : (issue.sections[section]?.type.id ?? null)
      return name === undefined ? [] : [[name, { file, place, inPortrait: type === 'spotlight' }] as const]
    }),
  )
}

function isLogo(
  { attributes }: RenderedElement,
  name: string,
  { width }: Size,
  known: Known | undefined,
  letterWidth: number,
): boolean {
  if (isCalledLogo(attributes['alt'] ?? '', name)) return true
  return known?.inPortrait === true && isPortraitLogo(known.file.format, width, letterWidth)
}

/** How large a picture is shown; null where nobody can say. */
function sizeOf({ attributes, style }: RenderedElement, file: PictureFile | null): Size | null {
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

function inWords({ width, height }: Size): string {
  return `${width} × ${height} pixels`
}
