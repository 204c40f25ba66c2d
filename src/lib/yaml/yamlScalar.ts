/** Prints a one-line text as a YAML scalar, valid in flow collections too; null if it needs double quotes. */
export function yamlScalar(text: string): string | null {
  if (/[\p{Cc}\u2028\u2029\ufeff]/u.test(text)) return null
  const isPlain = /^[\p{L}\p{N}./_][\p{L}\p{M}\p{N}./_()+~-]*(?: [\p{L}\p{M}\p{N}./_()+~-]+)*$/u.test(text)
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`
}
