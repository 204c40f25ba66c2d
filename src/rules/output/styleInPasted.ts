import { platformOf } from '../platform/lib/macros.ts'
import { defineRule, uniqueBy } from '../rule.ts'

const wrapper = (before: string, attributes = '') =>
  `${before}<div role="article" lang="en-GB" dir="ltr"${attributes} style="font-family:Arial;font-size:16px;background-color:#ffffff;color:#000000">{{{content}}}</div>`

const fragment = (html: string) => ({ 'templates/layout/fragment.html.hbs': html })

export const styleInPasted = defineRule<{ name: string | null; platform: string }>({
  id: 'style-in-pasted',
  group: 'output',
  severity: 'warning',
  summary: 'What is pasted has a style sheet or a class, which the platform may drop.',
  why: 'What is pasted goes into the middle of the platform’s own page. Its editor may drop a style sheet, or leave its text standing in the letter; and a class may mean something else there. So what is pasted says everything in the style of each element.',
  looksAt: 'what is pasted into the sending platform.',
  say: ({ name, platform }) => ({
    message: `What is pasted into ${platform} has ${name === null ? 'a style sheet' : `the class “${name}”`}, which its editor may drop or take for its own.`,
    help: 'In templates/layout/fragment.html.hbs and the section’s template, write the style on the elements themselves.',
  }),
  good: () => [{ files: fragment(wrapper('')) }, { newsletter: { target: { name: 'document' } } }],
  bad: () => [
    { files: fragment(wrapper('<style>.x { color: #000000 }</style>')), at: [null] },
    { files: fragment(wrapper('', ' class="letter"')), at: [null] },
    { files: fragment(wrapper('<style>.x { color: #000000 }</style>', ' class="letter"')), at: [null, null] },
  ],
  look: {
    block({ block: { role, elements }, target }, found) {
      if (role !== 'paste') return
      const platform = platformOf({ target })
      if (elements.some(({ name }) => name === 'style')) found(null, { name: null, platform })
      const classy = elements.find(({ attributes }) => attributes['class'])
      if (classy) found(null, { name: classy.attributes['class'] ?? '', platform })
    },
  },
  gather: uniqueBy(({ name }) => (name === null ? 'style' : 'class')),
})
