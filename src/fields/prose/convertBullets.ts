// Word's own bullets are private-use characters of the fonts Symbol and Wingdings.
const bullet = /^([ \t]*)([•·▪◦‣●○■□▫◆◇❖➢➤►▶⁃∙\uf000-\uf0ff])[ \t\u00a0]+(?=\S)/u
/** Word's second-level bullet is the letter o. Since that is also a word, it needs a tab or several spaces after it. */
const letterBullet = /^([ \t]*)(o)(?:\t|\u00a0| {2})[ \t\u00a0]*(?=\S)/
/** What is left of bullets where their font was lost, Wingdings or Courier; a tab, and another such line, tell them from words. */
const lostBullet = /^([ \t]*)([§Øüvo–])\t[ \t]*(?=\S)/
const listed = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/

/** Converts typed or pasted bullets to Markdown's. Offsets stay the same. */
export function convertBullets(text: string): string {
  if (!/[•·▪◦‣●○■□▫◆◇❖➢➤►▶⁃∙\uf000-\uf0ff]/u.test(text) && !/^[ \t]*[§Øüvo–]\t/m.test(text)) return text
  const lines = text.split('\n')
  const counts = new Map<string, number>()
  for (const line of lines) {
    const sign = (bullet.exec(line) ?? lostBullet.exec(line))?.[2]
    if (sign) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  let inList = false
  return lines
    .map((line, i) => {
      const above = lines[i - 1]?.trim() ?? ''
      const [head = '', indent = '', sign = ''] = bullet.exec(line) ?? []
      // Wrapping may put a separator, such as a middle dot, at the start of a line.
      if (
        sign &&
        (inList || (counts.get(sign) ?? 0) > 1 || above === '' || above.endsWith(':') || isOtherItem(above, sign))
      ) {
        inList = true
        return asBullet(line, head, indent)
      }
      const [lost = '', lostIndent = '', lostSign = ''] = lostBullet.exec(line) ?? []
      if ((counts.get(lostSign) ?? 0) > 1) {
        inList = true
        return asBullet(line, lost, lostIndent)
      }
      const [second = '', secondIndent = ''] = inList ? (letterBullet.exec(line) ?? []) : []
      if (second) return asBullet(line, second, secondIndent)
      inList &&= line.trim() !== '' && (listed.test(line) || /^[ \t]/.test(line))
      return line
    })
    .join('\n')
}

/** Whether a line is an item with another marker. If it contains the bullet, the bullet is a separator. */
function isOtherItem(line: string, sign: string): boolean {
  return listed.test(line) && !line.includes(sign)
}

function asBullet(line: string, head: string, indent: string): string {
  return `${indent}-${head.slice(indent.length + 1).replaceAll('\u00a0', ' ')}${line.slice(head.length)}`
}
