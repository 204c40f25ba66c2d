/** The language of a BCP 47 tag, without its region or script: "en" of "en-GB". */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}

/** Whether a BCP 47 tag means English as written in the United States. */
export function isAmericanEnglish(tag: string): boolean {
  return /^en(?:-latn)?-us\b/i.test(tag)
}
