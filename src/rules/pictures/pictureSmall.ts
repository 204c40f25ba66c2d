import { baseName } from '../../lib/files/paths.ts'
import type { PictureFile } from '../../model/picture.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import { isLogo, isOwnLogo } from './lib/logos.ts'
import { isTiny, shownSize, shownWidth } from './lib/shownWidth.ts'

/** File pixels per CSS pixel. Phones and new computers have two or three; below this the picture looks blurred. */
const minDensity = 1.5

/** CSS pixels: the width of the emblem in the masthead, and the largest size of the newsletter's logo. */
const mastheadWidth = 96
const maxLogo = { width: 160, height: 64 }

export const pictureSmall = defineRule<{ path: string; width: number; shown: number; enough: number }>({
  id: 'picture-small',
  group: 'pictures',
  severity: 'warning',
  summary: 'A picture has too few pixels for the width at which it is shown.',
  why: 'Telephones and new computers put two or three dots where an older screen had one, so a picture needs about twice as many pixels as it is shown wide. With fewer than one and a half times as many it looks blurred, and words in it are hard to read.',
  looksAt: 'the pixels of each picture, and the width at which it is shown.',
  say: ({ path, width, shown, enough }) => ({
    message: `${baseName(path)} is ${width} pixels wide and is shown ${shown} wide, so it looks blurred on a telephone.`,
    help: `Use a larger original of it: ${enough} pixels wide is sharp here. Enlarging the file itself does not help.`,
  }),
  good: () => [
    inStory({ width: 1104, height: 552 }),
    inStory({ width: 830, height: 400 }),
    // A logo, often only available in one size.
    {
      section: { image: { src: 'plans.png', alt: 'Logo of the harbour school' } },
      pictures: { 'plans.png': { width: 240, height: 120 } },
    },
    // A portrait cover is shown beside the text, 160 pixels wide.
    {
      section: {
        type: 'output',
        title: 'A guide to the plans',
        image: { src: 'plans.png', alt: 'A cover with eight rings' },
        body: 'It says how the plans were made.',
        link: { text: 'Read the guide', href: 'https://www.europa.eu/guide' },
      },
      pictures: { 'plans.png': { width: 480, height: 640 } },
    },
    {
      newsletter: {
        funding: { emblem: { src: 'issues/example/flag.png', alt: 'A flag' }, statement: ['European Union'] },
      },
      pictures: { 'flag.png': { width: 192, height: 128 } },
    },
    {
      newsletter: { logo: { src: 'issues/example/sign.png', alt: 'The harbour school' } },
      pictures: { 'sign.png': { width: 128, height: 128 } },
    },
  ],
  bad: () => [
    { ...inStory({ width: 640, height: 320 }), at: ['plans.png'] },
    { ...inStory({ width: 300, height: 300 }), at: ['plans.png'] },
    {
      body: 'Many wrote them.\n\n![Covers on a shelf](plans.png)\n',
      pictures: { 'plans.png': { width: 552, height: 300 } },
      at: ['![Covers on a shelf](plans.png)'],
    },
    {
      newsletter: {
        funding: { emblem: { src: 'issues/example/flag.png', alt: 'A flag' }, statement: ['European Union'] },
      },
      pictures: { 'flag.png': { width: 120, height: 80 } },
      at: ['issues/example/flag.png'],
    },
    {
      newsletter: { logo: { src: 'issues/example/sign.png', alt: 'Logo of the harbour school' } },
      pictures: { 'sign.png': { width: 64, height: 64 } },
      at: ['issues/example/sign.png'],
    },
  ],
  look: {
    block({ block, theme }, found) {
      for (const { written, element } of block.pictures) {
        const { file, place } = written.picture
        const shown = shownWidth(element)
        if (shown === null || file.width >= shown * minDensity) continue
        const isOwn = isOwnLogo(written)
        // Logos of others are often only available in one size. `logo-tiny` looks at the smallest.
        if (isOwn ? isTiny(shownSize(element, file) ?? maxLogo) : isLogo({ theme }, written)) continue
        // A picture is not enlarged, so the space for it may be wider than shown: the masthead's or the full width.
        const isSmall = written.sectionType === null && shown <= mastheadWidth
        const most = isOwn ? logoWidth(file) : isSmall ? mastheadWidth : theme.width - 2 * theme.gutter
        const room = file.width > shown ? shown : most
        found(place, { path: file.path, width: file.width, shown, enough: 2 * room })
      }
    },
  },
  gather: uniqueBy(({ path }) => path),
})

/** The width at which the newsletter's logo is shown if its file is large enough. */
function logoWidth({ width, height }: PictureFile): number {
  return Math.ceil(Math.min(maxLogo.width, (maxLogo.height * width) / height))
}

function inStory(picture: { width: number; height: number }) {
  return {
    section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } },
    pictures: { 'plans.png': picture },
  }
}
