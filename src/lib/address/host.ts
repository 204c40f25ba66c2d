import { letterRegExp } from '../text/letterRegExp.ts'

/** File names, which people write as links by mistake, are not hosts. */
const fileName = /^[^.]+\.(?:pdf|docx?|xlsx?|pptx?|html?|aspx?|php|png|jpe?g|gif|svg|zip|txt|md|csv)$/i

const wholeHost = letterRegExp(
  String.raw`^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]{0,62}[\p{L}\p{N}\p{M}])?\.)+(?:\p{L}[\p{L}\p{M}]{1,62}|xn--[a-z\d-]{1,59})$`,
  'i',
)

/** Whether a name can be the host of a website. */
export function isWholeHost(host: string): boolean {
  return wholeHost(host).test(host) && !fileName.test(host)
}

/** Mistyped endings that do not exist, with the right ones. */
const mistypedEndings: { readonly [typed: string]: string } = {
  ...{ con: 'com', cmo: 'com', ocm: 'com', comm: 'com', coom: 'com', cpm: 'com', vom: 'com', xom: 'com', clm: 'com' },
  ...{ ogr: 'org', rog: 'org', orgg: 'org', orf: 'org', ort: 'org', prg: 'org', nte: 'net', ent: 'net', nett: 'net' },
  ...{ ukk: 'uk', ku: 'uk', govuk: 'gov.uk', wale: 'wales', waels: 'wales', cymur: 'cymru', euu: 'eu', gvo: 'gov' },
}

/** Corrects the likely typing mistakes in a host; returns it unchanged if there are none. */
export function meantHost(written: string): string {
  const host = written
    .trim()
    .replace(/\s*[.,]\s*/g, '.')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\.{2,9}/g, '.')
    .replace(/^\.|[.]$/g, '')
    .replace(/^(?:w{2,6}\.)+(?=[^.]+\.[^.])/i, (www) => (/^ww\d/i.test(www) ? www : 'www.'))
    .replace(/^www(?=[a-z][a-z\d-]{3,61}(?:\.[a-z]{2,12}|\.(?:co|gov|org|ac|nhs|com)\.[a-z]{2})$)/i, 'www.')
  const end = host.slice(host.lastIndexOf('.') + 1).toLowerCase()
  const meant = Object.hasOwn(mistypedEndings, end) ? mistypedEndings[end] : undefined
  return meant ? host.slice(0, -end.length) + meant : host
}
