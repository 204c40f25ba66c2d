// A pattern for white space around a line end walks along each run of spaces again from each of its spaces: forty
// thousand of them take ten seconds. These walk once.

/** One line end wherever there are some, with the spaces and tabs before them and all white space behind. */
export function tidyLines(text: string): string {
  return joined(text, '\n', withoutBlanks)
}

/** One space instead, and for all white space around them. */
export function onOneLine(text: string): string {
  return joined(text, ' ', (line) => line.trimEnd())
}

function joined(text: string, between: string, cutEnd: (line: string) => string): string {
  const lines = text.split('\n')
  const last = lines.length - 1
  return lines
    .map((line, i) => (i === 0 ? line : line.trimStart()))
    .map((line, i) => (i === last ? line : cutEnd(line)))
    .filter((line, i) => line !== '' || i === 0 || i === last)
    .join(between)
}

function withoutBlanks(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1
  return line.slice(0, end)
}
