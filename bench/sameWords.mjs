/** Whether two HTML files say the same: how many words the second has, and whether the first ends with all of them. */
export function compareWords(html, other) {
  const [words, otherWords] = [wordsOf(html), wordsOf(other)]
  const tail = words.slice(-otherWords.length)
  return {
    count: otherWords.length,
    more: words.length - otherWords.length,
    same: tail.join(' ') === otherWords.join(' '),
  }
}

function wordsOf(html) {
  return html
    .replace(/<head[\s\S]*<\/head>|<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, digits) => String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)))
    .replaceAll('&amp;', '&')
    .split(/[\s\u00a0\u200b-\u200d\u2060\ufeff]+/)
    .filter(Boolean)
}
