/**
 * Resolves a relative address against `base`, the newsletter's website, as a browser does. Other addresses stay
 * unchanged, as do all when there is no base.
 */
export function resolveAddress(href: string, base: string | null): string {
  if (base === null || !isRelative(href) || !URL.canParse(href, base)) return href
  const whole = new URL(href, base)
  return whole.origin === new URL(base).origin ? whole.href : href
}

/** "/grants/apply", "./apply", "../apply"; not "//example.org" nor "example.org/apply". */
function isRelative(href: string): boolean {
  return /^(?:\/(?![/\\])|\.{1,2}\/)\S*$/.test(href)
}
