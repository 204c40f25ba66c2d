/** A macro that the sending platform replaces by an address: [[SUBSCRIBER_PREFERENCES_URL]]. */
export function isMacro(href: string): boolean {
  return /^\[\[[A-Z0-9_]+\]\]$/.test(href)
}

/** The macro that an editor put a scheme before, or whose brackets a browser encoded; null when there is none. */
export function meantMacro(href: string): string | null {
  const [, name] = /^(?:https?:\/\/)?(?:\[|%5B){2}([A-Z0-9_]{1,60}_URL)(?:\]|%5D){2}\/?$/i.exec(href.trim()) ?? []
  return name === undefined ? null : `[[${name.toUpperCase()}]]`
}
