/**
 * A page like the one that GovDelivery puts around a bulletin, after one complete message that was seen: an old
 * doctype, always English, hostile CSS, its own preview text before the body and its own footer after it. Which sizes
 * it forces on a telephone is not known; these are ordinary ones. Nothing resets the margin of its body.
 */
export function pastedIntoHost(html: string): string {
  return `${before}${html}${after}`
}

const before = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Bulletin</title>
<style type="text/css">
div { line-height: 1 }
table { border-spacing: 0 }
img { border: none !important; height: auto; line-height: 1 }
table td { border-collapse: collapse !important }
@media (max-width: 480px) {
  p, li { font-size: 16px !important }
  h1 { font-size: 26px !important }
  h2 { font-size: 22px !important }
  h3 { font-size: 19px !important }
}
</style>
</head>
<body>
<table cellpadding="0" cellspacing="0" border="0" width="1" style="background-color:#ffffff"><tr><td style="color:#ffffff;font-size:1px;line-height:1px">What inboxes show after the subject.</td></tr></table>
`

const after = `
<div id="mail_footer"><p>Manage your <a href="#">preferences</a> or <a href="#">unsubscribe</a>.</p></div>
<div id="tagline"><p>This email was sent to reader@example.org on behalf of a public body, Example Street 1, Exampletown.</p></div>
</body>
</html>
`
