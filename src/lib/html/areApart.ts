const comment = '<!--(?!-?>)[^-]*(?:-(?!-!?>)[^-]*)*-->'
const raw = String.raw`<(style|title)(?:[ \t\n\r\f][^<>]*)?>[^<]*</\1>`
/** Elements whose content is no HTML, or keeps its white space. */
const special = 'iframe|listing|no\\w+|plaintext|pre|script|style|svg|math|template|textarea|title|xmp'
const attributes = String.raw`(?:[ \t\n\r\f]+[a-z][a-z\d:-]*="[^"]*")*`
const tag = String.raw`</?(?!(?:${special})[\s/>])[a-z][a-z\d]*${attributes}[ \t\n\r\f]*/?>`
/** Text and whole markup, which leaves a parser nothing to guess. */
const whole = new RegExp(`^[^<]*(?:(?:<!doctype html[^<>]*>|${comment}|${raw}|${tag})[^<]*)*$`, 'i')

/** A style that keeps the white space of an element. */
export const keepsSpace = /white-space\s*:\s*(?:pre|break)/i

/**
 * Whether each of these stretches of an HTML text reads the same without the rest: none begins or ends inside of a tag,
 * a comment or an element whose content is no HTML, and no element keeps its white space. The stretches are in order.
 */
export function areApart(html: string, stretches: readonly { readonly from: number; readonly to: number }[]): boolean {
  if (keepsSpace.test(html)) return false
  const cuts = [0, ...stretches.flatMap(({ from, to }) => [from, to])]
  return cuts.every((cut, i) => i === 0 || whole.test(html.slice(cuts[i - 1], cut)))
}
