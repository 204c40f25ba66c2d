import { defineRule } from '../rule.ts'
import { addressSlipIn } from './lib/addressSlips.ts'
import { addressFix, addressPart } from './lib/linkPlaces.ts'

const link = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } } })

export const linkCapitals = defineRule<{ written: string; meant: string }>({
  id: 'link-capitals',
  group: 'links',
  severity: 'warning',
  summary: 'A link’s address begins with a capital.',
  why: 'Telephones write the first letter of a line as a capital. Browsers take “Https://” for “https://”, but some mail programs and the counters of sending platforms do not know it for a link.',
  looksAt: 'how every link’s address begins.',
  say: ({ written, meant }) => ({
    message: `This address begins with “${written}”, in capitals.`,
    help: `Write it in small letters: ${meant}`,
  }),
  good: () => [
    link('https://www.europa.eu/PLANS'),
    link('https://WWW.europa.eu/plans'),
    link('mailto:Office@Europa.eu'),
  ],
  bad: () => [
    { ...link('Https://www.europa.eu/plans'), at: ['Https:'], fixed: 'href: https://www.europa.eu/plans\n' },
    { ...link('HTTPS://www.europa.eu/plans'), at: ['HTTPS:'], fixed: 'href: https://www.europa.eu/plans\n' },
    { ...link('Mailto:office@europa.eu'), at: ['Mailto:'], fixed: 'href: mailto:office@europa.eu\n' },
  ],
  look: {
    link({ link }, found) {
      const written = /^[a-z]+:/i.exec(link.href)?.[0]
      if (!written || written === written.toLowerCase() || addressSlipIn(link.href)) return
      const meant = written.toLowerCase()
      const fix = addressFix(link, 0, written.length, meant) ?? undefined
      found(addressPart(link, 0, written.length), { written, meant }, fix)
    },
  },
})
