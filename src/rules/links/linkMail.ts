import { isWholeMailbox, mailboxesIn, meantMailQuery } from '../../lib/address/mail.ts'
import { meantAddress } from '../../lib/address/meantAddress.ts'
import { withoutUnseen } from '../../lib/address/unseen.ts'
import type { Fix } from '../../model/finding.ts'
import { defineRule } from '../rule.ts'
import { addressFix, addressPart, addressSuggestion } from './lib/linkPlaces.ts'
import { brokenFieldIn } from './lib/mailHeaders.ts'
import { placeholderIn } from './lib/placeholders.ts'
import { shortAddress, tryDecode } from './lib/webAddress.ts'

type Slip = 'twice' | 'web' | 'no-at' | 'two-ats' | 'slashes' | 'comma' | 'end' | 'stray' | 'space' | 'name' | 'break'

const write = (href: string) => `Write to [the regions’ office](${href}) with questions.`

type Details =
  | {
      readonly mailbox: string
      readonly slip: Slip
      readonly meant: string | null
      readonly suggestion: Fix | undefined
    }
  | { readonly field: string; readonly sign: string; readonly suggestion: Fix | undefined }
  | { readonly cutAt: string; readonly meant: string; readonly suggestion: Fix | undefined }

export const linkMail = defineRule<Details>({
  id: 'link-mail',
  group: 'links',
  severity: 'error',
  summary:
    'A link to an email address has a slip in it, a line break where its mail has one line, or a sign that cuts its subject short.',
  why: 'A mail program takes what stands behind mailto: as it is, so a reader’s message would come back or never leave. A line break in the subject may smuggle another recipient in: mail programs that take it as it is write what follows on a line of its own. And signs such as & and # have a meaning of their own in an address: the subject “Q&A” would arrive as “Q”.',
  looksAt: 'links that begin with mailto:.',
  say: (details) =>
    'cutAt' in details
      ? {
          message: `“${details.cutAt}” has a meaning of its own in an address: the mail that this link begins may lose what follows it.`,
          help: `Write ${details.meant}`,
          suggestion: details.suggestion,
        }
      : 'field' in details
        ? {
            message: `There is a line break (${details.sign}) in the ${fieldNames[details.field] ?? 'address'} of this link: what follows it could become another line of the mail’s head, such as one more recipient.`,
            help: `Take it out${details.suggestion ? '' : ', with what follows it'}. Only body= may have line breaks.`,
            suggestion: details.suggestion,
          }
        : {
            message: `“${shortAddress(details.mailbox)}” is not a whole email address: ${slips[details.slip]}.`,
            help: details.meant
              ? `Write ${details.meant}`
              : 'Write it as mailto:name@host, as in mailto:office@gov.wales',
            suggestion: details.suggestion,
          },
  good: () => [
    { body: write('mailto:office@regions.europa.eu?subject=Your%20plans%20@%20work') },
    { body: write('mailto:office@europa.eu,press@europa.eu') },
    { body: write('mailto:office@europa.eu;press@europa.eu') },
    { body: write('mailto:?subject=Eight%20plans&body=Read%20this') },
    { body: write('mailto:[[EMAIL_ADDRESS]]') },
    { body: write('mailto:office%2Bplans@europa.eu') },
    { body: write("mailto:o'neill@europa.eu") },
    { body: write('mailto:büro@münchen.de') },
    { body: write('mailto:office@europa.eu?subject=Plans&body=Dear%20all,%0D%0A%0D%0ACc:%20is%20a%20sign') },
    { body: write('mailto:office@europa.eu?subject=100%250%20more&cc=press@europa.eu') },
    { body: write('mailto:office@europa.eu?body=Hello%0AThere') },
    { body: write('mailto:office@europa.eu?subject=Q%26A%20No.%20%231&amp;body=Why?%20R%26D&') },
    { body: write('mailto:office@europa.eu?subject=Plans?&cc=press@europa.eu&in-reply-to=1') },
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
    {
      body: write('mailto:office@europa.eu%0D%0Abcc:press@europa.eu'),
      at: ['office@europa.eu%0D%0Abcc:press@europa.eu'],
    },
    {
      body: write('mailto:office@europa.eu?subject=Plans%0d%0aBcc:%20press@europa.eu'),
      at: ['Plans%0d%0aBcc:%20press@europa.eu'],
    },
    { body: write('mailto:office@europa.eu?subject=Plans%0Afor%20jobs&body=Hello'), at: ['Plans%0Afor%20jobs'] },
    { body: write('mailto:office@europa.eu?%0Abcc=press@europa.eu'), at: ['%0Abcc=press@europa.eu'] },
    { body: write('mailto:?body=Hello%0A&cc=press@europa.eu%0D'), at: ['press@europa.eu%0D'] },
    { body: write('mailto:office@europa.eu?subject=Q&A%20for%20regions'), at: ['subject=Q&A%20for%20regions'] },
    { body: write('mailto:?subject=Plan%20#1&body=R&D'), at: ['subject=Plan%20#1&body=R&D'] },
    { body: write('mailto:office@europa.eu?subject=100%%20free'), at: ['subject=100%%20free'] },
    { body: write('mailto:office@europa.eu?subject=Plans?body=Hello'), at: ['subject=Plans?body=Hello'] },
    {
      body: write('mailto:office@europa.eu?subject=Plans%250D%250ABcc%3Apress@europa.eu'),
      at: ['Plans%250D%250ABcc%3Apress@europa.eu'],
    },
  ],
  look: {
    link({ link }, found) {
      const field = /^mailto:/i.test(link.href) ? brokenFieldIn(link.href) : null
      if (field) {
        const { name, sign, from, to, meant } = field
        const suggestion = meant === null ? undefined : (addressFix(link, from, to, meant) ?? undefined)
        found(addressPart(link, from, to), { field: name, sign, suggestion })
      }
      const query = /^mailto:[^?]*\?(.+)/i.exec(link.href)?.[1]
      const meantQuery = query && !field ? meantMailQuery(query) : query
      if (query && meantQuery && meantQuery !== query) {
        const [from, to] = [link.href.length - query.length, link.href.length]
        const meant = link.href.slice(0, from) + meantQuery
        const cutAt = [...query].find((sign, at) => sign !== meantQuery[at]) ?? ''
        const suggestion = addressFix(link, from, to, meantQuery) ?? undefined
        found(addressPart(link, from, to), { cutAt, meant, suggestion })
      }
      const boxes = /^mailto:([^?]*)/i.exec(link.href)?.[1]
      if (!boxes || boxes.includes('[[') || placeholderIn(link.href) !== null) return
      const slip = slipIn(withoutUnseen(tryDecode(boxes) ?? boxes))
      if (!slip) return
      const meant = meantAddress(link.href.replace(boxes, tryDecode(boxes) ?? boxes))
      const place = addressPart(link, 'mailto:'.length, 'mailto:'.length + boxes.length)
      found(place, { mailbox: boxes, slip, meant, suggestion: addressSuggestion(link, meant) })
    },
  },
})

const fieldNames: { readonly [field: string]: string } = {
  subject: 'subject',
  to: 'To field',
  cc: 'Cc field',
  bcc: 'Bcc field',
}

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
  break: 'there is a line break (%0D%0A) in it, behind which a mail program may read something else',
}

function slipIn(boxes: string): Slip | null {
  if (/[\r\n\0]/.test(boxes)) return 'break'
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
