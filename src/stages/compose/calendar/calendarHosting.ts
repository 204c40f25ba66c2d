import { calendarDigest } from '../../../artifacts/calendar.ts'
import { hostedCalendarChanged, hostedCalendarUnknown } from '../../../findings/hosting.ts'
import { folderAddress } from '../../../lib/address/folderAddress.ts'
import { nearest } from '../../../lib/text/nearest.ts'
import type { Finding } from '../../../model/finding.ts'
import type { HostedCalendar } from '../../../model/hosted.ts'
import type { LetterCalendar } from '../../../model/letter.ts'

type Unhosted = Omit<LetterCalendar, 'address' | 'isOffered'>

/**
 * Where a calendar file stands on the web; null where that is not known, or where another version of it stands. An
 * upload that was recorded precedes `folder`, the newsletter's own folder on the web.
 */
export function calendarAddresses(
  hosted: readonly HostedCalendar[],
  folder: string | null,
): (file: Unhosted) => string | null {
  return (file) => {
    const upload = hosted.find((one) => one.file === file.name)
    if (upload) return isChanged(upload, file) ? null : upload.address
    return folder === null ? null : folderAddress(folder) + file.name
  }
}

/** `files` are all those of the issue. */
export function hostedFindings(files: readonly Unhosted[], hosted: readonly HostedCalendar[]): Finding[] {
  const names = files.map(({ name }) => name)
  return hosted.flatMap((upload) => {
    const { file, place } = upload
    const own = files.find(({ name }) => name === file)
    if (!own) return [hostedCalendarUnknown.at(place, { file, near: nearest(file, names)[0] ?? null })]
    return isChanged(upload, own) ? [hostedCalendarChanged.at(place, { file, digest: calendarDigest(own) })] : []
  })
}

function isChanged({ digest }: HostedCalendar, file: Unhosted): boolean {
  return digest !== null && digest !== calendarDigest(file)
}
