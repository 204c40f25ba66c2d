/** Whether two names are one on a system that keeps names in another Unicode form, such as macOS. */
export function isSameName(a: string, b: string): boolean {
  return a === b || a.normalize('NFC') === b.normalize('NFC')
}

/** Whether two names differ only in small and capital letters. */
export function differsInCase(a: string, b: string): boolean {
  return a !== b && folded(a) === folded(b)
}

/** Whether two names look nearly the same: letter case, kinds of space, dash and apostrophe, and unseen characters aside. */
export function looksSame(a: string, b: string): boolean {
  return plainForm(a) === plainForm(b)
}

/** Whether a name begins so, in any letters and any Unicode form. */
export function beginsWith(name: string, start: string): boolean {
  return start === '' || folded(name).startsWith(folded(start))
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC')
}

function plainForm(name: string): string {
  return folded(
    name
      .normalize('NFKC')
      .replace(/[\p{Cf}\p{Cc}]/gu, '')
      .replace(/\p{Zs}+/gu, ' ')
      .replace(/\p{Pd}|\u2212/gu, '-')
      .replace(/[‘’‛ʼ′`´]/g, "'")
      // Windows leaves dots and spaces out at a name's end.
      .replace(/[. ]+$/, '')
      .trimStart(),
  )
}

/** A name without its ending: "photo" of "photo.jpg". A dot at its start, or before a space, starts no ending. */
export function stemOf(name: string): string {
  return name.replace(/(?<=.)\.[^.\s]{1,5}$/, '')
}

/** Whether two names are one but for an ending that is left out, doubled, or another. */
export function differsInEnding(wanted: string, name: string): boolean {
  const same = (a: string, b: string) => a !== '' && looksSame(a, b)
  return same(wanted, stemOf(name)) || same(stemOf(wanted), name) || same(stemOf(wanted), stemOf(name))
}

/** The signs of a name that no eye can tell from a space, a hyphen, an apostrophe or nothing, each in words. */
export function unseenSigns(name: string): readonly string[] {
  const signs = name.match(/[\p{Cf}\p{Cc}]|(?! )\p{Zs}|(?!-)\p{Pd}|[‘’‛ʼ′´\u2212]/gu) ?? []
  return [...new Set(signs)].map((sign) => `${kindOf(sign)} (${codeOf(sign)})`)
}

function kindOf(sign: string): string {
  if (/[\p{Cf}\p{Cc}]/u.test(sign)) return 'an unseen character'
  if (/\p{Zs}/u.test(sign)) return 'a special space'
  return /\p{Pd}|\u2212/u.test(sign) ? 'a dash or special hyphen' : 'a curly or slanted apostrophe'
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
