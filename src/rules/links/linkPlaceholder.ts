import { defineRule } from '../rule.ts'
import { addressPart } from './lib/linkPlaces.ts'
import { placeholderIn } from './lib/placeholders.ts'
import { shortAddress } from './lib/webAddress.ts'

const link = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } } })

export const linkPlaceholder = defineRule<{ part: string }>({
  id: 'link-placeholder',
  group: 'links',
  severity: 'error',
  summary: 'A link still has an address that stands in for the real one.',
  why: 'An address such as https://example.com, https://www.yourwebsite.com or https://…/TODO was put there to be replaced. Readers would come to a page that has nothing to do with the newsletter, or to none.',
  looksAt: 'the address of every link.',
  say: ({ part }) => ({
    message: `“${shortAddress(part)}” stands in for a real address.`,
    help: 'Put in the address that is meant, from https:// to the end.',
  }),
  good: () => [
    link('https://www.europa.eu/example/plans'),
    link('https://www.europa.eu/to-do-list'),
    link('https://www.europa.eu/how-to-insert-a-link'),
    link('https://www.examples.eu/plans'),
    link('https://www.home.link/plans'),
    link('https://www.europa.eu/plans?url=todo'),
    link('https://xxl.europa.eu/xx/'),
    link('mailto:regions@europa.eu'),
    link('https://todo.europa.eu/lists'),
    link('https://www.europa.eu/apps/todo'),
    link('https://www.europa.eu/your-account/your-organisation'),
    link('https://your-account.europa.eu/'),
  ],
  bad: () => [
    { ...link('https://www.example.org/plans'), at: ['www.example.org'] },
    { ...link('https://example.wales/plans'), at: ['example'] },
    { ...link('https://www.yourwebsite.com/plans'), at: ['yourwebsite'] },
    { ...link('https://www.europa.eu/TODO'), at: ['TODO'] },
    { ...link('https://www.europa.eu/plans/TBC'), at: ['TBC'] },
    { ...link('https://xxx/'), at: ['xxx'] },
    { ...link('https://todo'), at: ['todo'] },
    { ...link('https://www.europa.eu/%5Binsert%20link%20here%5D'), at: ['%5Binsert%20link%20here%5D'] },
    { ...link('https://www.europa.eu/insert-link-here'), at: ['insert-link-here'] },
    { ...link('mailto:name@example.com'), at: ['example.com'] },
    { body: 'Each plan has [a map](https://...) in it.', at: ['...'] },
  ],
  look: {
    link({ link }, found) {
      const part = placeholderIn(link.href)
      if (part === null) return
      const from = link.href.toLowerCase().indexOf(part.toLowerCase(), link.href.indexOf(':'))
      found(addressPart(link, from, from + part.length), { part })
    },
  },
})
