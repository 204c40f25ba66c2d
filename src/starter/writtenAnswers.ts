/** The parts of an answer with commas or semicolons between, each once. */
export function listOf(text: string): string[] {
  return [...new Set(text.split(/[,;]/).map((one) => one.trim()))].filter((one) => one !== '')
}

/** Whether an answer says that a field is to be left out. */
export function isLeftOut(text: string): boolean {
  return text === '' || text.toLowerCase() === 'none'
}
