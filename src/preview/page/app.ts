import { ServerFault } from './api.ts'
import { subscribe } from './events.ts'
import { h } from './html.ts'
import { indexPage } from './indexPage.ts'
import { issuePage } from './issuePage.ts'
import type { Page } from './page.ts'
import { endedBanner } from './widgets/endedBanner.ts'

const id = decodeURIComponent(location.pathname.replace(/^\/|\/$/g, ''))
const page: Page = id === '' ? indexPage() : issuePage(id)
const banner = endedBanner(id)
document.body.replaceChildren(
  h('a', { class: 'skip', href: '#main' }, id === '' ? 'Skip to the issues' : 'Skip to the email'),
  banner.element,
  page.element,
)

let isStale = false

/** A hidden tab refreshes when it is shown: fifty of them must not slow down the visible one. */
function refresh() {
  if (document.hidden) {
    isStale = true
    return
  }
  isStale = false
  page.load().catch((error: unknown) => {
    // Any other error means that the server has ended, which the event stream reports.
    if (error instanceof ServerFault) banner.show(error.message)
  })
}

document.addEventListener('visibilitychange', () => {
  if (isStale) refresh()
})

subscribe((event) => {
  if ('bye' in event) banner.show()
  else if ('hello' in event) {
    banner.hide()
    refresh()
  } else if (page.concerns(event.changed)) refresh()
})

refresh()
