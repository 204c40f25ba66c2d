import type { Setting } from '../../setting.ts'

/** Why a rule about answers is skipped; null if links were asked. */
export function notAsked({ isOnline }: Setting): string | null {
  return isOnline ? null : 'nobody was asked: run check with --online'
}
