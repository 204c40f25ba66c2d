import { expect } from 'vitest'
import { compile } from '../../src/index.ts'
import { withContent } from '../support/project.ts'
import { shown } from './fixture.ts'
import { project } from './project.ts'

export type Contents = { readonly [path: string]: string | Uint8Array }

export const fields = `number: 5
date: 2022-01-28
subject: Eight plans published
preview: A plan for every region.
`

/** The email of an issue, which must have no finding. */
export async function compiled(files: Contents) {
  const { email, findings } = await compile({ files: { ...project, ...files }, issue: 'issue-1', only: [] })
  expect(findings.map(shown)).toEqual([])
  // Only the places of its sections and pictures in the project may differ.
  if (!email) return null
  const { sections, parts, pictures } = email
  return {
    ...withContent(email),
    sections: sections.map(({ type, title }) => ({ type, title })),
    parts: parts.map(({ section, ...part }) => ({ ...part, section: section?.type })),
    pictures: pictures.map(({ name }) => name),
  }
}

export function inFile(content: string): Contents {
  return { 'issues/issue-1.yaml': content }
}

export function inFolder(files: Contents): Contents {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`issues/issue-1/${name}`, content]))
}

export function issueOf(section: string): string {
  return `${fields}sections:\n  - ${setIn(setIn(section)).trimStart()}`
}

export function frontMatter(above: string, below: string): string {
  return `---\n${above}---\n${below}`
}

export function setIn(lines: string): string {
  return lines.replace(/^(?=.)/gm, '  ')
}
