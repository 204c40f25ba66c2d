import type { Interview } from '../model/question.ts'
import { plainInterview } from './plainInterview.ts'
import { promptInterview, type Terminal } from './promptInterview.ts'
import type { Input } from './terminalPrompt.ts'

interface Streams {
  readonly env: { readonly [name: string]: string | undefined }
  readonly openStdin: () => Input
  readonly openTerminal: () => Terminal | null
  readonly stderr: { write(text: string): unknown }
}

/** Prompts on a terminal that can show them, else plain lines. */
export function openInterview({ env, openStdin, openTerminal, stderr }: Streams): (plain: boolean) => Interview {
  return (plain) => {
    const terminal = plain || env['TERM'] === 'dumb' || env['NO_COLOR'] ? null : openTerminal()
    return terminal ? promptInterview(terminal) : plainInterview(openStdin, stderr)
  }
}
