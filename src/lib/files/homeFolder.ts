import { homedir } from 'node:os'
import path from 'node:path'

/** null for a user without a home: `homedir` throws on some systems, and returns an empty path on others. */
export function inHomeFolder(...names: readonly string[]): string | null {
  try {
    const home = homedir()
    return path.isAbsolute(home) ? path.join(home, ...names) : null
  } catch {
    return null
  }
}
