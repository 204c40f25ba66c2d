import path from 'node:path'
import type { CommandContext } from '../../src/commands/context.ts'
import { repository } from './project.ts'

type Unattended = 'ask' | 'readPipe' | 'interview' | 'today' | 'zone' | 'program' | 'forReader' | 'packagePath'

/**
 * The parts of a command's context that ask somebody or the clock: nobody answers, on a day that stays the same; and
 * where the program is.
 */
export const unattended: Pick<CommandContext, Unattended> = {
  ask: async () => null,
  readPipe: async () => null,
  interview: () => ({ ask: async () => ({ kind: 'cancelled' }) }),
  today: () => ({ year: 2026, month: 11, day: 27 }),
  zone: () => 'Europe/London',
  program: 'cohes3ion',
  forReader: (text: string) => text,
  packagePath: (file) => path.join(repository, file),
}
