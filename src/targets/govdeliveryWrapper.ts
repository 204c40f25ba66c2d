import { escapeHtml } from '../lib/html/escape.ts'

interface Bulletin {
  readonly subject: string
  readonly preview: string | null
}

/** A fragment as the hosted copy shows it: in a box below its subject. */
export function govdeliveryWrapper(fragment: string, bulletin: Bulletin): string {
  const box = `<div class="bulletin_body">\n${fragment}\n</div>`
  return govdeliveryPage(`<h1 class="bulletin_subject">${escapeHtml(bulletin.subject)}</h1>\n${box}`, bulletin)
}

/**
 * A page like GovDelivery's around a bulletin, modelled on one complete sent message and the hosted copy: an old
 * doctype, always English, hostile CSS, its own preview text before the body and its own footer after it. Which font
 * sizes it forces on phones is not known; these are common ones. Nothing resets the body's margin.
 */
export function govdeliveryPage(content: string, { subject, preview }: Bulletin): string {
  return `${headFor(subject)}
<body>
${preview === null ? '' : previewTable(preview)}${content}
${footer}
</body>
</html>
`
}

const headFor = (subject: string) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeHtml(subject)}</title>
<style type="text/css">
div { line-height: 1 }
table { border-spacing: 0 }
img { border: none !important; height: auto; line-height: 1 }
table td { border-collapse: collapse !important }
a { color: #0000EE }
@media (max-width: 480px) {
  p, li { font-size: 16px !important }
  h1 { font-size: 26px !important }
  h2 { font-size: 22px !important }
  h3 { font-size: 19px !important }
}
</style>
</head>`

/** The preview text, visible only in inboxes: one pixel wide, white on white. */
const previewTable = (preview: string) => `<table cellpadding="0" cellspacing="0" border="0" width="1" \
style="background-color:#ffffff"><tr><td style="color:#ffffff;font-size:1px;line-height:1px">\
${escapeHtml(preview)}</td></tr></table>
`

const footer = `<div id="mail_footer"><p>Manage your <a href="#">preferences</a> or <a href="#">unsubscribe</a>.</p></div>
<div id="tagline"><p>This email was sent to reader@example.org on behalf of: Name of your organisation, its postal \
address</p></div>`
