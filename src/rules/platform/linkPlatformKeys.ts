import { defineRule } from '../rule.ts'
import { platformOf } from './lib/macros.ts'
import { sourceTextAt } from './lib/stretches.ts'

export const linkPlatformKeys = defineRule<{ keys: readonly string[]; platform: string; fixed: string }>({
  id: 'link-platform-keys',
  group: 'platform',
  severity: 'warning',
  summary: 'The address of a link has marks for counting clicks that the sending platform adds itself.',
  why: 'The sending platform adds utm_medium and utm_source to every link. Where they stand already, each visit is counted twice or under the wrong name, and addresses grow for nothing.',
  looksAt: 'the query of each link’s address.',
  say: ({ keys, platform, fixed }) => ({
    message: `The address has ${keys.join(' and ')}, which ${platform} adds to every link itself.`,
    help: `Take ${keys.length > 1 ? 'them' : 'it'} out: ${fixed}`,
  }),
  good: () => [
    { section: { link: { text: 'Read the eight plans', href: 'https://www.europa.eu/plans?lang=en&page=2' } } },
    { body: 'The [guide to utm_source](https://www.europa.eu/guide/utm_source=what) is new.' },
    {
      section: {
        link: { text: 'Read the eight plans', href: 'https://www.europa.eu/plans?my_utm_source=1#utm_source=2' },
      },
    },
  ],
  bad: () => [
    {
      section: {
        link: {
          text: 'Read the eight plans',
          href: 'https://www.europa.eu/plans?utm_source=newsletter&lang=en&utm_medium=email#top',
        },
      },
      at: ['https://www.europa.eu/plans?utm_source=newsletter&lang=en&utm_medium=email#top'],
      fixed: 'href: https://www.europa.eu/plans?lang=en#top\n',
    },
    {
      body: 'The [eight plans](https://www.europa.eu/plans?utm_medium=email) are public.',
      at: ['https://www.europa.eu/plans?utm_medium=email'],
      fixed: 'The [eight plans](https://www.europa.eu/plans) are public.',
    },
    {
      body: 'The [eight plans](https://www.europa.eu/plans?UTM_Source=a&b=%7E&c) are public.',
      at: ['https://www.europa.eu/plans?UTM_Source=a&b=%7E&c'],
      fixed: '(https://www.europa.eu/plans?b=%7E&c)',
    },
  ],
  unable: ({ target }) => (target.tracking ? null : `what the target “${target.id}” adds to addresses is not known`),
  look: {
    link({ link: { href, hrefPlace }, target }, found) {
      const { fixed, keys } = withoutKeys(href, target.tracking?.keys ?? [])
      if (keys.length === 0) return
      const place = hrefPlace()
      const details = { keys, platform: platformOf({ target }), fixed }
      if (sourceTextAt(place) === href) found(place, details, { place, replacement: fixed })
      else found(place, details)
    },
  },
})

/** Removes keys from an address's query; everything else stays as written. */
function withoutKeys(
  href: string,
  keys: readonly string[],
): { readonly fixed: string; readonly keys: readonly string[] } {
  const [, before = href, query, after = ''] = /^(https?:[^?#]*)\?([^#]*)(#.*)?$/is.exec(href) ?? []
  if (query === undefined) return { fixed: href, keys: [] }
  const parts = query.split('&')
  const keyOf = (part: string) => part.split('=', 1)[0]?.toLowerCase() ?? ''
  const kept = parts.filter((part) => !keys.includes(keyOf(part)))
  const dropped = [...new Set(parts.map(keyOf).filter((key) => keys.includes(key)))]
  return { fixed: `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${after}`, keys: dropped }
}
