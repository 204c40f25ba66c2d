import { defineRule } from '../rule.ts'
import { addressPart } from './linkPlaces.ts'
import { decoded, shortAddress } from './webAddress.ts'

type Slip = 'no-at' | 'two-ats' | 'slashes' | 'end' | 'space'

const write = (href: string) => `Write to [the regions’ office](${href}) with questions.`

export const linkMail = defineRule<{ mailbox: string; slip: Slip }>({
  id: 'link-mail',
  group: 'links',
  severity: 'error',
  summary: 'A link to an email address has a slip in it.',
  why: 'A mail program takes what stands behind mailto: as it is, so a reader’s message would come back or never leave.',
  looksAt: 'links that begin with mailto:.',
  say: ({ mailbox, slip }) => ({
    message: `“${shortAddress(mailbox)}” is not a whole email address: ${slips[slip]}.`,
    help: 'Write it as mailto:name@host, as in mailto:office@gov.wales',
  }),
  good: () => [
    { body: write('mailto:office@regions.europa.eu?subject=Your%20plans%20@%20work') },
    { body: write('mailto:office@europa.eu,press@europa.eu') },
    { body: write('mailto:?subject=Eight%20plans&body=Read%20this') },
    { body: write('mailto:[[EMAIL_ADDRESS]]') },
    { body: write('mailto:office%2Bplans@europa.eu') },
  ],
  bad: () => [
    { body: write('mailto:office.europa.eu'), at: ['office.europa.eu'] },
    { body: write('mailto:office@@europa.eu'), at: ['office@@europa.eu'] },
    { body: write('mailto://office@europa.eu'), at: ['//office@europa.eu'] },
    { body: write('mailto:office@europa.eu.'), at: ['office@europa.eu.'] },
    { body: write('mailto:office@europa'), at: ['office@europa'] },
    { body: write('mailto:%20office@europa.eu'), at: ['%20office@europa.eu'] },
  ],
  look({ manuscript }, found) {
    for (const link of manuscript.links) {
      const all = /^mailto:([^?]*)/i.exec(link.href)?.[1]
      if (!all || all.includes('[[')) continue
      let from = 'mailto:'.length
      for (const mailbox of all.split(/[,;]/)) {
        const slip = slipIn(decoded(mailbox) ?? mailbox)
        if (slip) found(addressPart(link, from, from + mailbox.length), { mailbox, slip })
        from += mailbox.length + 1
      }
    }
  },
})

const slips: { readonly [S in Slip]: string } = {
  'no-at': 'it has no @',
  'two-ats': 'it has more than one @',
  slashes: 'there are slashes behind mailto:',
  end: 'what follows the @ is not the whole name of a host',
  space: 'there is a space in it',
}

function slipIn(mailbox: string): Slip | null {
  if (mailbox.startsWith('//')) return 'slashes'
  if (/\s/.test(mailbox)) return 'space'
  const [name, host, more] = mailbox.split('@')
  if (!name || host === undefined) return 'no-at'
  if (more !== undefined) return 'two-ats'
  return /^[^.]+(?:\.[^.]+)+$/.test(host) ? null : 'end'
}
