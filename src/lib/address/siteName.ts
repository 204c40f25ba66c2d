/** Second-level domains, below which sites are registered: “co.uk”, “gov.uk”, “or.at”. */
const secondLevel =
  /^(?:co|com|net|org|or|ac|edu|gov|govt|gob|gouv|gub|gv|go|nhs|police|mod|sch|school|ltd|plc|me|mil|ne|nom|id|asn|info|web|presse|asso|llyw)\.[a-z]{2}$/

/** Hosting services whose customers each get a subdomain. */
const hostingServices =
  /^(?:blogspot\.com|wordpress\.com|tumblr\.com|substack\.com|weebly\.com|wixsite\.com|jimdofree\.com|github\.io|gitlab\.io|ghost\.io|carrd\.co|uk\.com|eu\.com)$/

/** The labels before the registered name of a site: “news” of news.town.gov.uk. */
export function labelsBeforeSite(host: string): readonly string[] {
  const labels = host.replace(/^www\d?\./, '').split('.')
  const end = labels.slice(-2).join('.')
  return labels.slice(0, secondLevel.test(end) || hostingServices.test(end) ? -3 : -2)
}

/** The registered name of a site: “town.gov.uk” of www.news.town.gov.uk. */
export function siteOf(host: string): string {
  const before = labelsBeforeSite(host)
  return host
    .replace(/^www\d?\./, '')
    .split('.')
    .slice(before.length)
    .join('.')
}
