/**
 * An address as it will stand in the email: one that is relative to the newsletter's website is completed by `base`, as
 * a browser would on that site. All others, and all where there is no base, stay as they were written.
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
