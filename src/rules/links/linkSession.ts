import type { Fix } from '../../model/finding.ts'
import { defineRule } from '../rule.ts'
import { addressFix, addressPart } from './linkPlaces.ts'

const link = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } } })

export const linkSession = defineRule<{ suggestion: Fix | undefined }>({
  id: 'link-session',
  group: 'links',
  severity: 'warning',
  summary: 'A link’s address carries the number of somebody’s own visit to the site.',
  why: 'Some sites put the number of each visit into their addresses. Copied into a newsletter, it leads to an expired page, or lets readers go on where you stopped, under your name.',
  looksAt: 'the address of every link, for such names as jsessionid and PHPSESSID.',
  say: ({ suggestion }) => ({
    message: 'This address carries the number of your own visit to the site.',
    help: 'Take it out, and try whether the page still comes; if it does not, look for a lasting address on the page.',
    suggestion,
  }),
  good: () => [
    link('https://www.europa.eu/sessions?session=12'),
    link('https://www.europa.eu/conference?sid=plenary'),
    link('https://www.europa.eu/what-is-a-jsessionid'),
  ],
  bad: () => [
    {
      ...link('https://www.europa.eu/plans;jsessionid=0A1B2C3D4E5F60718293A4B5C6D7E8F9'),
      at: [';jsessionid=0A1B2C3D4E5F60718293A4B5C6D7E8F9'],
    },
    { ...link('https://www.europa.eu/plans?PHPSESSID=a1b2c3d4e5f6a7b8'), at: ['?PHPSESSID=a1b2c3d4e5f6a7b8'] },
    { ...link('https://www.europa.eu/plans?PHPSESSID=a1b2c3d4e5f6a7b8&id=5'), at: ['PHPSESSID=a1b2c3d4e5f6a7b8&'] },
    { ...link('https://www.europa.eu/plans?id=5&CFID=1234567&p=1'), at: ['&CFID=1234567'] },
    { ...link('https://www.europa.eu/(S(lit3py55t21z5v55vlm25s55))/plans'), at: ['(S(lit3py55t21z5v55vlm25s55))/'] },
  ],
  look({ manuscript }, found) {
    for (const link of manuscript.links) {
      const match = /^https?:/i.test(link.href) ? session.exec(link.href) : null
      if (!match) continue
      const [from, to] = [match.index, match.index + match[0].length]
      found(addressPart(link, from, to), { suggestion: addressFix(link, from, to, '') ?? undefined })
    }
  },
})

const names = '(?:php|j|asp|aspx)?sess(?:ion)?_?id|aspsessionid[a-z]*|cfid|cftoken|zenid|oscsid'
/** With what joins it to the rest of the address. */
const session = new RegExp(
  `;jsessionid=[^?#&;/]*|&(?:${names})=[\\w.-]{5,}|(?<=\\?)(?:${names})=[\\w.-]{5,}&|\\?(?:${names})=[\\w.-]{5,}(?=#|$)|(?<=/)\\(S\\([a-z\\d]{20,}\\)\\)/`,
  'i',
)
