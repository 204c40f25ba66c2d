import { once } from '../lib/cache/memo.ts'

// Its types come from here too: only this file names the engine.
const load = () => import('sharp')

export type OpenPicture = Awaited<ReturnType<typeof load>>['default']
export type Sharp = ReturnType<OpenPicture>

/** The engine that scales pictures, where it is installed; else why it is not used. */
export type Engine =
  | { readonly kind: 'ready'; readonly open: OpenPicture }
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken'; readonly reason: string }

/** Loads sharp, which is no part of the package: it is installed beside it, or is not. */
export const loadEngine = once(async (): Promise<Engine> => {
  try {
    return { kind: 'ready', open: (await load()).default }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const isMissing = error instanceof Error && 'code' in error && /MODULE_NOT_FOUND/.test(String(error.code))
    return isMissing && reason.includes("'sharp'")
      ? { kind: 'missing' }
      : { kind: 'broken', reason: reason.split('\n')[0] ?? '' }
  }
})
