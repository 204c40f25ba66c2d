/**
 * On the narrowest telephone a column of text keeps 240 px, or 228 in a page that adds a frame. A list or a quotation
 * takes at most 24 of them for its bullets or its rule; a list in a list takes as much again.
 */
const columnIn = (dress: string) => ({
  least: dress === 'pasted into a page with rules' ? 228 : 240,
  indent: 24,
})

/** What to ask of an email in a window of this width. */
export function questionsAt(width: number, dress: string): readonly string[] {
  return [
    'overflow()',
    'overlaps()',
    'tightHeadings()',
    'brokenWords({ longest: 18 })',
    'slashesAtLineEnds()',
    'buttons()',
    'targets({ least: 44 })',
    ...(width === 320 ? [`narrowText(${JSON.stringify(columnIn(dress))})`] : []),
    // Between the two, the margins of the page decide.
    ...(width < 480 || width >= 600 ? [`columns({ together: ${width >= 600} })`] : []),
  ]
}
