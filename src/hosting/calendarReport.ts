import type { HostedCalendarEntry } from '../records/hostedEntry.ts'
import type { Paint } from '../report/paint.ts'
import type { UploadCalendar } from './takeCalendars.ts'

/** The calendar files, with the addresses that were taken for some of them. */
export function withTaken(
  calendars: readonly UploadCalendar[],
  taken: readonly HostedCalendarEntry[],
): readonly UploadCalendar[] {
  return calendars.map((one) => ({
    ...one,
    address: taken.find(({ file }) => file === one.file)?.address ?? one.address,
  }))
}

/** The list of an issue's calendar files, for a person; empty where there are none. */
export function calendarList(calendars: readonly UploadCalendar[], paint: Paint): string {
  if (calendars.length === 0) return ''
  const width = Math.max(...calendars.map(({ file }) => file.length))
  const missing = calendars.filter(({ address }) => address === null).length
  const head =
    missing === 0
      ? 'Each calendar file has its address on the web.'
      : 'Calendar files, which you may upload too for a third link at each event. A build makes them, beside its emails:'
  const rows = calendars.map(
    ({ file, address }) => `  ${file.padEnd(width)}  ${paint('dim', address ?? 'no address yet')}`,
  )
  return `\n${[head, ...rows].join('\n')}\n`
}
