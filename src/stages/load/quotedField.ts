/** A field with its value in quotation marks: `title: "Today: a start"`; null where it is not clear what its value is. */
export function quotedField(line: string): string | null {
  const [, name, value = ''] = /^ *(?:- +)*([\w-]+): +([^"'[{|>&*!#%@`\s].*?)\s*$/.exec(line) ?? []
  if (name === undefined || / #/.test(value)) return null
  return /["\\]/.test(value) ? `${name}: '${value.replaceAll("'", "''")}'` : `${name}: "${value}"`
}
