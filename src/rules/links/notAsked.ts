import type { Inquiry } from '../evidence.ts'

/** Why a rule about answers cannot look. */
export function notAsked({ answers }: Inquiry): string | null {
  return answers ? null : 'nobody was asked: run check with --online'
}
