/** Quotes a field's value: `title: "Today: a start"`; null when it is unclear where the value starts or ends. */
export function quoteField(line: string): string | null {
  const [, name, value = ''] = /^ *(?:- +)*([\w-]+): +([^"'[{|>&*!#%@`\s].*?)\s*$/.exec(line) ?? []
  if (name === undefined || / #/.test(value)) return null
  return /["\\]/.test(value) ? `${name}: '${value.replaceAll("'", "''")}'` : `${name}: "${value}"`
}
