import { labelsBeforeSite } from '../../lib/address/siteName.ts'
import { isPrivateHost } from '../../lib/privateHost.ts'
import { slipIn } from './addressSlips.ts'
import { placeholderIn } from './placeholders.ts'
import { webAddress } from './webAddress.ts'

/** Where an address leads that only those can open who are signed in, and the way out. */
interface Editing {
  /** Completes “This address leads to …”. */
  readonly what: string
  readonly help: string
}

const published = 'Use the address of the published page: open it where you are not signed in, and copy it there.'
const shared = 'Publish the file on your web site, or use the link that “Share” gives you for everybody.'
const answering = 'Use the address for those who answer: the form’s “Share” or “Send” button gives it to you.'
const none = 'Readers cannot follow you there: publish what they should see on your web site, and link to that.'

interface Places extends Editing {
  /**
   * Of addresses from their host on. Each has one of the signs, in small letters, which are looked for first: V8 takes
   * ten times as long to compile a pattern.
   */
  readonly addresses: readonly (readonly [signs: readonly string[], pattern: RegExp])[]
}

/** Services; the first that fits is named. */
const services: readonly Places[] = [
  {
    what: 'the page where the form is edited',
    help: answering,
    addresses: [
      [['forms.'], /^forms\.(?:office|microsoft|cloud\.microsoft)(?:\.com)?\/(?:.{0,40}\/)?design/i],
      [
        ['docs.google.'],
        /^docs\.google\.com\/(?:a\/[^/]{1,80}\/)?forms\/(?:u\/\d\/)?d\/(?!e\/)[^/?#]+\/(?:edit|prefill)/i,
      ],
      [
        ['surveymonkey', 'typeform', 'jotform', 'smartsurvey', 'qualtrics'],
        /^(?:[\w-]+\.)?(?:surveymonkey|typeform|jotform|smartsurvey|qualtrics)\.(?:com|co\.uk)\/(?:create|build|edit|collect|analyze|survey-builder)(?:[/?#]|$)/i,
      ],
    ],
  },
  {
    what: 'the page where the answers to the form are read',
    help: answering,
    addresses: [[['forms.'], /^forms\.(?:office|microsoft|cloud\.microsoft)(?:\.com)?\/(?:.{0,40}\/)?analysispage/i]],
  },
  {
    what: 'the page where the document is edited',
    help: shared,
    addresses: [
      [
        ['docs.google.'],
        /^docs\.google\.com\/(?:a\/[^/]{1,80}\/)?(?:document|spreadsheets|presentation|drawings)\/(?:u\/\d\/)?d\/[^/?#]+\/edit(?![^#]*[?&]usp=shar)/i,
      ],
      [['officeapps'], /^[a-z]+\.officeapps\.live\.com\/(?:we|x|p)\//i],
      [['onedrive'], /^onedrive\.live\.com\/edit/i],
    ],
  },
  {
    what: 'the page where the design is edited',
    help: shared,
    addresses: [
      [['canva'], /^(?:www\.)?canva\.com\/design\/[^?#]*\/edit(?:[/?#]|$)/i],
      [['figma'], /^(?:www\.)?figma\.com\/(?:design|file|board)\//i],
      [['prezi'], /^(?:www\.)?prezi\.com\/(?:p\/)?edit(?:[/?#]|$)/i],
      [['arcgis'], /^[\w.-]*\barcgis\.com\/(?:apps\/)?(?:experience\/|webappviewer\/)?builder(?:[/?#]|$)/i],
    ],
  },
  {
    what: 'a file that opens for your colleagues only',
    help: shared,
    addresses: [
      [
        ['sharepoint'],
        /^[\w-]+\.sharepoint\.[a-z]+\/(?::[a-z]:\/r\/|[^?#]*\/?_layouts\/15\/(?:doc|wopi|download|onedrive|start|viewlsts))/i,
      ],
      [
        ['sharepoint'],
        /^[\w-]+\.sharepoint\.[a-z]+\/(?!:[a-z]:\/)[^?#]*\/(?:shared(?:%20| )documents|forms\/allitems\.aspx|sitepages)(?:[/?#]|$)/i,
      ],
    ],
  },
  {
    what: 'somebody’s own files',
    help: shared,
    addresses: [
      [['sharepoint'], /^[\w-]+-my\.sharepoint\.[a-z]+\/(?!:[a-z]:\/)./i],
      [['drive.google.'], /^drive\.google\.com\/drive\/(?:u\/\d\/)?(?:my-drive|home|shared-with-me|recent)/i],
      [['dropbox'], /^(?:www\.)?dropbox\.com\/(?:home|work|personal|preview)(?:[/?#]|$)/i],
    ],
  },
  {
    what: 'the pages where mailings are made',
    help: none,
    addresses: [
      [['.admin.'], /^us\d+\.admin\.mailchimp\.com(?:[/?#]|$)/i],
      [
        ['login.', 'app.'],
        /^(?:login|app)\.(?:mailchimp|hubspot|createsend|campaignmonitor|sendinblue|brevo)\.com(?:[/?#]|$)/i,
      ],
    ],
  },
  {
    what: 'somebody’s mailbox or calendar',
    help: none,
    addresses: [
      [
        ['calendar.google.'],
        /^calendar\.google\.com\/calendar\/(?:u\/\d\/)?r(?:[?#]|$|\/(?:day|week|month|year|agenda|settings|eventedit\/))/i,
      ],
      [
        ['outlook'],
        /^outlook\.(?:office|office365|live|cloud\.microsoft)(?:\.com)?\/(?!book|owa\/calendar|calendar\/published)/i,
      ],
      [['mail.'], /^(?:mail\.google\.com|mail\.yahoo\.com|webmail\.[\w.-]+)(?:[/?#]|$)/i],
    ],
  },
  {
    what: 'the page where the event is managed',
    help: 'Use the address for those who come: open the event where you are not signed in, and copy it there.',
    addresses: [
      [
        ['eventbrite'],
        /^(?:www\.)?eventbrite\.[a-z.]{2,6}\/(?:manage|myevents?|organizations|organizers?\/manage|edit|create|dashboard|mytickets|account|checkin)(?:[-/?#]|$)/i,
      ],
      [
        ['ticket', 'humanitix', 'lu.ma', 'luma.'],
        /^(?:(?:www\.)?ticketsource\.[a-z.]{2,6}\/(?:dashboard|myevents|account)|app\.tickettailor\.com|console\.humanitix\.com|(?:www\.)?(?:lu\.ma|luma\.com)\/event\/manage)(?:[/?#]|$)/i,
      ],
      [
        ['facebook', 'meetup'],
        /^(?:www\.)?facebook\.com\/events\/(?:edit|create)(?:[/?#]|$)|^[^/?#]*meetup\.com\/[^?#]*\/(?:edit|manage|attendees\/manage)(?:[/?#]|$)/i,
      ],
      [
        ['zoom.us'],
        /^(?:[\w-]+\.)?zoom\.us\/(?:(?:meeting|webinar)\/\d|s\/\d|meeting\/?(?:[?#]|$)|recording\/management)/i,
      ],
    ],
  },
  {
    what: 'the page where the film is edited',
    help: 'Use the address for those who watch: the film’s “Share” button gives it to you.',
    addresses: [
      [['studio.youtube'], /^studio\.youtube\.com(?:[/?#]|$)/i],
      [['vimeo'], /^(?:www\.)?vimeo\.com\/manage(?:[/?#]|$)/i],
    ],
  },
  {
    what: 'a board or a chat of your team',
    help: none,
    addresses: [
      [['trello'], /^(?:www\.)?trello\.com\/[bc]\//i],
      [
        ['asana', 'monday', 'tasks.office', 'planner.'],
        /^(?:app\.asana\.com\/\d|[\w-]+\.monday\.com\/boards\/|tasks\.office\.com\/|planner\.cloud\.microsoft\/)/i,
      ],
      [['teams.'], /^teams\.(?:microsoft|live)\.com\/(?:_#|v2|l\/(?:channel|message|team|file|chat)\/)/i],
      [['slack'], /^[\w-]+\.slack\.com\/(?:client|archives|files)\//i],
    ],
  },
]

const inside: Editing = { what: 'the inside of the web site, where its pages are edited', help: published }

/** Labels of hosts that let in only those who write there. */
const insides = /^(?:admin\d?|(?:cms|web|site|content|whitehall)-admin|edit)$/

/** Any site. */
const sites: readonly Places[] = [
  {
    what: 'the preview of a page that may not be published',
    help: published,
    addresses: [
      [
        ['preview', 'et_fb=', 'vc_editable=', 'sc_mode=', 'wcmmode='],
        /[?&](?:preview(?:=(?:true|1|yes|draft)(?:[&#]|$)|_id=|_nonce=|_?token=|-?mode=)|previewtoken=|elementor-preview=|et_fb=1|vc_editable=true|sc_mode=(?:edit|preview)|wcmmode=|x-craft-(?:live-)?preview=)/i,
      ],
      [['/node/preview'], /^[^?#]+\/node\/preview\//i],
    ],
  },
  {
    ...inside,
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
    help: published,
    addresses: [[['/user'], /^[^/?#]+(?:\/[a-z]{2})?\/user\/(?:login|password|reset)(?:[/?#]|$)/i]],
  },
  {
    what: 'the page where this page of the web site is edited',
    help: published,
    addresses: [
      [
        ['/node', '/term', '/media', '/block', '/user'],
        /^[^?#]+\/(?:node|term|media|block|user)\/\d+\/(?:edit|delete|revisions|latest|translations|layout)(?:[/?#]|$)/i,
      ],
      [['/node/add'], /^[^?#]+\/node\/add(?:[/?#]|$)/i],
      [['action='], /[?&]action=(?:edit|submit|elementor)(?:[&#]|$)/i],
      [
        ['edit'],
        /^(?!docs\.google\.com\/)[^/?#]+\/[^?#]+\/(?:edit|@@edit|_edit|edit\.php|editpage(?:\.\w{2,6})?)\/?(?:[?#]|$)/i,
      ],
    ],
  },
]

/** null for an address that leads to no such place. */
export function editingIn(href: string): Editing | null {
  const host = webAddress(href)?.host
  if (!host || isPrivateHost(host) || placeholderIn(href) !== null || slipIn(href)) return null
  const address = host + href.replace(/^https?:\/\/[^/?#]*/i, '')
  const small = address.toLowerCase()
  const known = [...services, ...sites].find(({ addresses }) =>
    addresses.some(([signs, pattern]) => signs.some((sign) => small.includes(sign)) && pattern.test(address)),
  )
  return known ?? (labelsBeforeSite(host).some((label) => insides.test(label)) ? inside : null)
}
