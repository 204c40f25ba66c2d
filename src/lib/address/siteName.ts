/** What stands between a site's own name and its country: “co.uk”, “gov.uk”, “or.at”. */
const secondLevel =
  /^(?:co|com|net|org|or|ac|edu|gov|govt|gob|gouv|gub|gv|go|nhs|police|mod|sch|school|ltd|plc|me|mil|ne|nom|id|asn|info|web|presse|asso|llyw)\.[a-z]{2}$/

/** Places where everybody's site has a name of its own. */
const shared =
  /^(?:blogspot\.com|wordpress\.com|tumblr\.com|substack\.com|weebly\.com|wixsite\.com|jimdofree\.com|github\.io|gitlab\.io|ghost\.io|carrd\.co|uk\.com|eu\.com)$/

/** The labels in front of the name that a site was registered under: “news” of news.town.gov.uk. */
export function labelsBeforeSite(host: string): readonly string[] {
  const labels = host.replace(/^www\d?\./, '').split('.')
  const end = labels.slice(-2).join('.')
  return labels.slice(0, secondLevel.test(end) || shared.test(end) ? -3 : -2)
}

/** The name that a site was registered under: “town.gov.uk” of www.news.town.gov.uk. */
export function siteOf(host: string): string {
  const before = labelsBeforeSite(host)
  return host
    .replace(/^www\d?\./, '')
    .split('.')
    .slice(before.length)
    .join('.')
}
