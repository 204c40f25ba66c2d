import { defineRule } from '../rule.ts'
import { notAsked } from './lib/notAsked.ts'
import { shortAddress } from './lib/webAddress.ts'

const href = 'https://www.europa.eu/plans/8'

export const linkUnsure = defineRule<{ href: string; why: string }>({
  id: 'link-unsure',
  group: 'links',
  severity: 'question',
  summary: 'Nobody could find out whether a link works.',
  why: 'Some sites turn programs away that ask for a page, or answer late; the page may be well for a reader. Only somebody who opens it can tell.',
  looksAt: 'what each link’s address answers.',
  say: ({ href, why }) => ({
    message: `Does ${shortAddress(href)} work? It could not be checked: ${why.replace(/\?$/, '')}.`,
    help: 'Open it yourself, in a window where you are not signed in.',
  }),
  good: () => [
    { section: { link: { text: 'Read the eight plans', href } }, answers: { [href]: 200 } },
    { section: { link: { text: 'Read the eight plans', href: '[[SUBSCRIBER_PREFERENCES_URL]]' } }, answers: {} },
  ],
  bad: () => [
    { section: { link: { text: 'Read the eight plans', href } }, answers: { [href]: 403 }, at: [href] },
    { section: { link: { text: 'Read the eight plans', href } }, answers: { [href]: 'no-answer' }, at: [href] },
  ],
  unable: notAsked,
  look: {
    link({ link }, found) {
      const answer = link.answer
      if (answer?.kind === 'unsure' || answer?.kind === 'no-answer')
        found(link.hrefPlace(), { href: link.href, why: answer.why })
    },
  },
})
