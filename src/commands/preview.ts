import path from 'node:path'
import { takeAddresses } from '../hosting/takeAddresses.ts'
import { openMemory } from '../lib/cache/memory.ts'
import type { Files } from '../model/files.ts'
import type { Finding } from '../model/finding.ts'
import { openEditor } from '../preview/openEditor.ts'
import { openWithSystem } from '../preview/openWithSystem.ts'
import { projectFiles } from '../preview/previewProject.ts'
import { openPreviewServer, type PreviewServer } from '../preview/previewServer.ts'
import { openRefresher } from '../preview/refresher.ts'
import type { Routes } from '../preview/routes.ts'
import { openPreviewSession } from '../preview/session.ts'
import { watchFiles } from '../preview/watchFiles.ts'
import { prettyFindings } from '../report/pretty.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { issueIds } from '../stages/load/issueIds.ts'
import { locateIssue } from '../stages/load/locateIssue.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { issueIdOf } from './issueId.ts'
import { withoutNewsletter } from './withoutNewsletter.ts'

export interface PreviewOptions {
  readonly open: boolean
  readonly port?: number
}

/** The port that is tried first, so that an address stays the same from day to day. */
const usualPort = 4321

/** Characters that the preview's memory holds: rendered HTML, and what rules said. */
const memoryLimit = 8_000_000

/** Shows issues in a browser, and updates them with each change that is saved, until it is interrupted. */
export async function preview(
  name: string | undefined,
  options: PreviewOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { root, builtIn, stdout, stderr, paint } = context
  const refuse = (finding: Finding): ExitCode => {
    stderr(`${prettyFindings([finding], paint)}\n`)
    return 1
  }
  if (root === null) return refuse(withoutNewsletter(context.cwd))
  const id = name === undefined ? '' : issueIdOf(name, { cwd: context.cwd, root })
  const files = diskFiles(root)
  // Explains a name that is no issue: misspelt, or a file that cannot be one.
  const located = id && !issueIds(files).includes(id) ? locateIssue(files, id) : null
  if (located && 'severity' in located) return refuse(located)

  const session = openPreviewSession(root, builtIn, openMemory(memoryLimit))
  const first = options.port ?? usualPort
  const server = await openServer(first, {
    session,
    page: subfolder(builtIn, 'dist/preview'),
    openInEditor: (file, line, column) => openInEditor(root, file, line, column),
    async takeAddresses({ issue, ...given }) {
      const source = { root, id: issue, files: projectFiles(root), builtIn }
      const { value, findings } = await takeAddresses(source, given)
      return { recorded: value ?? 0, messages: findings.map(({ message, help }) => `${message} ${help}`) }
    },
    reportFault: context.reportFault,
  })
  if (!server) {
    stderr('The system lets this program have no port at all. Ask those who look after this computer.\n')
    return 2
  }
  const refresher = openRefresher({ session, notifyPages: server.notifyPages, reportFault: context.reportFault })
  let hasWarned = false
  const watch = watchFiles(root, path.join(root, 'out'), refresher.filesChanged, (reason) => {
    session.disableCache()
    if (!hasWarned) stderr(`Changes to files cannot be seen at once (${reason}). Load the page again to see them.\n`)
    hasWarned = true
  })
  await watch.ready

  const address = `http://127.0.0.1:${server.port}/${encodeURIComponent(id)}`
  if (server.movedBecause === 'in use') stderr(`Port ${first} is in use; this is port ${server.port}.\n`)
  if (server.movedBecause === 'forbidden')
    stderr(`The system does not allow port ${first}; this is port ${server.port}.\n`)
  stdout(`${address}\n`)
  stderr('Press Ctrl-C to end.\n')
  // Not awaited: a browser that cannot start may take a while to fail.
  if (options.open)
    void openWithSystem(address).then((opened) => {
      if (!opened) stderr(`No browser could be opened. Copy this address into one: ${address}\n`)
    })

  await context.interrupted
  refresher.close()
  await watch.close()
  await server.close()
  return 0
}

/** null when the system allows no port at all. */
async function openServer(port: number, routes: Routes): Promise<PreviewServer | null> {
  try {
    return await openPreviewServer(port, routes)
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES'].includes(String(error.code))) return null
    throw error
  }
}

/** Why a file could not be opened in an editor; null when it was. */
async function openInEditor(root: string, file: string, line: number, column: number): Promise<string | null> {
  const read = projectFiles(root).read(file, Number.MAX_SAFE_INTEGER)
  if (read.kind !== 'file' || !/\.(ya?ml|md|hbs)$/.test(file)) return `${file} is not there to be opened.`
  const place = { file: path.join(root, file), line, column }
  if ((await openEditor(place)) || (await openWithSystem(place.file))) return null
  return `No editor could be opened. Open ${place.file} yourself and go to line ${line}.`
}

/** The files of one folder, by their names in it. */
function subfolder(files: Files, folder: string): Files {
  return {
    read: (name, limit) => files.read(`${folder}/${name}`, limit),
    list: (name) => files.list(name === '' ? folder : `${folder}/${name}`),
  }
}
