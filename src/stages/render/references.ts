/** The numbered links of a plain text. The end of each section lists the links that it is the first to cite. */
export interface References {
  /** Appends the link's number to the text; not if the text is the address itself. */
  cite(text: string, href: string): string
  /** Returns "[3] https://…", a line for each link that no earlier list has. */
  takeList(): string
}

/** `written` is everything the authors wrote: links get no number that an author has used for a note, like [3]. */
export function openReferences(written: string): References {
  const reserved = new Set([...written.matchAll(/\[(\d{1,4})\]/g)].map(([, number]) => Number(number)))
  const numbers = new Map<string, number>()
  let last = 0
  const next = () => {
    do last += 1
    while (reserved.has(last))
    return last
  }
  let listedCount = 0
  return {
    cite(text, href) {
      const address = href.replace(/^(mailto|tel):/, '')
      if (text === address) return text
      const number = numbers.get(href) ?? next()
      numbers.set(href, number)
      return `${text} [${number}]`
    },
    takeList() {
      const lines = [...numbers].slice(listedCount).map(([href, number]) => `[${number}] ${href}`)
      listedCount = numbers.size
      return lines.join('\n')
    },
  }
}
