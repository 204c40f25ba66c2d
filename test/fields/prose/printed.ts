import { compileIn, issueOf, projectAround, textOf } from '../../support/project.ts'

/** What becomes of a body: the HTML without attributes of style, the plain text, the findings' ids. */
export async function printed(body: string) {
  const section = `type: story\ntitle: Plans\nbody: ${JSON.stringify(body)}\n`
  const { value: email, findings } = await compileIn(projectAround(issueOf(section)))
  const told = findings.map(({ id }) => id)
  if (!email) return { html: '', text: '', told }
  const html = textOf(email, 'document')
  const from = html.indexOf('</h2>', html.indexOf('<body')) + '</h2>'.length
  const text = textOf(email, 'text').slice(textOf(email, 'text').indexOf('Plans\n-----') + 'Plans\n-----'.length)
  return {
    html: plainTags(html.slice(from, html.indexOf('</td>', from))),
    text: text.slice(0, text.search(/\n\n?=====|$/)).trim(),
    told,
  }
}

function plainTags(html: string): string {
  return (
    html
      .replace(/[ \n](?:style|class)="[^"]*"/g, '')
      // A long line of HTML is broken at a space, which a browser shows as one; also between attributes.
      .replace(/(?<=>)\n(?=<)/g, '')
      .replace(/\n/g, ' ')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .trim()
  )
}

/** The lines of the HTML as a browser shows them, with the numbers of list items. */
export function shownText(html: string): string {
  const numbers: (number | null)[] = []
  return html
    .replace(/<(\/?)(ol|ul|li)(?: (?:start|value)="(\d+)")?>/g, (_, close: string, name: string, value?: string) => {
      if (name !== 'li') {
        if (close) numbers.pop()
        else numbers.push(name === 'ol' ? Number(value ?? 1) - 1 : null)
        return '\n'
      }
      if (close) return ''
      const last = numbers.at(-1) ?? null
      if (last === null) return '\n- '
      const number = value === undefined ? last + 1 : Number(value)
      numbers[numbers.length - 1] = number
      return `\n${number}. `
    })
    .replace(/<br>|<p>|<\/p>|<h\d>|<\/h\d>/g, '\n')
    .replace(/<\/?(?:strong|em|b|i|a|img)(?: [^<>]*)?>/g, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
