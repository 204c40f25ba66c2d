import { defineFinding } from '../model/findingKind.ts'
import type { Rule } from './rule.ts'

const finding = defineFinding<{ name: string }>({
  id: 'picture-not-hosted',
  severity: 'error',
  summary: 'A picture has no address on the web, which a pasted newsletter needs.',
  advice:
    'What is pasted into the sending platform has no folder beside it, so every picture must stand somewhere on the web. Say where in newsletter.yaml, under target, as `pictures: https://…`; the build then writes the full addresses, and you upload the folder out/ISSUE/images there.',
  say: ({ name }) => ({
    message: `The picture ${name} has no address on the web, so readers of the pasted newsletter would not see it.`,
    help: 'Add “pictures: https://…” under “target:” in newsletter.yaml: the web address where you upload the pictures.',
  }),
})

export const pictureNotHosted: Rule<{ name: string }> = {
  finding,
  look({ email, newsletter }) {
    const pasted = email.editions.some(({ limit }) => limit !== null)
    if (!pasted || newsletter.target.pictures !== null) return []
    return email.pictures.map(({ name, place }) => finding.at(place, { name }))
  },
}
