import { isPrivateHost } from '../../lib/address/privateHost.ts'
import { isStaging } from '../../lib/address/stagingHost.ts'
import { defineRule } from '../rule.ts'
import { addressSlipIn } from './lib/addressSlips.ts'
import { placeholderIn } from './lib/placeholders.ts'
import { webAddress } from './lib/webAddress.ts'

const link = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } } })
const bad = (href: string) => ({ ...link(href), at: [href] })

export const linkStaging = defineRule<{ host: string }>({
  id: 'link-staging',
  group: 'links',
  severity: 'warning',
  summary: 'A link leads to a copy of a web site that was made to try things out.',
  why: 'Addresses that begin with staging., preview. or test. are where an office looks at its pages before they are public. Readers are asked for a password there, or find the page gone next week. Use the address of the public page. If this site is public, allow this rule in the issue and say so.',
  looksAt: 'the host of every link.',
  say: ({ host }) => ({
    message: `“${host}” looks like a copy of a site for trying things out, which readers may not be let into.`,
    help: 'Use the address of the published page: open it from the public web site, and copy it there.',
  }),
  good: () => [
    link('https://beta.gov.wales/plans'),
    link('https://www.europa.eu/staging-areas'),
    link('https://www.preview-theatre.eu/'),
    link('https://www.test.de/plans'),
    link('https://test-centre.europa.eu/plans'),
    link('https://main-stage.europa.eu/plans'),
    link('https://stagecoach.europa.eu/plans'),
    link('https://sandbox.europa.eu/plans'),
    link('https://preview.eu/plans'),
    link('https://developer.europa.eu/plans'),
    link('https://dev.to/plans'),
    link('https://testing.europa.eu/book-a-test'),
    link('https://latest.europa.eu/plans'),
    link('https://demo.europa.eu/plans'),
    link('https://www.stage.co.uk/plans'),
    link('https://www.thestage.co.uk/plans'),
    link('https://staging-post.org/plans'),
    link('https://www.preview.org.uk/plans'),
    link('https://qa.ac.uk/plans'),
    link('https://acc.gov.au/plans'),
    link('https://draft.co.nz/plans'),
    link('https://stage.wordpress.com/plans'),
    link('https://staging-post.europa.eu/plans'),
  ],
  bad: () => [
    bad('https://staging.europa.eu/plans'),
    bad('https://www.staging.europa.eu/plans'),
    bad('https://preview.europa.eu/plans'),
    bad('https://www-preview.europa.eu/plans'),
    bad('https://www-stage.europa.eu/plans'),
    bad('https://regions-staging.europa.eu/plans'),
    bad('https://stage.regions.europa.eu/plans'),
    bad('https://test.gov.wales/plans'),
    bad('https://dev.europa.eu/plans'),
    bad('https://uat.europa.eu/plans'),
    bad('https://staging.regions.co.uk/plans'),
    bad('https://dev.regions.gov.uk/plans'),
    bad('https://www.test.regions.org.uk/plans'),
    bad('https://staging.gov.uk/plans'),
    bad('https://preprod.europa.eu/plans'),
    bad('https://draft-origin.publishing.europa.eu/plans'),
    bad('https://dev-regions.pantheonsite.io/plans'),
    bad('https://stage-content.europa.eu/plans'),
    bad('https://deploy-preview-12--regions.netlify.app/plans'),
    bad('https://regions.wpengine.com/plans'),
    bad('https://www.europa.eu:8080/plans'),
    { body: 'Each plan has [a map](https://acc.europa.eu/map) in it.', at: ['https://acc.europa.eu/map'] },
  ],
  look: {
    link({ link }, found) {
      const host = webAddress(link.href)?.host
      if (!host || isPrivateHost(host) || placeholderIn(link.href) !== null || addressSlipIn(link.href)) return
      const port = /^https?:\/\/[^/?#]*:(\d+)/i.exec(link.href)?.[1]
      if (isStaging(host)) found(link.hrefPlace(), { host })
      else if (port && /^(?:3000|4000|4200|5000|5173|8000|8008|8080|8081|8888|9000)$/.test(port))
        found(link.hrefPlace(), { host: `${host}:${port}` })
    },
  },
})
