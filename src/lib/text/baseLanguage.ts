/** The language of a BCP 47 tag, without its region or script: "en" of "en-GB". */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
