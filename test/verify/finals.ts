import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseHtml } from '../../src/lib/html/htmlTokens.ts'
import { govdelivery } from '../../src/targets/govdelivery.ts'
import type { FinalHtml, PlatformChanges } from '../../src/verify/compareHtml.ts'
import { repository } from '../support/project.ts'

export const changes: PlatformChanges = {
  keys: govdelivery.tracking?.keys ?? [],
  behind: govdelivery.tracking?.behind ?? (() => undefined),
  traces: govdelivery.platform?.traces,
}

export const finalNames = [
  'issue-5',
  'issue-4',
  'issue-6/two-mails/issue-6',
  'issue-6/two-mails/issue-6.cy',
  'issue-6/block-by-block/issue-6',
]

/** A golden fragment, with parts as its tables of the first level are. */
export function finalOf(name: string): FinalHtml {
  const html = readFileSync(path.join(repository, 'test/goldens', `${name}.govdelivery.html`), 'utf8')
  const [root] = parseHtml(html)
  const subject = root?.kind === 'open' ? (root.attributes['aria-label'] ?? null) : null
  const starts = [...html.matchAll(/^<table border="0" [^>]*style="width:100%;margin:0;border-spacing:0">/gm)]
  const last = starts.length - 1
  const nameOf = (index: number) => (index === 0 ? 'Masthead' : index === last ? 'Closing' : `Section ${index}`)
  const parts = starts.map(({ index = 0 }, i) => ({ from: index, name: nameOf(i) }))
  return { html, parts, subject, preview: 'What is in this issue.' }
}
