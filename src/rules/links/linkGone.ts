import { defineRule } from '../rule.ts'
import { notAsked } from './lib/notAsked.ts'
import { hostWithoutWww, webAddress } from './lib/webAddress.ts'

const href = 'https://www.europa.eu/plans/8'

export const linkGone = defineRule<{ host: string; status: number | null }>({
  id: 'link-gone',
  group: 'links',
  severity: 'error',
  summary: 'A link’s page is not there.',
  why: 'The site said that it has no such page (404) or has it no longer (410), or there is no site of this name. Every reader who clicks would come to an error page.',
  looksAt: 'what each link’s address answers.',
  say: ({ host, status }) => ({
    message:
      status === null
        ? `There is no site called “${host}”.`
        : `${host} has no page at this address${status === 410 ? ' any more' : ''}: it answered ${status}.`,
    help:
      status === null
        ? 'Look for a slip in the name, or ask whether the site still exists.'
        : 'Open the site, look for the page, and copy its address from the browser.',
  }),
  good: () => [
    { section: { link: { text: 'Read the eight plans', href } }, answers: { [href]: 200 } },
    {
      section: { link: { text: 'Read the eight plans', href: 'http://www.europa.eu/8' } },
      answers: { 'https://www.europa.eu/8': 404 },
    },
  ],
  bad: () => [
    { section: { link: { text: 'Read the eight plans', href } }, answers: { [href]: 404 }, at: [href] },
    { body: `Each plan has [a map](${href}) in it.`, answers: { [href]: 410 }, at: [href] },
    { body: `Each plan has [a map](${href}) in it.`, answers: { [href]: 'no-such-host' }, at: [href] },
  ],
  unable: notAsked,
  look: {
    link({ link }, found) {
      const answer = link.answer
      if (answer?.kind !== 'gone') return
      found(link.hrefPlace(), { host: hostWithoutWww(webAddress(link.href)?.host ?? ''), status: answer.status })
    },
  },
})
