import path from 'node:path'
import { isError } from '../findings/isError.ts'
import { askForAddresses } from '../hosting/askForAddresses.ts'
import { calendarList, withTaken } from '../hosting/calendarReport.ts'
import { imageList, matchList, nextSteps, toJsonPicture, withoutEngine } from '../hosting/imageReport.ts'
import { matchByContent } from '../hosting/matchByContent.ts'
import type { Match } from '../hosting/matching.ts'
import { mentionsPicture } from '../hosting/mentionsPicture.ts'
import { openUploads, type Uploads } from '../hosting/openUploads.ts'
import { pasteFindings } from '../hosting/pasteFindings.ts'
import { pasteText, readPasteFile } from '../hosting/pasteText.ts'
import { readPaste } from '../hosting/readPaste.ts'
import { loadEngine } from '../hosting/sharp.ts'
import { asBuilt, takeCalendars, type UploadCalendar } from '../hosting/takeCalendars.ts'
import { type TakenPaste, takePaste } from '../hosting/takePaste.ts'
import { uploadName, writeUploadFolder } from '../hosting/uploadFolder.ts'
import { entryOf, type UploadItem, withAddresses } from '../hosting/uploadList.ts'
import { isWanted } from '../hosting/uploadPicture.ts'
import type { Finding, Outcome } from '../model/finding.ts'
import type { Source } from '../model/source.ts'
import { download } from '../online/download.ts'
import { openWithSystem } from '../preview/openWithSystem.ts'
import type { HostedCalendarEntry, HostedEntry } from '../records/hostedEntry.ts'
import { recordHosted } from '../records/recordHosted.ts'
import { prettyFindings } from '../report/pretty.ts'
import { toJsonFinding, toReported } from '../report/reportedFinding.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { issueIdOf } from './issueId.ts'
import { outFolderOf } from './outFolder.ts'
import { withoutNewsletter } from './withoutNewsletter.ts'

export interface ImagesOptions {
  readonly open?: boolean
  /** A file, or "-" for standard input. */
  readonly paste?: string
  /** Whether addresses that no name tells apart are loaded, and compared with the copies. */
  readonly online?: boolean
  readonly out?: string
  readonly format: 'pretty' | 'json'
}

/** Prepares copies of an issue's pictures, says what to upload, and takes the addresses that they get. */
export async function images(name: string, options: ImagesOptions, context: CommandContext): Promise<ExitCode> {
  const { cwd, root, builtIn, status } = context
  if (root === null) return report(null, [withoutNewsletter(cwd)], options, context)
  const id = issueIdOf(name, { cwd, root })
  const pasted = await pastedSource(options, context)
  if (pasted && !pasted.value) return report(null, pasted.findings, options, context)
  status(`Preparing the pictures of ${id}`)
  context.willWrite()
  const { value: uploads, findings } = await openUploads({ root, id, files: diskFiles(root), builtIn, loadEngine })
  status('')
  if (!uploads) return report(null, findings, options, context)

  const all: Finding[] = [...findings]
  const record = (entries: readonly HostedEntry[], calendars: readonly HostedCalendarEntry[] = []): boolean => {
    const { value, findings: refused } = recordHosted(root, id, entries, calendars)
    if (!value) all.push(...refused)
    return value !== null
  }
  const out = outFolderOf(options.out, context)
  const folder = path.join(out.path, id, uploadName)
  const built = asBuilt(uploads.calendars, diskFiles(root), path.relative(root, path.join(out.path, id)))
  const taken = pasted?.value
    ? await takePasted({ ...uploads, calendars: built }, pasted.value, options, context)
    : null
  all.push(...(taken?.findings ?? []))
  const entries = (taken?.matches ?? []).flatMap((match) => entryOf(uploads.items, match))
  const recorded = record(entries, taken?.calendars)
  const matches = recorded ? (taken?.matches ?? []) : []
  const calendars = withTaken(uploads.calendars, recorded ? (taken?.calendars ?? []) : [])
  const items = matches.length > 0 ? withAddresses(uploads.items, entries) : uploads.items

  const writeFolder = (of: readonly UploadItem[]) => void all.push(...writeUploadFolder(out, id, filesOf(of)))
  writeFolder(items)
  const issue = { id, items, calendars, folder, uploads, matches }
  const code = await report({ ...issue, shownFolder: out.shown(folder) }, all, options, context)
  if (code !== 0 || options.format === 'json') return code
  if (options.open && items.some(isWanted) && !(await openWithSystem(folder)))
    context.stderr(`The folder could not be opened. It is ${out.shown(folder)}\n`)
  if (pasted) return code

  all.length = 0
  const answered = await askForAddresses(items, { ask: context.ask, say: context.stderr, record })
  if (answered === items) return code
  context.stderr('\n')
  writeFolder(answered)
  return report({ ...issue, items: answered, shownFolder: out.shown(folder) }, all, options, context)
}

