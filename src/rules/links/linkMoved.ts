import { defineRule } from '../rule.ts'
import { unwrap } from './lib/linkWrappers.ts'
import { notAsked } from './lib/notAsked.ts'
import { hostWithoutWww, shortAddress, webAddress } from './lib/webAddress.ts'
import { isShortened } from './linkShortened.ts'

const href = 'https://www.europa.eu/plans/8'
const section = { link: { text: 'Read the eight plans', href } }

export const linkMoved = defineRule<{ to: string; isHome: boolean }>({
  id: 'link-moved',
  group: 'links',
  severity: 'warning',
  summary: 'A link’s page has moved for good.',
  why: 'The site sends everybody on from this address to another and says that it will stay so. Such signposts are taken down one day, and some lead to the start page because the page itself is gone.',
  looksAt: 'what each link’s address answers.',
  say: ({ to, isHome }) =>
    isHome
      ? {
          message: `This address now leads to the site’s start page, ${shortAddress(to)}: the page itself may be gone.`,
          help: 'Open the link, and look whether readers find there what you promise them.',
        }
      : {
          message: `This page has moved to ${shortAddress(to)}.`,
          help: 'Open it; if it is the page that you mean, use the new address.',
        },
  good: () => [
    { section, answers: { [href]: { movedTo: `${href}/` } } },
    { section, answers: { [href]: { movedTo: 'https://europa.eu/plans/8' } } },
    { section, answers: { [href]: { movedTo: 'https://europa.eu/login?next=plans' } } },
    {
      section: { link: { text: 'Visit the site', href: 'https://www.europa.eu/' } },
      answers: { 'https://www.europa.eu/': { movedTo: 'https://european-union.europa.eu/index_en' } },
    },
  ],
  bad: () => [
    { section, answers: { [href]: { movedTo: 'https://www.europa.eu/archive/plans-8' } }, at: [href] },
    { section, answers: { [href]: { movedTo: 'https://www.europa.eu/' } }, at: [href] },
  ],
  unable: notAsked,
  look: {
    link({ link }, found) {
      const answer = link.answer
      if (answer?.kind !== 'moved' || !isWorthReporting(link.href, answer.to)) return
      // link-wrapped and link-shortened already propose another address.
      if (unwrap(link.href) || isShortened(link.href)) return
      found(link.hrefPlace(), { to: answer.to, isHome: isHomePage(webAddress(answer.to)?.path ?? '') })
    },
  },
})

/** Whether a redirect leads to another page: not from a home page, to a sign-in or consent page, or to another spelling. */
function isWorthReporting(from: string, to: string): boolean {
  const [a, b] = [webAddress(from), webAddress(to)]
  if (!a || !b || isHomePage(a.path)) return false
  if (
    /(?:^|[./_-])(?:login|log-in|signin|sign-in|auth|oauth2?|sso|consent|captcha|challenge)(?:$|[./_-])/i.test(
      b.host + b.path,
    )
  )
    return false
  return hostWithoutWww(a.host) !== hostWithoutWww(b.host) || comparablePath(a.path) !== comparablePath(b.path)
}

/** Home pages have no path, or only a language: “/”, “/en/”, “/index_en”. */
function isHomePage(path: string): boolean {
  return /^\/?(?:(?:index|home|default)?[_-]?(?:[a-z]{2}(?:[_-][a-z]{2})?)?(?:\.\w{2,5})?\/?)?$/i.test(path)
}

/** A path without case, final slash, index page and percent-encoding. */
function comparablePath(path: string): string {
  let plain = path
  try {
    plain = decodeURI(path)
  } catch {
    // Malformed encoding: compared as written.
  }
  return plain.replace(/\/(?:index\.\w+)?$/, '').toLowerCase()
}
