import { isWholeHost, meantHost } from './host.ts'
import { meantMailto } from './mail.ts'
import { meantPhone } from './phone.ts'
import { typedScheme } from './scheme.ts'
import { withoutUnseen } from './unseen.ts'

/** The working address that a broken one most likely means; null if unknown, or if it is the same. */
export function meantAddress(href: string): string | null {
  const text = withoutWrapping(withoutUnseen(href.replace(/\u00a0/g, ' ')).trim()).replace(/^(https?:\/\/)\s+/i, '$1')
  if (text.length > 2000 || isFileAddress(text)) return null
  const meant = meantPhone(text) ?? meantMail(text) ?? meantWeb(text)
  return meant === href ? null : meant
}

/** Whether an address is of a file on a computer or a local network. */
export function isFileAddress(href: string): boolean {
  return /^\s*(?:file:|[a-z]:[\\/]|\\\\[^\\])/i.test(href)
}

/** Removes brackets or quotation marks around the whole text. */
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
  const { rest, hasScheme } = withoutSchemes(withPlainSlashes(text))
  const bare = hasScheme ? rest : rest.replace(/^\/\//, '')
  const [, host = '', behind = ''] = /^([^/?#]*)(.*)$/s.exec(bare) ?? []
  const [, name = '', port = ''] = /^([^:]*)(:\d+)?$/.exec(host) ?? []
  const meant = meantHost(name)
  if (!isWholeHost(meant) || /\s(?:https?:|www\.)/i.test(behind)) return null
  return `https://${meant}${port}${withoutNote(behind)
    .replace(/\s[\s.,;:!)\]}>"”’]*$/, '')
    .replace(/\s/g, '%20')}`
}

/** Removes spaces beside slashes of the path, and what a page says of its link: “plans (PDF, 2 MB)”. */
function withoutNote(behind: string): string {
  const end = behind.search(/[?#]|$/)
  const path = behind.slice(0, end).replace(/(?<=\/)\s+(?=\S)|(?<=\S)\s+(?=\/)/g, '')
  return (path + behind.slice(end)).replace(/\s\((?:pdf|docx?|word|xlsx?|excel|opens)(?:[\s,][^()]{0,60})?\)$/i, '')
}

/** Replaces backslashes and full-width characters before the query by plain ones. */
function withPlainSlashes(text: string): string {
  const end = text.search(/[?#]/)
  const [before, after] = end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end)]
  return before.replace(/\\/g, '/').replace(/：/g, ':').replace(/／/g, '/').replace(/．/g, '.') + after
}

/** Removes all schemes at the start, as in “https://https://”, “https://www.http//”. */
function withoutSchemes(text: string): { readonly rest: string; readonly hasScheme: boolean } {
  let rest = text
  for (;;) {
    const behind = rest.replace(/^(?:www\.)+/i, '')
    const scheme = typedScheme(rest) ?? typedScheme(behind)
    if (!scheme) return { rest, hasScheme: rest !== text }
    rest = (typedScheme(rest) ? rest : behind).slice(scheme.written.length)
  }
}
