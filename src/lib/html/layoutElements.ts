/** Elements that start and end a line of text; the words before and after one are never one word. */
export const layoutElements: ReadonlySet<string> = new Set(
  [
    'address article aside blockquote body br caption center dd details div dl dt figcaption figure footer',
    'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul',
  ].flatMap((names) => names.split(' ')),
)

/** Cells stand beside each other, on one line. */
export const cells: ReadonlySet<string> = new Set(['td', 'th'])
