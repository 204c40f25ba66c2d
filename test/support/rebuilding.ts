import { cpSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { cohes3ion, temporaryFolder } from './cli.ts'
import { put, second, springProject, theirs, treeOf } from './springProject.ts'

/** The folder into which the issue "spring" is built, in the project. */
export const builtFolder = 'out/spring'

/** A project whose first version is built, with an officer's files beside it, and which now has the second. */
export async function rebuilding(): Promise<string> {
  const project = springProject()
  expect(await cohes3ion(project, 'build', 'spring')).toMatchObject({ code: 0 })
  put(path.join(project, builtFolder), theirs)
  put(project, second)
  return project
}

export function copyOf(project: string): string {
  const copy = temporaryFolder()
  cpSync(project, copy, { recursive: true })
  return copy
}

/** Builds in this process, which is faster than in a new one. Returns all output. */
export async function buildHere(cwd: string): Promise<string> {
  const { stdout, stderr } = await cohes3ion(cwd, 'build', 'spring')
  return stdout + stderr
}

const theirNames = Object.keys(theirs).map((name) => name.replace(/\/$/, ''))

/** The officer's own files in a folder. */
export function ownIn(tree: ReturnType<typeof treeOf>) {
  return Object.fromEntries(Object.entries(tree).filter(([name]) => theirNames.includes(name)))
}

export function outOf(project: string) {
  return treeOf(path.join(project, 'out'))
}
