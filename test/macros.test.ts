import { expect, it } from 'vitest'
import { compileWell, htmlOf, issueOf, projectAround, textOf } from './support/project.ts'

it('passes GovDelivery’s macros through untouched, in texts, links and the subject', async () => {
  const body =
    'Dear [[FIRST_NAME]], [change what you get]([[SUBSCRIBER_PREFERENCES_URL]]) or write to [[EMAIL_ADDRESS]].'
  const section = `type: story\ntitle: For [[FIRST_NAME]]\nbody: "${body}"\nlink: { text: Your page, href: "[[MY_PAGE_URL]]" }`
  const issue = issueOf(section).replace('subject: A test', 'subject: News for [[FIRST_NAME]]')
  const email = await compileWell(projectAround(issue))
  for (const html of htmlOf(email)) {
    expect(html).toContain('Dear [[FIRST_NAME]], <a href="[[SUBSCRIBER_PREFERENCES_URL]]"')
    expect(html).toContain('<a href="[[MY_PAGE_URL]]"')
    expect(html).not.toMatch(/%5B|&#91;|\[<|\]<[^/]/)
  }
  expect(textOf(email, 'document')).toContain('<title>News for [[FIRST_NAME]]</title>')
  expect(textOf(email, 'text').replaceAll('\n', ' ')).toContain('or write to [[EMAIL_ADDRESS]].')
  expect(textOf(email, 'text')).toContain('[1] [[SUBSCRIBER_PREFERENCES_URL]]')
})

it('prints the placeholders of other systems as text', async () => {
  const written = '{{title}} {% if x %} *|FNAME|* %%name%% ##name##'
  const email = await compileWell(projectAround(issueOf(`type: quote\ntext: "${written}"\nperson: A partner`)))
  expect(textOf(email, 'text')).toContain(`“${written}”`)
  expect(textOf(email, 'paste')).toContain(`&#8220;${written}&#8221;`)
})
