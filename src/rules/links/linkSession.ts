import type { Fix } from '../../model/finding.ts'
import { defineRule } from '../rule.ts'
import { addressFix, addressPart } from './lib/linkPlaces.ts'

const link = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } } })

export const linkSession = defineRule<{ isSecret: boolean; suggestion: Fix | undefined }>({
  id: 'link-session',
  group: 'links',
  severity: 'warning',
  summary: 'A link’s address carries the number of somebody’s own visit to the site, a password or a key.',
  why: 'Some sites put the number of each visit into their addresses. Copied into a newsletter, it leads to an expired page, or lets readers go on where you stopped, under your name. A password or a key in an address is given to every reader, and to everybody whom they send the letter on to.',
  looksAt: 'the address of every link, for such names as jsessionid, PHPSESSID, password and api_key.',
  say: ({ isSecret, suggestion }) => ({
    message: isSecret
      ? 'This address carries a password or a key, which every reader could use.'
      : 'This address carries the number of your own visit to the site.',
    help: 'Take it out, and try whether the page still comes; if it does not, look for a lasting address on the page.',
    suggestion,
  }),
  good: () => [
    link('https://www.europa.eu/sessions?session=12'),
    link('https://www.europa.eu/conference?sid=plenary'),
    link('https://www.europa.eu/what-is-a-jsessionid'),
    link('https://us02web.zoom.us/j/123?pwd=a1b2c3d4e5f6'),
    link('https://www.europa.eu/help?topic=password&password=reset'),
    link('https://www.europa.eu/password?secret=garden'),
  ],
  bad: () => [
    {
      ...link('https://www.europa.eu/plans;jsessionid=0A1B2C3D4E5F60718293A4B5C6D7E8F9'),
      at: [';jsessionid=0A1B2C3D4E5F60718293A4B5C6D7E8F9'],
    },
    { ...link('https://www.europa.eu/plans?PHPSESSID=a1b2c3d4e5f6a7b8'), at: ['?PHPSESSID=a1b2c3d4e5f6a7b8'] },
    { ...link('https://www.europa.eu/plans?PHPSESSID=a1b2c3d4e5f6a7b8&id=5'), at: ['PHPSESSID=a1b2c3d4e5f6a7b8&'] },
    { ...link('https://www.europa.eu/plans?id=5&CFID=1234567&p=1'), at: ['&CFID=1234567'] },
    { ...link('https://www.europa.eu/plans?password=Regions2026'), at: ['?password=Regions2026'] },
    { ...link('https://www.europa.eu/plans?id=5&api_key=a1b2c3d4e5f6a7b8'), at: ['&api_key=a1b2c3d4e5f6a7b8'] },
    { ...link('https://www.europa.eu/(S(lit3py55t21z5v55vlm25s55))/plans'), at: ['(S(lit3py55t21z5v55vlm25s55))/'] },
  ],
  look: {
    link({ link }, found) {
      const match = /^https?:.*[=(]/is.test(link.href) ? session.exec(link.href) : null
      if (!match) return
      const [from, to] = [match.index, match.index + match[0].length]
      const isSecret = secret.test(match[0])
      found(addressPart(link, from, to), { isSecret, suggestion: addressFix(link, from, to, '') ?? undefined })
    },
  },
})

/** A value must have a digit: “password=reset” is a page's name. */
const secrets = String.raw`(?:pass(?:word|wd)|api_?key|(?:access|auth)_?token|client_?secret)=(?=[^&#]*\d)`
const secret = new RegExp(secrets, 'i')

const sessionNames = '(?:php|j|asp|aspx)?sess(?:ion)?_?id|aspsessionid[a-z]*|cfid|cftoken|zenid|oscsid'
/** A parameter, without the “?” and “&” that join it to the address. */
const sessionParameter = `(?:(?:${sessionNames})=[\\w.-]{5,}|${secrets}[^&#]{5,})`
const session = new RegExp(
  `;jsessionid=[^?#&;/]*|&${sessionParameter}|(?<=\\?)${sessionParameter}&|\\?${sessionParameter}(?=#|$)|(?<=/)\\(S\\([a-z\\d]{20,}\\)\\)/`,
  'i',
)
