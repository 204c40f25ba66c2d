import { defineRule } from '../rule.ts'
import { kilobytes } from './lib/kilobytes.ts'
import { platformOf } from './lib/macros.ts'

export const emailLongWhenSent = defineRule<{
  pasted: number
  sent: number
  clip: number
  links: number
  platform: string
  isShared: boolean
}>({
  id: 'email-long-when-sent',
  group: 'platform',
  severity: 'warning',
  summary: 'With the links as long as the platform makes them, Gmail may cut the newsletter’s end off.',
  why: 'To count clicks, the sending platform replaces each address by a longer one of its own, about 400 bytes (seen in bulletins as sent, 2026). Gmail shows the first 102 KB of an email. A newsletter of many links can be short as pasted and too long as sent. This is an estimate.',
  looksAt: 'the size of what is pasted, and its links.',
  say: ({ pasted, sent, clip, links, platform, isShared }) => ({
    message: `What is pasted has ${kilobytes(pasted)}, but ${platform} makes its ${links} links longer: about ${kilobytes(sent)} as sent, and Gmail may cut off what is above ${kilobytes(clip)}.`,
    help: `${isShared ? 'Send each language in an email of its own, “bilingual: two-mails”. Or put' : 'Put'} a long list of links on a page of your web site and link to that page, or switch click tracking off for this bulletin.`,
  }),
  good: () => [
    { body: 'Each plan says what a region will do in the next two years.' },
    { sections: [{ type: 'links', title: 'Worth reading', links: manyLinks(60) }] },
  ],
  bad: () => [{ sections: [{ type: 'links', title: 'Worth reading', links: manyLinks(180) }], at: [null] }],
  unable: ({ target }) => (target.tracking ? null : `how the target “${target.id}” changes links is not known`),
  look: {
    // The size of the whole artifact counts.
    artifact({ artifact: { role, text, limit, isShared, rendered }, target }, found) {
      const { tracking } = target
      if (!tracking || role !== 'paste' || limit === null) return
      const { bytes, clip } = tracking
      const pasted = text.length
      // email-too-long reports what is above the limit as pasted.
      if (pasted > limit || pasted + bytes * text.split('href=').length <= clip) return
      const elements = rendered()?.elements ?? []
      const addresses = elements.flatMap(({ name, attributes: { href } }) => (name === 'a' && href ? [href] : []))
      const tracked = addresses.filter((href) => /^https?:/i.test(href))
      const sent = tracked.reduce((sum, href) => sum + Math.max(0, bytes - href.length), pasted)
      const details = { pasted, sent, clip, links: tracked.length, platform: platformOf({ target }), isShared }
      if (sent > clip) found(null, details)
    },
  },
})

function manyLinks(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    text: `Report of visit ${i + 1}`,
    href: `https://www.europa.eu/visits/${i + 1}`,
  }))
}
