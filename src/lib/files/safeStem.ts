/** Letters that have no decomposition in Unicode, and how they are written in ASCII. */
const transcriptions: { readonly [letter: string]: string } = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n' },
}

/** Reserved by Windows for devices, with any extension: no program can open or delete such a file there. */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A text as a file's name without its extension, safe in URLs and on all systems: lower-case letters, digits, hyphens.
 * null if nothing of it remains.
 */
export function safeStem(text: string, maxLength: number): string | null {
  const stem = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħŋ]/g, (letter) => transcriptions[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '')
  if (stem === '') return null
  return deviceNames.test(stem) ? `picture-${stem}` : stem
}
