import { labelsBeforeSite } from './siteName.ts'

/** A whole label of a host. “beta” and “demo” are often public. */
const stagingLabel =
  /^(?:staging|stage|stg|preview|pre-?prod|pre-?production|uat|test|dev|qa|draft|drafts|acc|acceptance|acceptatie|vorschau|abnahme)\d{0,2}$/

/** A part of a label beside a hyphen; “test-centre” and “main-stage” are ordinary names. */
const stagingLabelPart =
  /^(?:staging(?!-(?:post|inn|area|ground)s?$)|stg|pre-?prod|uat|dev|qa)\d{0,2}-|^(?:www|cms|web|edit)\d?-(?:preview|test|draft|stage)|-(?:staging|stg|preview|pre-?prod|uat|dev|qa)\d{0,2}$|^(?:draft-origin|stage-(?:content|cdn|www))$/

/** Default hosts of web hosting services before a site has its own domain. */
const stagingHosts =
  /^deploy-preview-|--[a-z\d-]+\.netlify\.app$|\.(?:pantheonsite\.io|wpengine\.com|wpenginepowered\.com|kinsta\.cloud|cloudwaysapps\.com|acquia-sites\.com|acquia\.cloud|platformsh\.site|ngrok(?:-free)?\.(?:io|app|dev)|trycloudflare\.com|loca\.lt|wpcomstaging\.com|mystagingwebsite\.com|flywheelsites\.com|flywheelstaging\.com|lndo\.site|ddev\.site)$|-git-[a-z\d-]+\.vercel\.app$/

/** Whether a host seems to be where pages are looked at before they are public. */
export function isStaging(host: string): boolean {
  if (stagingHosts.test(host)) return true
  // “test.de” is a magazine and “stage.co.uk” a theatre's, but no public body is called “staging”.
  return (
    /^(?:www\.)?(?:staging|stg|pre-?prod|uat)\d?\.gov\.[a-z]{2}$/.test(host) ||
    labelsBeforeSite(host).some((one) => stagingLabel.test(one) || stagingLabelPart.test(one))
  )
}
