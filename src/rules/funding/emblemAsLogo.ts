import { digestOfBytes } from '../../lib/cache/digest.ts'
import { isOwnLogo } from '../pictures/lib/logos.ts'
import { defineRule } from '../rule.ts'
import { isEmblem } from './lib/acknowledgement.ts'
import { funded } from './lib/masthead.ts'

export const emblemAsLogo = defineRule<{ readonly kind: 'emblem' | 'logo'; readonly content: string }>({
  id: 'emblem-as-logo',
  group: 'funding',
  severity: 'warning',
  summary: 'The newsletter’s logo is the funder’s emblem.',
  why: 'The emblem says who pays. As the newsletter’s own logo it says that the funder sends it, which funders do not permit, and it stands in the masthead twice.',
  looksAt: 'whether the files of the logo and of the emblem have the same content.',
  say: () => ({
    message: 'This logo is the funder’s emblem, which stands in the masthead already.',
    help: 'Name the logo of your own organisation, or leave “logo:” out.',
  }),
  good: () => [
    withLogo('issues/example/sign.png'),
    // The same file in a section.
    funded(
      {},
      {
        section: { image: { src: 'emblem.png', alt: 'Twelve golden stars on blue' } },
        pictures: { 'emblem.png': { width: 1200, height: 800 } },
      },
    ),
  ],
  bad: () => [
    { ...withLogo('issues/example/emblem.png'), at: ['issues/example/emblem.png'] },
    { ...withLogo('issues/example/copy.png'), at: ['issues/example/copy.png'] },
  ],
  look: {
    picture({ picture }, found) {
      const kind = isOwnLogo(picture) ? 'logo' : isEmblem(picture) ? 'emblem' : null
      const bytes = kind && picture.bytes()
      if (kind && bytes) found(picture.picture.place, { kind, content: digestOfBytes(bytes) })
    },
  },
  gather(all) {
    const emblem = all.find(({ details }) => details.kind === 'emblem')
    return all.filter(({ details }) => details.kind === 'logo' && details.content === emblem?.details.content)
  },
})

function withLogo(src: string) {
  return funded(
    {},
    {
      newsletter: { logo: { src, alt: 'The harbour school' } },
      pictures: { 'sign.png': { width: 192, height: 192 }, 'copy.png': { width: 288, height: 192 } },
    },
  )
}
