import type { Readable, Writable } from 'node:stream'
import { isCancel, select, text } from '@clack/prompts'
import type { Interview, Question } from '../model/question.ts'

/** The streams of a terminal, with keys and control sequences. */
export interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

/** Asks with prompts that are answered by keys. */
export function promptInterview(terminal: Terminal): Interview {
  return {
    async ask(question) {
      const answer = await (question.choices ? choose(question, question.choices) : write(question))
      return typeof answer === 'string' ? { kind: 'answer', text: answer } : { kind: 'cancelled' }
    },
  }

  async function choose({ message, fallback }: Question, choices: NonNullable<Question['choices']>) {
    const options = choices.map(({ value, label }) => ({ value, label }))
    const answer = await select({ ...terminal, message, options, initialValue: fallback })
    return isCancel(answer) ? null : answer
  }

  async function write({ message, hint, fallback, complaint }: Question) {
    const answer = await text({
      ...terminal,
      message: hint === null ? message : `${message}\n${hint}`,
      placeholder: fallback,
      defaultValue: fallback,
      validate: (written) => complaint(written?.trim() || fallback) ?? undefined,
    })
    return isCancel(answer) ? null : answer.trim() || fallback
  }
}
