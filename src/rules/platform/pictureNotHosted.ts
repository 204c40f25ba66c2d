import { artifactOf } from '../../artifacts/artifactOf.ts'
import { defineRule } from '../rule.ts'

export const pictureNotHosted = defineRule<{ name: string }>({
  id: 'picture-not-hosted',
  group: 'platform',
  severity: 'error',
  summary: 'A picture has no address on the web, which a pasted newsletter needs.',
  why: 'What is pasted into the sending platform has no folder beside it, so every picture must stand somewhere on the web. Say where in newsletter.yaml, under target, as `pictures: https://…`; the build then writes the full addresses, and you upload the folder out/ISSUE/images there.',
  looksAt: 'the pictures of an issue that is pasted.',
  say: ({ name }) => ({
    message: `The picture ${name} has no address on the web, so readers of the pasted newsletter would not see it.`,
    help: 'Add “pictures: https://…” under “target:” in newsletter.yaml: the web address where you upload the pictures.',
  }),
  good: () => [
    {
      section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
    },
  ],
  bad: () => [
    {
      section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      newsletter: { target: null },
      at: ['plans.png'],
    },
  ],
  look: {
    // The email lists its pictures.
    issue({ email, newsletter }, found) {
      if (!artifactOf(email, 'paste') || newsletter.target.pictures !== null) return
      for (const { name, place } of email.pictures) found(place, { name })
    },
  },
})
