import { isWholeMailbox, mailboxesIn } from '../../lib/address/mail.ts'
import { meantAddress } from '../../lib/address/meantAddress.ts'
import { withoutUnseen } from '../../lib/address/unseen.ts'
import type { Fix } from '../../model/finding.ts'
import { defineRule } from '../rule.ts'
import { addressPart, addressSuggestion } from './linkPlaces.ts'
import { placeholderIn } from './placeholders.ts'
import { decoded, shortAddress } from './webAddress.ts'

type Slip = 'twice' | 'web' | 'no-at' | 'two-ats' | 'slashes' | 'comma' | 'end' | 'stray' | 'space' | 'name'

const write = (href: string) => `Write to [the regions’ office](${href}) with questions.`

export const linkMail = defineRule<{ mailbox: string; slip: Slip; meant: string | null; suggestion: Fix | undefined }>({
  id: 'link-mail',
  group: 'links',
  severity: 'error',
  summary: 'A link to an email address has a slip in it.',
  why: 'A mail program takes what stands behind mailto: as it is, so a reader’s message would come back or never leave.',
  looksAt: 'links that begin with mailto:.',
  say: ({ mailbox, slip, meant, suggestion }) => ({
    message: `“${shortAddress(mailbox)}” is not a whole email address: ${slips[slip]}.`,
    help: meant ? `Write ${meant}` : 'Write it as mailto:name@host, as in mailto:office@gov.wales',
    suggestion,
  }),
  good: () => [
    { body: write('mailto:office@regions.europa.eu?subject=Your%20plans%20@%20work') },
    { body: write('mailto:office@europa.eu,press@europa.eu') },
    { body: write('mailto:office@europa.eu;press@europa.eu') },
    { body: write('mailto:?subject=Eight%20plans&body=Read%20this') },
    { body: write('mailto:[[EMAIL_ADDRESS]]') },
    { body: write('mailto:office%2Bplans@europa.eu') },
    { body: write("mailto:o'neill@europa.eu") },
    { body: write('mailto:büro@münchen.de') },
  ],
  bad: () => [
    { body: write('mailto:office.europa.eu'), at: ['office.europa.eu'] },
    { body: write('mailto:office@@europa.eu'), at: ['office@@europa.eu'] },
    { body: write('mailto://office@europa.eu'), at: ['//office@europa.eu'] },
    { body: write('mailto:office@europa.eu.'), at: ['office@europa.eu.'] },
    { body: write('mailto:office@europa.eu%3E'), at: ['office@europa.eu%3E'] },
    { body: write('mailto:office@europa'), at: ['office@europa'] },
    { body: write('mailto:%20office@europa.eu'), at: ['%20office@europa.eu'] },
    { body: write('mailto:office@regions.gov,uk'), at: ['office@regions.gov,uk'] },
    { body: write('mailto:office@regions,gov.uk?subject=Plans'), at: ['office@regions,gov.uk'] },
    { body: write('mailto:office@regions..eu'), at: ['office@regions..eu'] },
    { body: write('mailto:mailto:office@europa.eu'), at: ['mailto:office@europa.eu'] },
    { body: write('mailto:https://www.europa.eu/plans'), at: ['https://www.europa.eu/plans'] },
    { body: write('mailto:www.europa.eu'), at: ['www.europa.eu'] },
    { body: write('mailto:The%20office%20%3Coffice@europa.eu%3E'), at: ['The%20office%20%3Coffice@europa.eu%3E'] },
    { body: write('mailto:office(at)europa.eu'), at: ['office(at)europa.eu'] },
  ],
  look({ manuscript }, found) {
    for (const link of manuscript.links) {
      const boxes = /^mailto:([^?]*)/i.exec(link.href)?.[1]
      if (!boxes || boxes.includes('[[') || placeholderIn(link.href) !== null) continue
      const slip = slipIn(withoutUnseen(decoded(boxes) ?? boxes))
      if (!slip) continue
      const meant = meantAddress(link.href.replace(boxes, decoded(boxes) ?? boxes))
      const place = addressPart(link, 'mailto:'.length, 'mailto:'.length + boxes.length)
      found(place, { mailbox: boxes, slip, meant, suggestion: addressSuggestion(link, meant) })
    }
  },
})

const slips: { readonly [S in Slip]: string } = {
  twice: 'mailto: stands twice',
  web: 'it is the address of a web page',
  'no-at': 'it has no @',
  'two-ats': 'it has more than one @',
  slashes: 'there are slashes behind mailto:',
  comma: 'it has a comma where a full stop belongs',
  end: 'what follows the @ is not the whole name of a host, such as gov.wales',
  stray: 'it ends in a sign that belongs to a sentence',
  space: 'there is a space in it',
  name: 'a name stands beside it',
}

function slipIn(boxes: string): Slip | null {
  if (/^mailto:/i.test(boxes)) return 'twice'
  if (/^(?:https?:|www\.)/i.test(boxes)) return 'web'
  if (boxes.startsWith('//')) return 'slashes'
  if (/<.*@.*>/.test(boxes)) return 'name'
  const written = boxes.split(/[,;]/)
  const mailboxes = mailboxesIn(boxes)
  if (mailboxes.length < written.filter((one) => one.trim() !== '').length) return 'comma'
  const broken = mailboxes.find((one) => !isWholeMailbox(one))
  if (broken === undefined) return null
  if (/\s/.test(broken)) return 'space'
  const [name, host, more] = broken.split('@')
  if (!name || host === undefined) return boxes.includes(',') && mailboxes.length > 1 ? 'comma' : 'no-at'
  if (more !== undefined) return 'two-ats'
  return isWholeMailbox(broken.replace(/[^\p{L}\p{N}]+$/u, '')) ? 'stray' : 'end'
}
