// No regular expressions: one for white space around a line break takes quadratic time on a run of spaces, ten seconds
// for forty thousand. These functions take linear time.

/** Replaces line breaks, with spaces and tabs before them and white space after them, by one line break. */
export function tidyLines(text: string): string {
  return joinLines(text, '\n', trimBlanks)
}

/** Replaces line breaks, with all white space around them, by one space. */
export function onOneLine(text: string): string {
  return joinLines(text, ' ', (line) => line.trimEnd())
}

function joinLines(text: string, between: string, trimEnd: (line: string) => string): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  const last = lines.length - 1
  return lines
    .map((line, i) => (i === 0 ? line : line.trimStart()))
    .map((line, i) => (i === last ? line : trimEnd(line)))
    .filter((line, i) => line !== '' || i === 0 || i === last)
    .join(between)
}

function trimBlanks(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1
  return line.slice(0, end)
}
