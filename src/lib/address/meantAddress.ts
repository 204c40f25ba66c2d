import { isWholeHost, meantHost } from './host.ts'
import { meantMailto } from './mail.ts'
import { meantPhone } from './phone.ts'
import { typedScheme } from './scheme.ts'
import { withoutUnseen } from './unseen.ts'

/** The address that was most likely meant by one that does not work as it stands; null where nobody can tell. */
export function meantAddress(href: string): string | null {
  const text = withoutWrapping(withoutUnseen(href.replace(/\u00a0/g, ' ')).trim())
  if (text.length > 2000 || isFileAddress(text)) return null
  const meant = meantPhone(text) ?? meantMail(text) ?? meantWeb(text)
  return meant === href ? null : meant
}

/** A file on somebody's computer or in an office's network. */
export function isFileAddress(href: string): boolean {
  return /^\s*(?:file:|[a-z]:[\\/]|\\\\[^\\])/i.test(href)
}

/** Brackets or quotation marks around the whole of it. */
function withoutWrapping(text: string): string {
  return /^(?:<[^<>]*>|“[^“”]*”|"[^"]*"|‘[^‘’]*’|'[^']*'|\([^()]*\)|`[^`]*`)$/.test(text)
    ? text.slice(1, -1).trim()
    : text
}

function meantMail(text: string): string | null {
  const inside = /^(?:https?:\/\/)?mailto\s*:\s*(?=https?:|www\.)/i.exec(text)
  if (inside) return meantWeb(text.slice(inside[0].length))
  const web = typedScheme(text)
  const rest = web ? text.slice(web.written.length) : text
  // An @ in a path is part of the page's name.
  if (/^[^@?]*[/#][^@]*@/.test(rest) && !/^mailto/i.test(rest)) return null
  if (web && /^[^?]*@[^/?#]+\/./.test(rest)) return null
  return meantMailto(rest)
}

function meantWeb(text: string): string | null {
  const { rest, hasScheme } = withoutSchemes(straightened(text))
  const bare = hasScheme ? rest : rest.replace(/^\/\//, '')
  const [, host = '', behind = ''] = /^([^/?#]*)(.*)$/s.exec(bare) ?? []
  const [, name = '', port = ''] = /^([^:]*)(:\d+)?$/.exec(host) ?? []
  const meant = meantHost(name)
  if (!isWholeHost(meant) || /\s(?:https?:|www\.)/i.test(behind)) return null
  return `https://${meant}${port}${behind.replace(/\s[\s.,;:!)\]}>"”’]*$/, '').replace(/\s/g, '%20')}`
}

/** Slashes that lean the right way, and full-width signs made plain ones. */
function straightened(text: string): string {
  const end = text.search(/[?#]/)
  const [before, after] = end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end)]
  return before.replace(/\\/g, '/').replace(/：/g, ':').replace(/／/g, '/').replace(/．/g, '.') + after
}

/** What follows all beginnings: “https://https://”, “https://www.http//”. */
function withoutSchemes(text: string): { readonly rest: string; readonly hasScheme: boolean } {
  let rest = text
  for (;;) {
    const behind = rest.replace(/^(?:www\.)+/i, '')
    const scheme = typedScheme(rest) ?? typedScheme(behind)
    if (!scheme) return { rest, hasScheme: rest !== text }
    rest = (typedScheme(rest) ? rest : behind).slice(scheme.written.length)
  }
}
