import { defineRule } from '../rule.ts'
import { editingIn } from './lib/editingAddresses.ts'
import { type WebAddress, webAddress } from './lib/webAddress.ts'

const link = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } } })

export const linkNeedsSignIn = defineRule<{ service: string }>({
  id: 'link-needs-sign-in',
  group: 'links',
  severity: 'question',
  summary: 'A link leads to a shared file, which may open for colleagues only.',
  why: 'Files on SharePoint, OneDrive, Google Drive or Dropbox open for you because you are signed in. Whether they open for a reader depends on how the file is shared, which no program can see.',
  looksAt: 'links to SharePoint, OneDrive, Google Drive, Google Docs and Dropbox.',
  say: ({ service }) => ({
    message: `Can everybody open this file on ${service}?`,
    help: 'Open the link in a private window, where you are not signed in. Better still, publish the file on your web site.',
  }),
  good: () => [
    link('https://docs.google.com/forms/d/e/1/viewform'),
    link('https://docs.google.com/document/d/e/1/pub'),
    link('https://www.microsoft.com/sharepoint'),
  ],
  bad: () => [
    { ...link('https://regions.sharepoint.com/sites/plans'), at: ['https://regions.sharepoint.com/sites/plans'] },
    { ...link('https://drive.google.com/file/d/1/view'), at: ['https://drive.google.com/file/d/1/view'] },
  ],
  look: {
    link({ link }, found) {
      const address = webAddress(link.href)
      const service = address && !editingIn(link.href) ? serviceOf(address) : null
      if (service) found(link.hrefPlace(), { service })
    },
  },
})

function serviceOf({ host, path }: WebAddress): string | null {
  if (host.endsWith('-my.sharepoint.com') || host === 'onedrive.live.com' || host === '1drv.ms') return 'OneDrive'
  if (host.endsWith('.sharepoint.com')) return 'SharePoint'
  if (host === 'drive.google.com') return 'Google Drive'
  if (host === 'docs.google.com' && !/^\/forms\/|\/pub(?:html)?$/.test(path)) return 'Google Docs'
  return host === 'www.dropbox.com' && path.length > 1 ? 'Dropbox' : null
}
