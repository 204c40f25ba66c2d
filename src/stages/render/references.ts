/** The links of a plain text, numbered through it; each section's end lists those that it was the first to name. */
export interface References {
  /** The text with its link's number behind it; without one where the text is the address itself. */
  mark(text: string, href: string): string
  /** "[3] https://…", one a line, for the links that no list has named yet. */
  takeList(): string
}

/** `written` holds all that authors wrote: a number that they gave to a note of their own is no link's. */
export function startReferences(written: string): References {
  const taken = new Set([...written.matchAll(/\[(\d{1,4})\]/g)].map(([, number]) => Number(number)))
  const numbers = new Map<string, number>()
  let last = 0
  const next = () => {
    do last += 1
    while (taken.has(last))
    return last
  }
  let listed = 0
  return {
    mark(text, href) {
      const address = href.replace(/^(mailto|tel):/, '')
      if (text === address) return text
      const number = numbers.get(href) ?? next()
      numbers.set(href, number)
      return `${text} [${number}]`
    },
    takeList() {
      const lines = [...numbers].slice(listed).map(([href, number]) => `[${number}] ${href}`)
      listed = numbers.size
      return lines.join('\n')
    },
  }
}
