import { meantMailbox } from '../../lib/address/mail.ts'
import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'

export const mailboxSlip = defineRule<{ written: string; slip: string; meant: string | null }>({
  id: 'mailbox-slip',
  group: 'links',
  severity: 'warning',
  summary: 'An email address in the text has a slip in it.',
  why: 'Readers copy or type an address as it stands. A comma for a point, a second @ or a missing end sends their message back.',
  looksAt: 'email addresses in running text and in the words of links.',
  say: ({ written, slip, meant }) => ({
    message: `“${written}” is not a whole email address: ${slip}.`,
    help: meant ? `Write ${meant}` : 'Write it to the end, as in office@gov.wales',
    suggestion: meant ?? undefined,
  }),
  good: () => [
    { body: 'Write to office@europa.eu, or to press@europa.eu.' },
    { body: 'Write to office@europa.eu,press@europa.eu in May.' },
    { body: 'Meet us @ the harbour, or find @regions on every network.' },
    { body: 'The evening is called Science@Night, and Work@Home goes on.' },
    { body: 'Tickets @ 5 euros, two @ 9.' },
    { body: 'Tell office@europa.eu, us included, what you think.' },
    { section: { title: 'Write to office@europa.eu' } },
    { body: 'On Mastodon we are @regions@social.network and new.' },
    { body: 'Follow us on Bluesky at @harbour.gov.uk, or @regions.bsky.social. Contact us @harbour.gov.uk today.' },
    { body: 'Write to info@köln.de, büro@würzburg.bayern or rathaus@münchen.de.' },
  ],
  bad: () => [
    { body: 'Write to committee@regions.gov,uk with questions.', at: ['committee@regions.gov,uk'] },
    { body: 'Write to parks@city with questions.', at: ['parks@city'] },
    { body: 'Questions? Email parks@city.', at: ['parks@city'] },
    { body: 'Write to office@@europa.eu with questions.', at: ['office@@europa.eu'] },
    { body: 'Write to office@regions..eu with questions.', at: ['office@regions..eu'] },
    { body: 'Write to office @europa.eu with questions.', at: ['office @europa.eu'] },
    {
      body: 'Email parks @europa.eu, jane.smith @europa.eu or info@europa .eu',
      at: ['parks @europa.eu', 'jane.smith @europa.eu', 'info@europa .eu'],
    },
    { body: 'Write to büro@münchen,de with questions.', at: ['büro@münchen,de'] },
    { body: 'Write to office@ europa.eu with questions.', at: ['office@ europa.eu'] },
    { body: 'Write to [office@europa,eu](mailto:office@europa.eu) with questions.', at: ['office@europa,eu'] },
  ],
  look: {
    passage({ passage }, found) {
      const { text, role, at } = passage
      if (role === 'alt') return
      if (!text.includes('@')) return
      for (const { from, to, slip, meant } of mailSlipsIn(text))
        found(at(from, to), { written: text.slice(from, to), slip, meant })
    },
  },
})

interface Slip {
  readonly from: number
  readonly to: number
  readonly slip: string
  readonly meant: string | null
}

const mailbox = letterRegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}_@.+/-])[\p{L}\p{M}\p{N}_.+-]{1,64}(?:@@+| @(?=[\p{L}\p{N}-]+\.)|@(?: (?=[\p{L}\p{N}-]{2,}\.[a-z]{2}))?)[\p{L}\p{M}\p{N}-]+(?:(?:\.{1,3}|,(?=[a-z])| \.(?=(?:gov|org|com?|eu|net|ac|nhs|uk|wales|cymru|scot)(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}-]+)*(?![\p{L}\p{N}_@-])`,
  'gi',
)

const topLevelAfterComma =
  /,(?:uk|com|org|net|eu|gov|wales|cymru|scot|ie|fr|de|es|it|pl|ro|se|nl|be|at|ch|pt|dk|fi|cz|int|info|edu)(?=\.|$)/i

function mailSlipsIn(text: string): Slip[] {
  return firstMatches(text, mailbox(text)).flatMap((match): Slip[] => {
    const [written] = match
    const [from, to] = [match.index, match.index + written.length]
    const host = written.slice(written.lastIndexOf('@') + 1).trim()
    const slip = (words: string): Slip[] => [{ from, to, slip: words, meant: meantMailbox(written) }]
    if (/@@/.test(written)) return slip('it has more than one @')
    if (written.includes(' @') && !isParted(written, text.slice(Math.max(0, from - 12), from))) return []
    if (written.includes(' ')) return /\.[a-z]{2,}$/i.test(host) ? slip('there is a space in it') : []
    if (host.includes('..')) return slip('it has a full stop too many')
    if (topLevelAfterComma.test(host)) return slip('it has a comma where a full stop belongs')
    if (host.includes(',') || host.includes('.')) return []
    // Other names contain “@” too: “Science@Night”, “node@20”.
    const isAddress =
      /^[a-z][a-z\d._-]*@[a-z][a-z-]+$/.test(written) || announced.test(text.slice(Math.max(0, from - 12), from))
    return isAddress ? slip('its end is missing, such as .org or .gov.uk') : []
  })
}

const announced = /\b(?:e-?mail|write to|contact|mailto|e-bost)[: ]{1,3}$/i

/** Whether the space before the @ parts a mailbox. More often a handle follows a word: “Follow us on Bluesky at @a.eu”. */
function isParted(written: string, before: string): boolean {
  const name = written.slice(0, written.indexOf(' '))
  if (/^(?:info|office|enquiries|poststelle)$|^[a-z]+[._][a-z]+$/i.test(name)) return true
  return announced.test(before) && /^[a-z]/.test(name) && !/^(?:us|me|them|him|her|at|on|via|as|the|our)$/.test(name)
}
