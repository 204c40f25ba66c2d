import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, it } from 'vitest'
import { packOnce } from './support/packed.ts'
import { repository } from './support/project.ts'

const docs = readdirSync(path.join(repository, 'docs'), { recursive: true, encoding: 'utf8' })
  .map((file) => `docs/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.md'))
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'bench/README.md', ...docs]

const trees = new Map(
  pages.map((page) => [page, fromMarkdown(readFileSync(path.join(repository, page), 'utf8'))] as const),
)

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])]
}

function wordsOf(node: Nodes): string {
  return nodesIn(node)
    .map((one) => (one.type === 'text' || one.type === 'inlineCode' ? one.value : ''))
    .join('')
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
  const tree = trees.get(page)
  const anchors = new Set<string>()
  for (const node of tree ? nodesIn(tree) : []) {
    if (node.type !== 'heading') continue
    const anchor = wordsOf(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
    const numbered = [anchor, ...Array.from({ length: 99 }, (_, i) => `${anchor}-${i + 1}`)]
    anchors.add(numbered.find((one) => !anchors.has(one)) ?? anchor)
  }
  return anchors
}

/** The links and pictures of all pages that lead into the repository. */
const links = [...trees].flatMap(([page, tree]) =>
  nodesIn(tree).flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return []
    if (/^[a-z]+:/i.test(node.url)) return []
    const [file = '', anchor = ''] = decodeURI(node.url).split('#')
    const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file)
    return [{ page, to, anchor }]
  }),
)

it('each link of README and docs leads to a file, and to a heading where it names one', () => {
  expect(links.length).toBeGreaterThan(60)
  expect(links.some(({ anchor }) => anchor !== '')).toBe(true)
  expect(links.filter(({ to }) => !existsSync(path.join(repository, to)))).toEqual([])
  expect(links.filter(({ to, anchor }) => anchor !== '' && !anchorsOf(to).has(anchor))).toEqual([])
})

it('each of them leads to a file inside the package, too', () => {
  const packed = packOnce().files.map((file) => file.path)
  expect(pages.filter((page) => !packed.includes(page))).toEqual([])
  const isThere = (to: string) => packed.some((file) => file === to || file.startsWith(`${to}/`))
  expect(links.filter(({ to }) => !isThere(to.replace(/\/$/, '')))).toEqual([])
})
