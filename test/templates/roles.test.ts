import { describe, expect, it } from 'vitest'
import { checkExample } from '../rules/checkExample.ts'
import { compileWell, issueOf, projectAround, textOf } from '../support/project.ts'

const folder = 'templates/sections/alert'

const line = (words: string) =>
  `<p class="ink" style="margin:0;font-family:{{@theme.font}};font-size:16px;line-height:24px;mso-line-height-rule:exactly;color:{{@theme.light.ink}}">${words}</p>`

/** A section type of a project, none of whose fields has a name with a default role. */
const alert = {
  [`${folder}/section.yaml`]: `summary: Something to heed.
fields:
  headline: { type: text, role: heading }
  title: { type: text, help: a line above the headline }
  sender: { type: text, role: name }
  details: { type: markdown }
  steps:
    type: list
    role: entry
    of:
      type: group
      fields:
        label: { type: text, role: link }
        text: text
        where: url
`,
  [`${folder}/section.mjml.hbs`]: `{{#> section}}
{{#if headline}}{{> title text=headline}}{{else}}{{> title text=sender}}{{/if}}
{{#if title}}${line('{{title}}')}{{/if}}
{{markdown details}}
{{#each steps}}
${line('{{> link text=label href=where}} {{text}}')}
{{/each}}
{{/section}}
`,
  [`${folder}/section.txt.hbs`]: `{{#if headline}}{{heading headline}}{{else}}{{heading sender}}{{/if}}

{{#if title}}
{{wrap title}}

{{/if}}
{{markdown details}}

{{#each steps}}
{{item label href=where note=text}}
{{/each}}
`,
}

const issue = `date: 2026-05-01
subject: A test
sections:
  - type: contents
  - { type: alert, headline: Storm ahead, title: Warning of the day, sender: MET ÉIREANN, details: Stay at home. }
  - { type: alert, sender: The harbour master, title: From the port, details: All boats stay. }
  - { type: story, title: Eight plans, body: They are out. }
`

describe('a section type with roles of its own', () => {
  it('is listed by its heading, else by its name, in HTML and plain text', async () => {
    const email = await compileWell(projectAround(issue, alert))
    expect(email.sections.map(({ title }) => title)).toEqual([null, 'Storm ahead', 'The harbour master', 'Eight plans'])
    const text = textOf(email, 'text')
    expect(text).toContain('- Storm ahead\n- The harbour master\n- Eight plans\n')
    expect(text).toContain('Storm ahead\n-----------\n\nWarning of the day\n\nStay at home.\n')
    const html = textOf(email, 'document')
    expect(html.match(/<h2[\s\S]*?<\/h2>/g)?.map((one) => one.replace(/<[^>]*>/g, ''))).toEqual([
      'In this issue',
      'Storm ahead',
      'The harbour master',
      'Eight plans',
    ])
    expect(html.match(/Storm ahead/g)).toHaveLength(2)
  })

  const found = async (fields: { readonly [field: string]: string }, steps = [step('Read the plan', 'It is out.')]) => {
    const section = { type: 'alert', details: 'Stay at home until the storm is over.', ...fields, steps }
    const { findings } = await checkExample({ sections: [section], files: alert })
    return findings.map(({ id, place }) => [id, place?.source.text.slice(place.from, place.to)])
  }

  it('has its heading checked by rules on headings, and no other line', async () => {
    expect(await found({ headline: 'Storm ahead', title: 'DRAFT: of the day' })).toEqual([])
    expect(await found({ headline: 'DRAFT: Storm ahead' })).toEqual([['draft-leftover', 'DRAFT:']])
    expect(await found({ headline: 'STORM AHEAD TODAY' })).toEqual([['shouting-heading', 'STORM AHEAD TODAY']])
    // Names may be in capitals.
    expect(await found({ sender: 'STORM AHEAD TODAY' })).toEqual([])
  })

  it('has the words of its links checked by rules on links, entry by entry', async () => {
    const headline = 'Storm ahead'
    expect(await found({ headline }, [step('Read more', 'Here')])).toEqual([['link-says-nothing', 'Read more']])
    expect(
      await found({ headline }, [step('Read the plan', 'One.', 'one'), step('Read the plan', 'Two.', 'two')]),
    ).toEqual([])
  })

  it('gives fields the roles of their names by default', async () => {
    const own = {
      ...alert,
      [`${folder}/section.yaml`]: alert[`${folder}/section.yaml`]?.replace(/, role: \w+/g, '') ?? '',
    }
    const email = await compileWell(
      projectAround(issueOf('type: alert\nheadline: Storm\ntitle: Of the day\nsender: Met\ndetails: Stay.'), own),
    )
    expect(email.sections.map(({ title }) => title)).toEqual(['Of the day'])
  })

  it('can give a field called title no role', async () => {
    const contract = alert[`${folder}/section.yaml`]?.replace(/role: heading/, 'role: line') ?? ''
    const own = {
      ...alert,
      [`${folder}/section.yaml`]: contract.replace('title: { type: text,', 'title: { type: text, role: line,'),
    }
    const email = await compileWell(
      projectAround(issueOf('type: alert\nheadline: Storm\ntitle: Of the day\nsender: Met\ndetails: Stay.'), own),
    )
    expect(email.sections.map(({ title }) => title)).toEqual(['Met'])
  })
})

function step(label: string, text: string, page = 'plan') {
  return { label, text, where: `https://www.europa.eu/${page}` }
}
