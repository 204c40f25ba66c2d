/** Names of control characters from Unicode's annotations, except U+0000: “null” would tell an officer nothing. */
const names = new Map([
  [0x00, 'zero'],
  [0x07, 'bell'],
  [0x08, 'backspace'],
  [0x0b, 'line tabulation'],
  [0x0c, 'form feed'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape'],
  [0x1c, 'file separator'],
  [0x1d, 'group separator'],
  [0x1e, 'record separator'],
  [0x1f, 'unit separator'],
  [0x7f, 'delete'],
  [0x85, 'next line'],
])

/** "U+001B “escape”". */
export function controlName(code: number): string {
  const number = code.toString(16).toUpperCase().padStart(4, '0')
  return `U+${number} “${names.get(code) ?? 'a control character'}”`
}
