// Word's own bullets are private characters of its fonts Symbol and Wingdings.
const bullet = /^([ \t]*)([•·▪◦‣●○■□▫◆◇❖➢➤►▶⁃∙\uf000-\uf0ff])[ \t\u00a0]+(?=\S)/u
/** A bullet of Word's second level is the letter o, which is also a word: Word sets it apart by more than a space. */
const letterBullet = /^([ \t]*)(o)(?:\t|\u00a0| {2})[ \t\u00a0]*(?=\S)/
const listed = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/

/** Bullets that were typed or pasted, as those of Markdown: a list is a list. Offsets stay the same. */
export function readBullets(text: string): string {
  if (!/[•·▪◦‣●○■□▫◆◇❖➢➤►▶⁃∙\uf000-\uf0ff]/u.test(text)) return text
  const lines = text.split('\n')
  const heads = new Map<string, number>()
  for (const line of lines) {
    const sign = bullet.exec(line)?.[2]
    if (sign) heads.set(sign, (heads.get(sign) ?? 0) + 1)
  }
  let inList = false
  return lines
    .map((line, i) => {
      const above = lines[i - 1]?.trim() ?? ''
      const [head = '', indent = '', sign = ''] = bullet.exec(line) ?? []
      // A dot between words may come to stand at the head of a line.
      if (
        sign &&
        (inList || (heads.get(sign) ?? 0) > 1 || above === '' || above.endsWith(':') || isPoint(above, sign))
      ) {
        inList = true
        return asBullet(line, head, indent)
      }
      const [second = '', secondIndent = ''] = inList ? (letterBullet.exec(line) ?? []) : []
      if (second) return asBullet(line, second, secondIndent)
      inList &&= line.trim() !== '' && (listed.test(line) || /^[ \t]/.test(line))
      return line
    })
    .join('\n')
}

/** Whether a line begins a point with another sign; one that has a bullet between its words may be broken at one. */
function isPoint(line: string, sign: string): boolean {
  return listed.test(line) && !line.includes(sign)
}

function asBullet(line: string, head: string, indent: string): string {
  return `${indent}-${head.slice(indent.length + 1).replaceAll('\u00a0', ' ')}${line.slice(head.length)}`
}
