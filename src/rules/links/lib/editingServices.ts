/** A page that only signed-in editors can open, and which address to use instead. */
export interface Editing {
  /** Completes “This address leads to …”. */
  readonly what: string
  readonly help: string
}

const sharedFileHelp = 'Publish the file on your web site, or use the link that “Share” gives you for everybody.'
const formLinkHelp = 'Use the address for those who answer: the form’s “Share” or “Send” button gives it to you.'
const notForReadersHelp =
  'Readers cannot follow you there: publish what they should see on your web site, and link to that.'

export interface EditingAddresses extends Editing {
  /**
   * Patterns for an address without its scheme. One of the hints, in lower case, is searched for first, since compiling
   * a pattern takes V8 ten times as long.
   */
  readonly addresses: readonly (readonly [hints: readonly string[], pattern: RegExp])[]
}

/** Services; the first match counts. */
export const editingServices: readonly EditingAddresses[] = [
  {
    what: 'the page where the form is edited',
    help: formLinkHelp,
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
    help: formLinkHelp,
    addresses: [[['forms.'], /^forms\.(?:office|microsoft|cloud\.microsoft)(?:\.com)?\/(?:.{0,40}\/)?analysispage/i]],
  },
  {
    what: 'the page where the document is edited',
    help: sharedFileHelp,
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
    help: sharedFileHelp,
    addresses: [
      [['canva'], /^(?:www\.)?canva\.com\/design\/[^?#]*\/edit(?:[/?#]|$)/i],
      [['figma'], /^(?:www\.)?figma\.com\/(?:design|file|board)\//i],
      [['prezi'], /^(?:www\.)?prezi\.com\/(?:p\/)?edit(?:[/?#]|$)/i],
      [['arcgis'], /^[\w.-]*\barcgis\.com\/(?:apps\/)?(?:experience\/|webappviewer\/)?builder(?:[/?#]|$)/i],
    ],
  },
  {
    what: 'a file that opens for your colleagues only',
    help: sharedFileHelp,
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
    help: sharedFileHelp,
    addresses: [
      [['sharepoint'], /^[\w-]+-my\.sharepoint\.[a-z]+\/(?!:[a-z]:\/)./i],
      [['drive.google.'], /^drive\.google\.com\/drive\/(?:u\/\d\/)?(?:my-drive|home|shared-with-me|recent)/i],
      [['dropbox'], /^(?:www\.)?dropbox\.com\/(?:home|work|personal|preview)(?:[/?#]|$)/i],
    ],
  },
  {
    what: 'the pages where mailings are made',
    help: notForReadersHelp,
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
    help: notForReadersHelp,
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
    help: notForReadersHelp,
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
