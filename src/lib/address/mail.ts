import { letterRegExp } from '../text/letterRegExp.ts'

const wholeMailbox = letterRegExp(String.raw`^[^\s@,;:<>()[\]"\\]{1,64}@(?:[\p{L}\p{N}_-]{1,63}\.)+\p{L}{2,63}$`)

export function isWholeMailbox(mailbox: string): boolean {
  return wholeMailbox(mailbox).test(mailbox) && !/\.[.@]|@[.-]|^\./.test(mailbox)
}

/** Corrects the likely typing mistakes in an email address; null if it cannot be one. */
export function meantMailbox(written: string): string | null {
  const mailbox = written
    .trim()
    .replace(/^(?:<|"|“|')|^\/\//g, '')
    .replace(/[.,;:!?)\]}>"'”’*_`…\s]{1,20}$/, '')
    .replace(/\s*(?:\(at\)|\[at\]|\{at\}|\sat\s)\s*/i, '@')
    .replace(/\s*@[\s@]*/g, '@')
    .replace(/\s*(?:\(dot\)|\[dot\])\s*/gi, '.')
  const at = mailbox.indexOf('@')
  const host = mailbox
    .slice(at + 1)
    .replace(/\s*[.,]\s*/g, '.')
    .replace(/\.{2,9}/g, '.')
  const meant = `${mailbox.slice(0, Math.max(0, at)).replace(/\.{2,9}/g, '.')}@${host}`
  return at > 0 && isWholeMailbox(meant) ? meant : null
}

const scheme = /^(?:mail\s?to|malito|mialto|mailt|mailo|mailtop|e-?mail)\s*[:;.]{0,2}\s*(?:\/\/)?\s*/i

/** The mailto: address that a mistyped one, or a bare email address, most likely means; null for other texts. */
export function meantMailto(text: string): string | null {
  let rest = text
  while (scheme.test(rest) && !/^e-?mail@/i.test(rest)) rest = rest.replace(scheme, '')
  const [, boxes = '', query] = /^([^?]*)(?:\?(.*))?$/s.exec(rest) ?? []
  if (!boxes.includes('@') && !/\bat\b/.test(boxes)) return null
  const meant = mailboxesIn(boxes).map(meantMailbox)
  if (meant.length === 0 || meant.includes(null)) return null
  return `mailto:${meant.join(',')}${query ? `?${meantMailQuery(query)}` : ''}`
}

/** Splits a list of email addresses. A part after a comma without an @ belongs to the host before it: “gov,uk”. */
export function mailboxesIn(boxes: string): string[] {
  const bracketed = [...boxes.matchAll(/<\s*([^<>]{3,254}?)\s*>/g)].map((match) => match[1] ?? '')
  if (bracketed.length > 0) return bracketed
  const found: string[] = []
  for (const part of boxes.split(/[,;]/)) {
    const last = found.at(-1)
    if (last?.includes('@') && /^\s*[a-z]{2,6}(?:\.[a-z]{2,3})?\s*$/i.test(part))
      found.splice(-1, 1, `${last}.${part.trim()}`)
    else if (part.trim() !== '') found.push(part)
  }
  return found
}

/** Encodes spaces, and the signs behind which mail programs would cut a subject or a text: “Q&A”, “Park #1”, “100% free”. */
export function meantMailQuery(query: string): string {
  return query
    .trim()
    .replace(/\s*\r?\n\s*/g, '%0D%0A')
    .replace(/\s/g, '%20')
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[?&](?:%20){0,9}(?=(?:subject|body|b?cc)=)/gi, '&')
    .replace(/&(?!(?:amp;)?[\w-]{1,20}=|&|$)/g, '%26')
    .replace(/#/g, '%23')
}
