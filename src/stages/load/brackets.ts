const partners: { readonly [open: string]: string } = { '[': ']', '{': '}' }

/** Offset of the bracket that closes the one at `from`, skipping quoted text and notes; null when there is none. */
export function findClosingBracket(text: string, from: number): number | null {
  const open: string[] = []
  for (let i = from; i < text.length; i += 1) {
    const char = text[i] ?? ''
    if ((char === '"' || char === "'") && /[\s,:[{]/.test(text[i - 1] ?? ' ')) {
      const end = text.indexOf(char, i + 1)
      if (end === -1) return null
      i = end
    } else if (char === '#' && /\s/.test(text[i - 1] ?? '')) {
      const end = text.indexOf('\n', i)
      if (end === -1) return null
      i = end
    } else if (partners[char]) open.push(partners[char])
    else if (char === ']' || char === '}') {
      if (open.pop() !== char) return null
      if (open.length === 0) return i
    }
  }
  return null
}

/** Offset of the first bracket before `end` that starts a value and is not closed; null when there is none. */
export function findUnclosedBracket(text: string, end: number): number | null {
  const starts = [...text.slice(0, end).matchAll(/(?:[:,[{] *|- +)([[{])/g)].map(
    (match) => match.index + match[0].length - 1,
  )
  return starts.find((start) => findClosingBracket(text, start) === null) ?? null
}
