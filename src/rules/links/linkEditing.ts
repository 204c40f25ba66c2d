import { defineRule } from '../rule.ts'
import { editingIn } from './editingAddresses.ts'

const link = (href: string) => ({ section: { link: { text: 'Read the eight plans', href } } })
const bad = (href: string) => ({ ...link(href), at: [href] })

export const linkEditing = defineRule<{ what: string; help: string }>({
  id: 'link-editing',
  group: 'links',
  severity: 'warning',
  summary: 'A link leads to where a page, a form or a file is edited, or to somebody’s own mailbox or files.',
  why: 'Copied from the window in which you write, an address leads back to it. You are signed in there and see the page; readers are asked for a password.',
  looksAt: 'the address of every link: editors of web sites, of documents, forms and designs, previews, mailboxes.',
  say: ({ what, help }) => ({ message: `This address leads to ${what}, which readers cannot open.`, help }),
  good: () => [
    link('https://www.europa.eu/news/edit-a-thon'),
    link('https://docs.google.com/document/d/1abcDEF/edit?usp=sharing'),
    link('https://www.europa.eu/news/preview-of-the-plans'),
    link('https://www.europa.eu/admin-staff'),
    link('https://www.europa.eu/public-administration/admin-law'),
    link('https://www.europa.eu/?preview_of=plans'),
    link('https://www.europa.eu/node/123'),
    link('https://www.europa.eu/wp-content/uploads/plan'),
    link('https://docs.google.com/forms/d/e/1/viewform'),
    link('https://docs.google.com/document/d/e/1/pub'),
    link('https://forms.office.com/Pages/ResponsePage.aspx?id=1'),
    link('https://forms.office.com/e/abc'),
    link('https://www.canva.com/design/DAF/abc/view'),
    link('https://www.figma.com/proto/abc'),
    link('https://www.surveymonkey.com/r/abc'),
    link('https://teams.microsoft.com/l/meetup-join/1'),
    link('https://www.europa.eu/my-account'),
    link('https://en.wikipedia.org/wiki/Help:Editing'),
    link('https://www.europa.eu/credit'),
    link('https://mailchi.mp/regions/plans'),
    link('https://administration.europa.eu/accounts/new'),
    link('https://www.umbraco.com/products'),
  ],
  bad: () => [
    bad('https://www.europa.eu/wp-admin/post.php?post=12&action=edit'),
    bad('https://www.europa.eu/wp-login.php'),
    bad('https://www.europa.eu/plans?preview=true'),
    bad('https://www.europa.eu/?p=12&preview_id=12&preview_nonce=1'),
    bad('https://www.europa.eu/node/123/edit'),
    bad('https://www.europa.eu/en/node/123/edit?destination=/admin'),
    bad('https://www.europa.eu/user/login'),
    bad('https://www.europa.eu/umbraco#/content/edit/12'),
    bad('https://www.europa.eu/sitecore/shell/'),
    bad('https://www.europa.eu/admin/content'),
    bad('https://www.europa.eu/administrator/index.php'),
    bad('https://www.europa.eu/typo3/index.php'),
    bad('https://www.europa.eu/index.php?title=Plans&action=edit'),
    bad('https://www.europa.eu/plans/edit'),
    bad('https://europa.sharepoint.com/:w:/r/sites/plans/plan'),
    bad('https://europa.sharepoint.com/sites/plans/_layouts/15/Doc.aspx?sourcedoc=1'),
    bad('https://europa-my.sharepoint.com/personal/ann_europa_eu/Documents/plan'),
    bad('https://docs.google.com/document/d/1/edit'),
    bad('https://docs.google.com/forms/d/1/edit'),
    bad('https://drive.google.com/drive/my-drive'),
    bad('https://forms.office.com/Pages/DesignPageV2.aspx?id=1'),
    bad('https://www.canva.com/design/DAF/abc/edit'),
    bad('https://www.figma.com/design/abc/plans'),
    bad('https://us1.admin.mailchimp.com/campaigns/edit?id=1'),
    bad('https://admin.europa.eu/bulletins/1'),
    bad('https://trello.com/b/abc/plans'),
    bad('https://www.dropbox.com/home/plans'),
    bad('https://outlook.office.com/mail/inbox/id/1'),
    bad('https://mail.google.com/mail/u/0/#inbox/1'),
    bad('https://www.surveymonkey.com/create/?sm=1'),
    {
      body: 'Each plan has [a map](https://www.europa.eu/node/7/edit) in it.',
      at: ['https://www.europa.eu/node/7/edit'],
    },
  ],
  look({ manuscript }, found) {
    for (const link of manuscript.links) {
      const editing = editingIn(link.href)
      if (editing) found(link.hrefPlace(), editing)
    }
  },
})
