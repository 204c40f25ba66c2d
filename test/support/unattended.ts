import type { CommandContext } from '../../src/commands/context.ts'

/** The parts of a command's context that ask somebody or the clock: nobody answers, on a day that stays the same. */
export const unattended: Pick<CommandContext, 'ask' | 'readPipe' | 'interview' | 'today' | 'zone' | 'program'> = {
  ask: async () => null,
  readPipe: async () => null,
  interview: () => ({ ask: async () => ({ kind: 'cancelled' }) }),
  today: () => ({ year: 2026, month: 11, day: 27 }),
  zone: () => 'Europe/London',
  program: 'cohes3ion',
}
