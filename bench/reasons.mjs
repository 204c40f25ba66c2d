/** The line of an error that says what is wrong, short enough for a table. */
export function reasonIn({ message }) {
  const lines = message.split('\n').filter((line) => line.trim())
  const line = lines.find((text) => /^\w*Error\b/.test(text)) ?? lines[1] ?? lines[0] ?? 'no reason given'
  return line.trim().replaceAll('|', '\\|').slice(0, 100)
}
