/** Signs by their advance width in Arial Bold, in hundredths of an em (its hmtx table; Liberation Sans Bold's is the same). */
const signsByWidth: readonly (readonly [number, string])[] = [
  [28, " ijlI.,/\\|'’"],
  [33, 'ft()[]:;!-'],
  [39, 'r*{}'],
  [56, '"“”aceksvxyz0123456789JL$£€–+=#?'],
  [61, 'bdghnopquFTZ'],
  [67, 'EPSVXY'],
  [72, 'ABCDHKNRU&'],
  [78, 'GOQw'],
  [89, 'Mm%æ'],
  [94, 'Wœ'],
  [100, '@—Æ'],
]

const widthOf = new Map(signsByWidth.flatMap(([width, signs]) => Array.from(signs, (sign) => [sign, width] as const)))

/** Of nearly all letters of other scripts. */
const [otherWidth, otherCapitalWidth, ideographWidth] = [72, 85, 100]

/** Words of eight letters and more are at most this much wider in Georgia, Verdana or DejaVu, seldom more. */
const wideFace = 1.25

/** The width of a text on one line in the bold type of a font list, in em; where faces differ, that of a wide one. */
export function boldWidth(text: string, font: string): number {
  const letters = Array.from(text.normalize('NFD').replace(/\p{M}/gu, ''))
  const width = letters.reduce((sum, letter) => sum + (widthOf.get(letter) ?? widthOfOther(letter)), 0) / 100
  return /^["']?(?:arial|helvetica|calibri|garamond)\b/i.test(font) ? width : width * wideFace
}

function widthOfOther(letter: string): number {
  if (/\p{Lu}/u.test(letter)) return otherCapitalWidth
  return /[\u2e80-\u9fff\uf900-\uffef\u{1f000}-\u{3ffff}]/u.test(letter) ? ideographWidth : otherWidth
}
