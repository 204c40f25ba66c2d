// Our program, as package.json names it, and the folders of its cache.
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Commands of ours: `first` starts with an empty cache each time, `later` with one that an earlier run has filled. */
export function openProduct(root, temporary) {
  const { bin } = manifestOf(root)
  const program = path.join(root, typeof bin === 'string' ? bin : bin.cohes3ion)
  const [empty, filled] = ['empty-cache', 'filled-cache'].map((name) => path.join(temporary, name))
  mkdirSync(filled, { recursive: true })
  const command = (cache, args, more) => ({ args: [program, ...args], env: { COHES3ION_CACHE: cache }, ...more })
  return {
    first: (args, more) => command(empty, args, { ...more, fresh: empty }),
    later: (args, more) => command(filled, args, more),
  }
}

/** The file of the programmatic interface. */
export function libraryOf(root) {
  const main = manifestOf(root).exports['.']
  return path.join(root, main.default ?? main)
}

function manifestOf(root) {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
}
