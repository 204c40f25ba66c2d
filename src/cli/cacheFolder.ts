import path from 'node:path'
import { inHomeFolder } from '../lib/files/homeFolder.ts'

type Env = { readonly [name: string]: string | undefined }

/** The folder that `COHES3ION_CACHE` names, else one where the system keeps caches; null for a user without a home. */
export function cacheFolder(env: Env, platform: string): string | null {
  if (env['COHES3ION_CACHE']) return path.resolve(env['COHES3ION_CACHE'])
  const folder = userCacheFolder(env, platform)
  return folder && path.join(folder, 'cohes3ion')
}

function userCacheFolder({ LOCALAPPDATA, XDG_CACHE_HOME }: Env, platform: string): string | null {
  if (platform === 'win32') return LOCALAPPDATA || inHomeFolder('AppData', 'Local')
  if (platform === 'darwin') return inHomeFolder('Library', 'Caches')
  // The XDG specification (0.8, 2021) says to ignore relative paths.
  return XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : inHomeFolder('.cache')
}
