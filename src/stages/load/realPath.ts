import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where a path really leads, links followed; the path itself where it leads nowhere. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** The path that a file:// address stands for; the address itself where it stands for none on this system. */
export function pathOfUrl(url: string): string {
  try {
    return fileURLToPath(url)
  } catch {
    return url
  }
}
