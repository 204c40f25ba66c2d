import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A path with symbolic links resolved; the path itself when it does not exist. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** The path of a file:// URL; the URL itself when it is not a path on this system. */
export function pathOfUrl(url: string): string {
  try {
    return fileURLToPath(url)
  } catch {
    return url
  }
}