/** What --paste names, or what another program sends; null where nothing was given. */
async function pastedSource(
  { paste }: ImagesOptions,
  { cwd, readPipe }: CommandContext,
): Promise<Outcome<Source> | null> {
  if (paste !== undefined && paste !== '-') return readPasteFile(path.resolve(cwd, paste), paste)
  const bytes = await readPipe(paste === '-')
  return bytes === null || (bytes.length === 0 && paste === undefined) ? null : pasteText(bytes, 'what was pasted')
}

async function takePasted(
  uploads: Uploads,
  source: Source,
  { online }: ImagesOptions,
  { status, stderr }: CommandContext,
): Promise<TakenPaste> {
  if (!online) return takePaste(uploads, source)
  const { items } = uploads
  const paste = readPaste(source.text)
  status('Loading pictures from their addresses')
  const load = (address: string) => download(address, { env: process.env })
  const { entries, others, findings } = takeCalendars(uploads.calendars, paste.addresses)
  const matching = await matchByContent(items, others, load, !mentionsPicture(source.text, items))
  status('')
  if (matching.failed > 0)
    stderr(
      `${matching.failed} of ${matching.failed + matching.loaded} addresses could not be loaded, and were not compared.\n\n`,
    )
  return {
    matches: matching.matches,
    calendars: entries,
    findings: [...pasteFindings(source, paste, matching), ...findings],
  }
}

function filesOf(items: readonly UploadItem[]) {
  return items.flatMap((item) => (isWanted(item) && item.copy ? [{ name: item.upload, bytes: item.copy.bytes }] : []))
}

interface ReportedIssue {
  readonly id: string
  readonly items: readonly UploadItem[]
  readonly calendars: readonly UploadCalendar[]
  readonly uploads: Uploads
  readonly matches: readonly Match[]
  readonly shownFolder: string
}

/** Prints the list, then what is wrong or to be done: a terminal shows the last lines. */
function report(
  issue: ReportedIssue | null,
  findings: readonly Finding[],
  { format }: ImagesOptions,
  { stdout, stderr, paint, paintOut, forReader }: CommandContext,
): ExitCode {
  const code = findings.some(isError) ? 1 : 0
  const reported = findings.map((one) => toJsonFinding(toReported(one)))
  if (format === 'json') {
    const issues = issue
      ? [
          {
            ...{ id: issue.id, folder: issue.shownFolder.replaceAll('\\', '/') },
            pictures: issue.items.map(toJsonPicture),
            matched: issue.matches.map(({ picture, given, by }) => ({
              picture: picture.path,
              address: given.address,
              by,
            })),
            calendars: issue.calendars.map(({ file, address }) => ({ file, address })),
            findings: reported,
          },
        ]
      : []
    stdout(`${JSON.stringify({ version: 1, findings: issue ? [] : reported, issues }, null, 2)}\n`)
    return code
  }
  if (issue) {
    const { id, items, uploads, matches, shownFolder } = issue
    if (matches.length > 0) stdout(`Recorded:\n${matchList(matches)}\n\n`)
    stdout(forReader(imageList(id, items, shownFolder, paintOut) + calendarList(issue.calendars, paintOut)))
    const { carried, target, webFolder, engine } = uploads
    const carriedOver = `Known from another issue: ${carried.map(({ picture }) => picture).join(', ')}.`
    const notes = [
      carried.length > 0 ? carriedOver : null,
      withoutEngine(items, engine),
      nextSteps({ id, items, folder: shownFolder, target, webFolder }),
    ].filter(Boolean)
    if (notes.length > 0) stderr(`\n${notes.join('\n\n')}\n`)
  }
  if (findings.length > 0) stderr(`${issue ? '\n' : ''}${prettyFindings(findings, paint)}\n`)
  return code
}
