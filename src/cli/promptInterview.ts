import type { Readable, Writable } from 'node:stream'
import { styleText } from 'node:util'
import { isCancel, select, text } from '@clack/prompts'
import type { Interview, Question } from '../model/question.ts'
import { watchInputEnd } from './watchInputEnd.ts'

/** The streams of a terminal, with keys and control sequences. */
export interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

/** Asks with prompts that are answered by keys. Where the input ends (Ctrl-D), questions have their fallback for an answer. */
export function promptInterview(terminal: Terminal): Interview {
  let hasEnded = false
  return {
    async ask(question) {
      if (hasEnded) return { kind: 'answer', text: question.fallback }
      const end = watchInputEnd(terminal.input)
      const streams = { ...terminal, signal: end.signal }
      const answer = await (question.choices
        ? choose(question, question.choices, streams)
        : write(question, streams)
      ).finally(end.stop)
      if (typeof answer === 'string') return { kind: 'answer', text: answer }
      hasEnded = end.signal.aborted
      return hasEnded ? { kind: 'answer', text: question.fallback } : { kind: 'cancelled' }
    },
  }
}

type Streams = Terminal & { readonly signal: AbortSignal }

async function choose(
  { message, fallback }: Question,
  choices: NonNullable<Question['choices']>,
  streams: Streams,
): Promise<string | null> {
  const options = choices.map(({ value, label }) => ({ value, label }))
  const answer = await select({ ...streams, message, options, initialValue: fallback })
  return isCancel(answer) ? null : answer
}

async function write({ message, hint, fallback, complaint }: Question, streams: Streams): Promise<string | null> {
  const answer = await text({
    ...streams,
    message: hint === null ? message : `${message}\n   ${styleText('dim', hint)}`,
    placeholder: fallback,
    defaultValue: fallback,
    validate: (written) => complaint(written?.trim() || fallback) ?? undefined,
  })
  return isCancel(answer) ? null : answer.trim() || fallback
}
