import type { CompiledIssue } from '../compiler.ts'
import * as found from '../findings/pastes.ts'
import { sha256 } from '../lib/cache/digest.ts'
import { decodeName } from '../lib/files/fileNames.ts'
import type { Files } from '../model/files.ts'
import type { Finding } from '../model/finding.ts'
import type { HostedCalendarEntry } from '../records/hostedEntry.ts'
import { addressProblem } from './addressProblem.ts'
import type { PastedAddress } from './pastedAddress.ts'

/** More bytes than a calendar file has. */
const maxBytes = 1_000_000

/** A calendar file that an issue's emails link to, or can. */
export interface UploadCalendar {
  /** "issue-6.spring-forum.ics" */
  readonly file: string
  /** SHA-256 of the file as it is now. */
  readonly digest: string
  /** Where this version stands on the web; null where that is not known. */
  readonly address: string | null
  /** Its entry in the record, which may be of a former version; null if it has none. */
  readonly hosted: HostedCalendarEntry | null
}

export function issueCalendars(
  { emails }: Pick<CompiledIssue, 'emails'>,
  hosted: readonly HostedCalendarEntry[],
): readonly UploadCalendar[] {
  return emails.flatMap(({ calendars, artifacts }) =>
    calendars.map(({ name, address }) => {
      const content = artifacts.find((one) => one.name === name)?.bytes() ?? ''
      const entry = hosted.find(({ file }) => file === name) ?? null
      return { file: name, digest: sha256(Buffer.from(content)), address, hosted: entry }
    }),
  )
}

/** With the digests of the files that a build has left in a folder, which are those that were uploaded. */
export function asBuilt(calendars: readonly UploadCalendar[], files: Files, folder: string): readonly UploadCalendar[] {
  return calendars.map((one) => {
    const read = files.read(`${folder}/${one.file}`, maxBytes)
    return read.kind === 'file' ? { ...one, digest: sha256(read.bytes) } : one
  })
}

interface TakenCalendars {
  readonly entries: readonly HostedCalendarEntry[]
  /** The addresses that are of no calendar file. */
  readonly others: readonly PastedAddress[]
  readonly findings: readonly Finding[]
}

/** Finds the calendar file of each address by its name, in the address or beside it. */
export function takeCalendars(calendars: readonly UploadCalendar[], pasted: readonly PastedAddress[]): TakenCalendars {
  const own = pasted.filter((given) => /\.ics$/i.test(nameIn(given.address)) || fileBeside(calendars, given))
  const named = own.map((given) => ({ given, calendar: fileBeside(calendars, given) ?? fileIn(calendars, given) }))
  const findings: Finding[] = []
  const entries = calendars.flatMap(({ file, digest, hosted }): HostedCalendarEntry[] => {
    const addresses = [
      ...new Set(named.flatMap(({ given, calendar }) => (calendar?.file === file ? given.address : []))),
    ]
    const [address, ...more] = addresses
    if (address === undefined) return []
    if (more.length > 0) findings.push(found.pasteSeveral.at(null, { picture: file, addresses }))
    const why = addressProblem(address)
    if (why !== null) findings.push(found.pasteUnusable.at(null, { picture: file, address, why }))
    // A file that was replaced at the same address is listed with its name.
    const isFormer =
      hosted?.address === address &&
      ![null, digest].includes(hosted.digest) &&
      !named.some(({ given }) => given.address === address && fileBeside(calendars, given))
    if (isFormer) findings.push(found.pasteFormer.at(null, { picture: file, address }))
    return more.length > 0 || why !== null || isFormer ? [] : [{ file, digest, address }]
  })
  // A page may list the files of other issues.
  const unknown = named.flatMap(({ given, calendar }) => (calendar || !given.isListed ? [] : given.address))
  if (unknown.length > 0)
    findings.push(found.pasteOtherCalendar.at(null, { addresses: unknown, files: calendars.map(({ file }) => file) }))
  return { entries, others: pasted.filter((one) => !own.includes(one)), findings }
}

function fileIn(calendars: readonly UploadCalendar[], { address }: PastedAddress): UploadCalendar | undefined {
  return calendars.find(({ file }) => nameIn(address).toLowerCase() === file.toLowerCase())
}

function fileBeside(calendars: readonly UploadCalendar[], { label }: PastedAddress): UploadCalendar | undefined {
  const words = label?.toLowerCase().split(/[\s,;|]+/) ?? []
  return calendars.find(({ file }) => words.includes(file.toLowerCase()))
}

/** The last part of its path. */
function nameIn(address: string): string {
  return URL.canParse(address) ? decodeName(new URL(address).pathname.split('/').at(-1) ?? '') : ''
}
