/** Web addresses with their numbers, in the order of these. */
export type Numbered = readonly (readonly [href: string, number: number])[]

/** The numbered links of a plain text, while one of its parts is filled. */
export interface References {
  /** Appends the link's number to the text; not if the text is the address itself. */
  cite(text: string, href: string): string
  /** All links so far, those of earlier parts first. */
  numbered(): Numbered
}

/** The numbers that authors use for notes, like [3]; `written` is everything that they wrote. */
export function reservedNumbers(written: string): readonly number[] {
  return [...new Set(Array.from(written.matchAll(/\[(\d{1,4})\]/g), ([, number]) => Number(number)))]
}

/** `before` are the links of earlier parts; no link gets a number that is `reserved`. */
export function openReferences(before: Numbered, reserved: readonly number[]): References {
  const numbers = new Map(before)
  let last = before.at(-1)?.[1] ?? 0
  const next = () => {
    do last += 1
    while (reserved.includes(last))
    return last
  }
  return {
    cite(text, href) {
      const address = href.replace(/^(mailto|tel):/, '')
      if (text === address) return text
      const number = numbers.get(href) ?? next()
      numbers.set(href, number)
      return `${text} [${number}]`
    },
    numbered: () => [...numbers],
  }
}

/** "[3] https://…", a line for each link. */
export function listOf(links: Numbered): string {
  return links.map(([href, number]) => `[${number}] ${href}`).join('\n')
}
