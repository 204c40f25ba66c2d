/** Whether two names are equal in Unicode form NFC: systems such as macOS store names in another form. */
export function isSameName(a: string, b: string): boolean {
  return a === b || a.normalize('NFC') === b.normalize('NFC')
}

/** Whether two names differ only in case. */
export function differsInCase(a: string, b: string): boolean {
  return a !== b && foldCase(a) === foldCase(b)
}

/** Whether two names are equal except for case, kinds of space, dash and apostrophe, and invisible characters. */
export function looksSame(a: string, b: string): boolean {
  return plainForm(a) === plainForm(b)
}

/** Whether a name starts with `start`, in any case and Unicode form. */
export function beginsWith(name: string, start: string): boolean {
  return start === '' || foldCase(name).startsWith(foldCase(start))
}

function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC')
}

function plainForm(name: string): string {
  return foldCase(
    name
      .normalize('NFKC')
      .replace(/[\p{Cf}\p{Cc}]/gu, '')
      .replace(/\p{Zs}+/gu, ' ')
      .replace(/\p{Pd}|\u2212/gu, '-')
      .replace(/[‘’‛ʼ′`´]/g, "'")
      // Windows drops dots and spaces at the end of a name.
      .replace(/[. ]+$/, '')
      .trimStart(),
  )
}

/** A name without its extension: "photo" of "photo.jpg". A dot at the start or before a space starts no extension. */
export function stemOf(name: string): string {
  return name.replace(/(?<=.)\.[^.\s]{1,5}$/, '')
}

/** Whether two names are equal except for an extension that is missing, doubled or different. */
export function differsInEnding(wanted: string, name: string): boolean {
  const same = (a: string, b: string) => a !== '' && looksSame(a, b)
  return same(wanted, stemOf(name)) || same(stemOf(wanted), name) || same(stemOf(wanted), stemOf(name))
}

/** Names the characters that look like a space, a hyphen, an apostrophe or nothing. */
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

/** Decodes the percent signs of a name, as in my%20map.png; a name that is not encoded stays as it is. */
export function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
