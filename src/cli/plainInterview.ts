import { createInterface } from 'node:readline'
import type { Interview, Question } from '../model/question.ts'
import type { Input } from './terminalPrompt.ts'

/**
 * Asks in plain lines: for screen readers, terminals without control sequences, and input from a pipe. Where the input
 * ends, questions have their fallback for an answer.
 */
export function plainInterview(openInput: () => Input, output: { write(text: string): unknown }): Interview {
  let lines: AsyncIterator<string> | undefined
  const input = () => openInput()
  const nextLine = async (): Promise<string | null> => {
    lines ??= createInterface({ input: input(), terminal: false })[Symbol.asyncIterator]()
    const { value, done } = await lines.next()
    return done === true ? null : value.trim()
  }
  return {
    async ask(question) {
      for (;;) {
        output.write(written(question))
        const line = await nextLine()
        const isTerminal = input().isTTY === true
        // A terminal shows the line break that was typed; it has none where the input came from elsewhere, or ended.
        if (!isTerminal || line === null) output.write('\n')
        const text = line || question.fallback
        const complaint = question.complaint(text)
        if (complaint === null) return { kind: 'answer', text }
        if (!isTerminal || line === null) return { kind: 'unfit', complaint }
        output.write(`  ${complaint}\n`)
      }
    },
  }
}

function written({ message, hint, fallback, choices }: Question): string {
  const options = choices ? choices.map(({ label }) => `  ${label}\n`) : []
  const how = hint === null ? '' : ` (${hint})`
  return `${message}${how}\n${options.join('')}${fallback === '' ? '' : `[${fallback}] `}> `
}
