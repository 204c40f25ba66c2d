import { govdeliveryPage } from '../../src/targets/govdeliveryWrapper.ts'

/** A fragment in the page that the platform sends: with nothing between them. */
export function pastedIntoHost(html: string): string {
  return govdeliveryPage(html, { subject: 'Bulletin', preview: 'What inboxes show after the subject.' })
}

/** A page whose rules are meant for its own texts and tables, as content systems and older email templates have them. */
export function pastedIntoStrictHost(html: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Host</title><style>${hostRules}</style></head>
<body><table><tr><td>${html}</td></tr></table></body>
</html>
`
}

const hostRules = `
body { margin: 0; font: 14px/1.2 Georgia, serif; color: #555555; text-align: center; }
div { line-height: 1; }
p { text-align: center; margin: 1em; line-height: 1; letter-spacing: 0.2px; }
h1, h2, h3, h4 { font: italic bold 30px/1 Georgia, serif; text-transform: uppercase; text-align: center; color: #880000;
  letter-spacing: 1px; margin: 1em; }
table { width: auto; margin: 1em; border-collapse: separate; border-spacing: 2px; font-size: 11px; color: #777777; }
td { padding: 5px; vertical-align: middle; text-align: center; line-height: 1; font: 11px/1 Georgia, serif; }
a { color: #ff0000; text-decoration: none; font-weight: normal; }
ul, ol { margin: 2em; padding: 0 0 0 40px; list-style-position: inside; }
li { margin: 1em; text-align: center; line-height: 1; }
blockquote { margin: 1em 40px; font-style: italic; }
img { max-width: none; border: 1px solid; margin: 4px; }
strong, em { font: inherit; }
`
