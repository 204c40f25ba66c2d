/** A newsletter's name after its folder's: "Parish news" of "parish-news". */
export function suggestName(folder: string): string {
  const words = folder.replace(/[\s._-]+/g, ' ').trim()
  return /\p{L}/u.test(words) ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : 'Our newsletter'
}
