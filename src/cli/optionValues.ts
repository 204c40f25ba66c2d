import { homedir } from 'node:os'
import { type Day, isRealDate } from '../lib/time/day.ts'
import { InvalidArgumentError } from './commander.ts'

/**
 * Expands the home folder, which shells leave alone in `--out=~/x`, and drops the quote that Windows leaves after a
 * `\`.
 */
export function parseFolder(text: string): string {
  return text.replace(/["”]$/, '').replace(/^(?:~|\$HOME|\$env:USERPROFILE|%USERPROFILE%)(?=[\\/]|$)/i, homedir)
}

/** Names with commas between, or with semicolons as in Outlook; an option that is given twice adds to the names `before`. */
export function parseNames(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(/[,;]/).flatMap((name) => name.trim() || [])]
}

export function parseOutFolder(text: string): string {
  const name = parseFolder(text)
  if (name.trim() === '') throw new InvalidArgumentError('Name a folder, or leave --out away to write to out.')
  return name
}

/** "2026-10-01" */
export function parseDay(text: string): Day {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim())
  const day = { year: Number(found?.[1]), month: Number(found?.[2]), day: Number(found?.[3]) }
  if (!found || !isRealDate(day))
    throw new InvalidArgumentError('Write the date as year-month-day, such as 2026-10-01.')
  return day
}
