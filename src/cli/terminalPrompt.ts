import { createInterface } from 'node:readline'

export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean }

interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean
}

/**
 * Asks on a terminal, one line for each answer; null without a terminal, and after the end of the input (Ctrl-D).
 *
 * One interface reads all lines, so that several pasted at once answer the next questions. The terminal keeps its own
 * line editing (`terminal: false`): Ctrl-C ends the process as usual.
 */
export function openPrompt(openInput: () => Input, output: Output): (question: string) => Promise<string | null> {
  let lines: AsyncIterator<string> | undefined
  return async (question) => {
    const input = openInput()
    if (input.isTTY !== true || output.isTTY !== true) return null
    output.write(question)
    lines ??= createInterface({ input, terminal: false })[Symbol.asyncIterator]()
    const { value, done } = await lines.next()
    return done === true ? null : value
  }
}
