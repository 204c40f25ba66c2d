import path from 'node:path'

/** A path relative to the current folder, or the absolute path of a file elsewhere. */
export function displayPath(cwd: string, file: string): string {
  const relative = path.relative(cwd, file)
  return relative === '' || relative.startsWith('..') ? file : relative
}
