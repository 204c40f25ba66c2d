/** The parts of an answer with commas between, each once. */
export function listOf(text: string): string[] {
  return [...new Set(text.split(',').map((one) => one.trim()))].filter((one) => one !== '')
}
