import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { cohes3ion } from './cli.ts'

/** The findings of a check, in short. */
export async function checked(folder: string, id: string): Promise<readonly { id: string; message: string }[]> {
  const { stdout } = await cohes3ion(folder, 'check', id, '--format', 'json')
  const { findings, issues } = JSON.parse(stdout)
  return [...findings, ...issues[0].findings].map((one) => ({ id: one.id, message: one.message }))
}

function contentsOf(folder: string): { readonly [file: string]: string } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
  const paths = files.map((one) => path.join(one.parentPath, one.name)).sort()
  return Object.fromEntries(paths.map((file) => [file, readFileSync(file).toString('base64')]))
}

export async function builtTwice(folder: string, id: string): Promise<void> {
  const out = [path.join(folder, 'a'), path.join(folder, 'b')] as const
  for (const to of out) expect((await cohes3ion(folder, 'build', id, '--out', to, '--no-cache')).code).toBe(0)
  const [a, b] = out.map((to) => Object.values(contentsOf(to)))
  expect(a?.length).toBeGreaterThan(1)
  expect(a).toEqual(b)
}

/** The places of templates, such as `{source}`, that were left in a folder's files; `answers` are the author's own. */
export function unfilledPlaces(folder: string, ...answers: readonly string[]): readonly string[] {
  return Object.entries(contentsOf(folder)).flatMap(([file, content]) => {
    const places =
      Buffer.from(content, 'base64')
        .toString('utf8')
        .match(/\{[A-Za-z][\w.]*\}/g) ?? []
    return places.filter((one) => !answers.includes(one)).map((one) => `${file}: ${one}`)
  })
}

/** The placeholders in an issue's files, outside comments. */
function placeholdersIn(folder: string, id: string): readonly string[] {
  const issues = path.join(folder, 'issues')
  const names = readdirSync(issues, { recursive: true, encoding: 'utf8' }).filter((name) =>
    new RegExp(`^${id}(?:[./\\\\].*)?\\.yaml$`).test(name),
  )
  const lines = names.flatMap((name) => readFileSync(path.join(issues, name), 'utf8').split('\n'))
  return lines
    .filter((line) => !/^ *#/.test(line))
    .flatMap((line) => line.match(/\[\p{L}[^\]]*\]|#placeholder|2999-12-31/gu) ?? [])
}

/** Expects that `check` names each placeholder of an issue, and nothing else but pictures without an address yet. */
export async function expectPlaceholdersAlone(folder: string, id: string): Promise<void> {
  const findings = await checked(folder, id)
  expect(findings.filter((one) => !['placeholder-text', 'picture-not-hosted'].includes(one.id))).toEqual([])
  const named = findings.filter((one) => one.id === 'placeholder-text')
  expect(named).toHaveLength(placeholdersIn(folder, id).length)
  expect(named.length).toBeGreaterThan(1)
}
