import { wrapText } from '../../lib/text/wrap.ts'
import type { Files } from '../../model/files.ts'
import { paragraphs, type Topic } from './topic.ts'

/** The largest page is a list of all rules. */
const maxBytes = 5_000_000

/** Words under which a page is asked for, besides its name. */
const otherWords: { readonly [page: string]: readonly string[] } = {
  calendar: ['ics', '.ics', 'calendar-file'],
  editor: ['.vscode'],
  'hand-off': ['handoff', 'hand-off-sheet', 'sheet'],
  README: ['docs', 'contents'],
  'test-mail': ['eml', '.eml'],
  'when-something-is-wrong': ['exit-code', 'exit-codes', 'error', 'errors', 'windows', 'onedrive'],
}

type PathOf = (file: string) => string

/** The pages of the documentation and the sample newsletter: where they are on this disk. */
export function pageTopics(builtIn: Files, pathOf: PathOf): readonly Topic[] {
  const pages = builtIn.list('docs').filter((name) => name.endsWith('.md'))
  return [...pages.map((name) => page(`docs/${name}`, builtIn, pathOf)), sample(pathOf)]
}

function page(file: string, builtIn: Files, pathOf: PathOf): Topic {
  const read = builtIn.read(file, maxBytes)
  const text = read.kind === 'file' ? new TextDecoder().decode(read.bytes) : ''
  const title = /^# (.+)/.exec(text)?.[1]?.replaceAll('`', '') ?? file
  const name = file.replace(/^docs\/|\.md$/g, '')
  return {
    name: name === 'README' ? 'documentation' : name,
    aliases: [file, `${name}.md`, ...(otherWords[name] ?? [])],
    kind: 'page of the documentation',
    group: 'pages',
    summary: title,
    text: () => `${title}\n\n  ${pathOf(file)}`,
  }
}

function sample(pathOf: PathOf): Topic {
  const summary = 'A whole newsletter, to look at and to copy from.'
  const parts =
    'newsletter.yaml is what its issues have in common. Each file or folder in issues, except images, is an issue.'
  return {
    name: 'sample',
    aliases: ['samples', 'sample-newsletter', 'example', 'examples'],
    kind: 'newsletter',
    group: 'pages',
    summary,
    text: () =>
      paragraphs(
        wrapText(`${summary} ${parts}`, 78),
        ['newsletter.yaml', 'issues'].map((file) => `  ${pathOf(file)}`).join('\n'),
      ),
  }
}
