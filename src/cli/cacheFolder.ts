import { homedir } from 'node:os'
import path from 'node:path'

type Env = { readonly [name: string]: string | undefined }

/** Where this system keeps what a program can make again, or what `COHES3ION_CACHE` says; null when that is nowhere. */
export function cacheFolder(env: Env, platform: string): string | null {
  if (env['COHES3ION_CACHE']) return path.resolve(env['COHES3ION_CACHE'])
  const caches = userCaches(env, platform)
  return caches && path.join(caches, 'cohes3ion')
}

function userCaches({ LOCALAPPDATA, XDG_CACHE_HOME }: Env, platform: string): string | null {
  if (platform === 'win32') return LOCALAPPDATA || inHome('AppData', 'Local')
  if (platform === 'darwin') return inHome('Library', 'Caches')
  // The XDG specification (0.8, 2021) has relative paths ignored.
  return XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : inHome('.cache')
}

/** null for who has no home; some systems say so by an error, others by an empty name. */
function inHome(...names: readonly string[]): string | null {
  try {
    const home = homedir()
    return path.isAbsolute(home) ? path.join(home, ...names) : null
  } catch {
    return null
  }
}
