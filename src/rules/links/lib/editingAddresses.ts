import { isPrivateHost } from '../../../lib/address/privateHost.ts'
import { labelsBeforeSite } from '../../../lib/address/siteName.ts'
import { lruMemo } from '../../../lib/cache/lruMemo.ts'
import { hasAny } from '../../../lib/text/hasAny.ts'
import { addressSlipIn } from './addressSlips.ts'
import { type Editing, type EditingAddresses, editingServices } from './editingServices.ts'
import { placeholderIn } from './placeholders.ts'
import { webAddress } from './webAddress.ts'

const publishedPageHelp =
  'Use the address of the published page: open it where you are not signed in, and copy it there.'

const editorInterface: Editing = {
  what: 'the inside of the web site, where its pages are edited',
  help: publishedPageHelp,
}

/** Labels of hosts where only editors can sign in. */
const editorLabels = /^(?:admin\d?|(?:cms|web|site|content|whitehall)-admin|edit)$/

/** Where readers change what a site knows of themselves. */
const ownPages = String.raw`[^?#]*\/(?:my-?account|account|profile|subscribers?|subscriptions?|preferences)\/`

/** Addresses of content management systems on any site. */
const editingPaths: readonly EditingAddresses[] = [
  {
    what: 'the preview of a page that may not be published',
    help: publishedPageHelp,
    addresses: [
      [
        ['preview', 'et_fb=', 'vc_editable=', 'sc_mode=', 'wcmmode='],
        /[?&](?:preview(?:=(?:true|1|yes|draft)(?:[&#]|$)|_id=|_nonce=|_?token=|-?mode=)|previewtoken=|elementor-preview=|et_fb=1|vc_editable=true|sc_mode=(?:edit|preview)|wcmmode=|x-craft-(?:live-)?preview=)/i,
      ],
      [['/node/preview'], /^[^?#]+\/node\/preview\//i],
    ],
  },
  {
    ...editorInterface,
    addresses: [
      [['/wp-'], /^[^?#]+\/wp-(?:admin(?:[/?#]|$)|login\.php)/i],
      [
        ['wordpress.com'],
        /^(?:www\.)?wordpress\.com\/(?:post|page|posts|pages|edit|home|view|media|settings|customize|block-editor|site-editor)(?:[/?#]|$)/i,
      ],
      [
        ['/config'],
        /^[^/?#]+\.squarespace\.com\/config(?:[/?#]|$)|^(?!docs?\.|developers?\.)[^/?#]+\/config(?:\/?(?:[?#]|$)|\/(?:pages|website|design|settings|commerce|marketing|analytics|scheduling|asset-library)(?:[/?#]|$))/i,
      ],
      [
        ['/ghost'],
        /^[^/?#]+\.ghost\.io\/ghost(?:[/?#]|$)|^[^/?#]+\/(?:[^?#]*\/)?ghost\/(?:#|(?:editor|dashboard|posts|settings|members|signin)(?:[/?#]|$))/i,
      ],
      [
        ['wix.', 'weebly.', 'webflow.', 'jimdo.', 'app.', 'adobeaemcloud.'],
        /^(?:(?:manage|editor)\.wix\.com|(?:www\.)?wix\.com\/(?:editor|dashboard|my-account)|(?:www\.)?weebly\.com\/(?:editor|home|app)|(?:www\.)?webflow\.com\/(?:design|designer|dashboard)|cms\.e?jimdo\.com|app\.(?:contentful|storyblok|prismic)\.(?:com|io)|author-p\d+-e\d+\.adobeaemcloud\.com)(?:[/?#]|$)/i,
      ],
      [
        ['linkedin', 'business.facebook'],
        /^(?:www\.)?linkedin\.com\/(?:company|showcase|school)\/[^/?#]+\/admin(?:[/?#]|$)|^business\.facebook\.com(?:[/?#]|$)/i,
      ],
      [
        [
          '/umbraco',
          '/sitecore',
          '/episerver',
          '/typo3',
          '/admin',
          '/cms',
          '/backoffice',
          '/crx',
          '/editor.',
          '/dashboard',
        ],
        /^[^/?#]+\/(?:[^?#]*\/)?(?:umbraco|sitecore|episerver|typo3|administrator|cmsdesk|backoffice|cms\/admin|crx\/de|editor\.html|dashboard\/sitemap)(?:[/?#]|$)/i,
      ],
      [['/admin'], /^[^/?#]+(?:\/[a-z]{2})?\/admin(?:[/?#]|$)/i],
      [['/admin'], /^[^?#]+\/admin\/(?:content|structure|pages|login|posts|index\.php|workbench)(?:[/?#]|$)/i],
    ],
  },
  {
    what: 'the page where editors of the web site sign in',
    help: publishedPageHelp,
    addresses: [[['/user'], /^[^/?#]+(?:\/[a-z]{2})?\/user\/(?:login|password|reset)(?:[/?#]|$)/i]],
  },
  {
    what: 'the page where this page of the web site is edited',
    help: publishedPageHelp,
    addresses: [
      [
        ['/node', '/term', '/media', '/block', '/user'],
        /^[^?#]+\/(?:node|term|media|block|user)\/\d+\/(?:edit|delete|revisions|latest|translations|layout)(?:[/?#]|$)/i,
      ],
      [['/node/add'], /^[^?#]+\/node\/add(?:[/?#]|$)/i],
      [['action='], /[?&]action=(?:edit|submit|elementor)(?:[&#]|$)/i],
      [
        ['edit'],
        new RegExp(
          String.raw`^(?!docs\.google\.com\/|${ownPages})[^/?#]+\/[^?#]+\/(?:edit|@@edit|_edit|edit\.php|editpage(?:\.\w{2,6})?)\/?(?:[?#]|$)`,
          'i',
        ),
      ],
    ],
  },
]

/** The editing page that an address leads to; null for any other address. Memoized, since several rules ask. */
export const editingIn = lruMemo(50_000, (href: string) => href, findEditing)

function findEditing(href: string): Editing | null {
  const host = webAddress(href)?.host
  if (!host || isPrivateHost(host) || placeholderIn(href) !== null || addressSlipIn(href)) return null
  const address = host + href.replace(/^https?:\/\/[^/?#]*/i, '')
  const lower = address.toLowerCase()
  const known = [...editingServices, ...editingPaths].find(({ addresses }) =>
    addresses.some(([hints, pattern]) => hasAny(lower, hints) && pattern.test(address)),
  )
  return known ?? (labelsBeforeSite(host).some((label) => editorLabels.test(label)) ? editorInterface : null)
}
