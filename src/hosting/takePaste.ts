import type { Finding } from '../model/finding.ts'
import type { Source } from '../model/source.ts'
import type { HostedCalendarEntry } from '../records/hostedEntry.ts'
import { matchAddresses } from './matchAddresses.ts'
import type { Match } from './matching.ts'
import { mentionsPicture } from './mentionsPicture.ts'
import type { Uploads } from './openUploads.ts'
import { pasteFindings } from './pasteFindings.ts'
import { readPaste } from './readPaste.ts'
import { takeCalendars } from './takeCalendars.ts'

export interface TakenPaste {
  readonly matches: readonly Match[]
  readonly calendars: readonly HostedCalendarEntry[]
  readonly findings: readonly Finding[]
}

/** The pictures and calendar files that the addresses of a pasted text belong to, by what the text says. */
export function takePaste({ items, calendars }: Pick<Uploads, 'items' | 'calendars'>, source: Source): TakenPaste {
  const paste = readPaste(source.text)
  const { entries, others, findings } = takeCalendars(calendars, paste.addresses)
  const matching = matchAddresses(items, others, new Map(), !mentionsPicture(source.text, items))
  return {
    matches: matching.matches,
    calendars: entries,
    findings: [...pasteFindings(source, paste, matching), ...findings],
  }
}
