/** What a platform does to addresses; `keys` are those that it adds to the query. */
export interface AddressChanges {
  readonly keys: readonly string[]
  /** The address behind a link for counting clicks; null if it cannot be read, undefined if it is no such link. */
  readonly behind: (href: string) => string | null | undefined
}

/** What stands for a link that cannot be read. */
export const unreadable = '\u0000'

/** An address in one spelling, as behind the platform's click counter. */
export function canonicalAddress(written: string, { keys, behind }: AddressChanges): string {
  const trimmed = written.trim()
  const found = behind(trimmed)
  if (found === null) return unreadable
  const address = withoutKeys(found ?? trimmed, keys)
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).href : address
}

function withoutKeys(address: string, keys: readonly string[]): string {
  const [, base = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#[\s\S]*)?$/.exec(address) ?? []
  if (query === undefined) return address
  const kept = query.split('&').filter((pair) => !keys.includes(pair.split('=')[0]?.toLowerCase() ?? ''))
  if (kept.length === query.split('&').length) return address
  return `${base}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`
}

/**
 * Whether a browser that saved a page put the picture into a folder beside it, and its own path in place of the address.
 * Chromium calls the folder `…_files`, Firefox and Edge also by the word of their language (seen in 2026).
 */
export function isSavedBeside(src: string): boolean {
  return /^(?:\.\/)?[^/:?#]+[-_ .](?:files|dateien|fichiers|archivos|arquivos|ficheiros|file|bestanden|filer|pliki|soubory|fitxategiak|ffeiliau)\/[^/]+$/i.test(
    src,
  )
}
