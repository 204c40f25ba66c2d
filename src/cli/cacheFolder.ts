import { homedir } from 'node:os'
import path from 'node:path'

/** Where this system keeps what a program can make again; `COHES3ION_CACHE` says otherwise. */
export function cacheFolder(env: { readonly [name: string]: string | undefined }, platform: string): string {
  if (env['COHES3ION_CACHE']) return path.resolve(env['COHES3ION_CACHE'])
  return path.join(userCaches(env, platform), 'cohes3ion')
}

function userCaches(env: { readonly [name: string]: string | undefined }, platform: string): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = env as { LOCALAPPDATA?: string; XDG_CACHE_HOME?: string }
  if (platform === 'win32') return LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local')
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches')
  // The XDG specification (0.8, 2021) has relative paths ignored.
  return XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : path.join(homedir(), '.cache')
}
