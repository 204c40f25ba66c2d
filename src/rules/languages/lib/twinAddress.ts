import { baseLanguage } from '../../../lib/text/baseLanguage.ts'
import {
  hostWithoutWww,
  maxAddressLength,
  parametersOf,
  type WebAddress,
  webAddress,
} from '../../links/lib/webAddress.ts'

/** Websites with a name of their own in each language, as links in public repositories and pages name them in 2026. */
const twinSites: readonly { readonly [language: string]: string }[] = [
  { en: 'gov.wales', cy: 'llyw.cymru' },
  { en: 'senedd.wales', cy: 'senedd.cymru' },
  { en: 'nhs.wales', cy: 'gig.cymru' },
  { en: 'naturalresources.wales', cy: 'cyfoethnaturiol.cymru' },
  { en: 'library.wales', cy: 'llyfrgell.cymru' },
  { en: 'museum.wales', cy: 'amgueddfa.cymru' },
  { en: 'sport.wales', cy: 'chwaraeon.cymru' },
]

/** The languages of the European Union’s own websites (Regulation 1/1958): pages in others do not exist there. */
const ofTheUnion = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ')

const languageParameters = ['lang', 'language', 'locale', 'hl']

/**
 * An address that says that its page is in one language, and where that in another probably is: a website by its name,
 * or an address. null for an address that says nothing, or names the other language too.
 */
export function twinAddress(href: string, from: string, to: string): string | null {
  const address = href.length > maxAddressLength ? null : webAddress(href)
  if (!address) return null
  const [source, other] = [baseLanguage(from), baseLanguage(to)]
  const host = hostWithoutWww(address.host)
  if (isBelow(host, 'europa.eu') && !ofTheUnion.includes(other)) return null
  if (namesLanguage(address, other)) return null
  const site = twinSites.find((one) => isBelow(host, one[source]))?.[other]
  if (site !== undefined && !isBelow(host, site)) return site
  const twin = withLanguage(href, address, source, other)
  return twin === href ? null : twin
}

function isBelow(host: string, site: string | undefined): boolean {
  return site !== undefined && (host === site || host.endsWith(`.${site}`))
}

function namesLanguage({ host, path, query }: WebAddress, language: string): boolean {
  const isSite = twinSites.some((one) => isBelow(hostWithoutWww(host), one[language]))
  const inPath = path.split('/').some((segment) => baseLanguage(segment) === language && isTag(segment))
  return isSite || inPath || host.startsWith(`${language}.`) || parametersOf(query).some((one) => names(one, language))
}

function names({ name, value }: { readonly name: string; readonly value: string }, language: string): boolean {
  return languageParameters.includes(name) && baseLanguage(value.replace('_', '-')) === language
}

/** "en", "en-GB". A longer word may begin with the same letters. */
function isTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z]{2})?$/i.test(text)
}

/** The address with the first name of a language in its host, path or query replaced by another’s. */
function withLanguage(href: string, { host, path, query }: WebAddress, from: string, to: string): string {
  if (host.startsWith(`${from}.`)) return href.replace(/(?<=^https?:\/\/)[^.]+/i, to)
  const segment = path.split('/').find((one) => baseLanguage(one) === from && isTag(one))
  if (segment !== undefined) return href.replace(new RegExp(`(?<=/)${segment}(?=[/?#]|$)`), to)
  const parameter = parametersOf(query).find((one) => names(one, from))
  return parameter ? href.replace(parameter.source, `${parameter.source.split('=', 1)[0]}=${to}`) : href
}
