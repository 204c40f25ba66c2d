import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fieldTypes } from '../fields/index.ts'
import { finalMissing } from '../findings/finalBuild.ts'
import { systemErrorCode, systemErrorInWords } from '../lib/files/systemErrors.ts'
import type { Files } from '../model/files.ts'
import { changedFinals, readFinal } from '../records/readFinal.ts'
import { prettyFindings } from '../report/pretty.ts'
import { jsonVerdict, prettyVerdict } from '../report/verdictReport.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { changedSources } from '../verify/changedSources.ts'
import { judgeFile } from '../verify/judgeFile.ts'
import { judgeFolder } from '../verify/judgeFolder.ts'
import { type Judgement, judgementOf } from '../verify/judgement.ts'
import { openFinals } from '../verify/openFinals.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { issueIdOf } from './issueId.ts'
import { withoutNewsletter } from './withoutNewsletter.ts'

export interface VerifyOptions {
  /** The language of the email that it should be. */
  readonly lang?: string
  readonly format: 'pretty' | 'json'
}

/** Says whether a file, or what stands in the out folder, is what was built for the last time before sending. */
export async function verify(
  name: string,
  file: string | undefined,
  { lang, format }: VerifyOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { root, cwd, stdout, stderr, paint, paintOut } = context
  if (root === null && format === 'pretty') {
    stderr(`${prettyFindings([withoutNewsletter(cwd)], paint)}\n`)
    return 1
  }
  const id = root === null ? name : issueIdOf(name, { cwd, root })
  const judgement =
    root === null ? withoutFinal(withoutNewsletter(cwd)) : await judge(id, file, { lang, root }, context)
  if (format === 'json') stdout(jsonVerdict(id, judgement))
  else {
    const { answer, remarks } = prettyVerdict(id, judgement, { out: paintOut, err: paint })
    stdout(answer)
    stderr(remarks)
  }
  return judgement.answer === 'yes' ? 0 : 1
}

function withoutFinal(...findings: Judgement['findings']): Judgement {
  return judgementOf({ answer: 'unknown', findings, reason: 'There is no final build to compare it with.' })
}

interface Wanted {
  readonly root: string
  readonly lang: string | undefined
}

async function judge(
  id: string,
  file: string | undefined,
  { root, lang }: Wanted,
  { cwd, readPipe }: CommandContext,
): Promise<Judgement> {
  const files = diskFiles(root)
  const { value: record, findings } = readFinal(files, id, fieldTypes)
  if (!record) return withoutFinal(...(findings.length > 0 ? findings : [finalMissing.at(null, { issue: id })]))
  const changed = changedFinals(files, id, record)
  if (changed.length > 0) {
    const reason = 'The final build itself was changed after it was made.'
    return judgementOf({ answer: 'unknown', findings: changed, reason })
  }
  const finals = openFinals(files, id, record, fieldTypes)
  const notes = changedSources(files, record)
  const bytes = await contentOf(file, cwd, readPipe)
  if (typeof bytes === 'string') return judgementOf({ answer: 'unknown', notes, reason: bytes })
  const judged = bytes ? judgeFile(bytes, finals, lang) : judgeFolder((name) => readBuilt(files, id, name), finals)
  return { ...judged, notes: [...judged.notes, ...notes] }
}

/** null for what stands in out; a text says why there is no content. */
async function contentOf(
  file: string | undefined,
  cwd: string,
  readPipe: CommandContext['readPipe'],
): Promise<Uint8Array | string | null> {
  if (file === '-') return (await readPipe(true)) ?? new Uint8Array()
  if (file === undefined) {
    const piped = await readPipe(false)
    return piped && piped.length > 0 ? piped : null
  }
  try {
    const named = path.resolve(cwd, file)
    const stat = statSync(named)
    // One such as /dev/zero never ends.
    if (stat.isCharacterDevice() || stat.isBlockDevice()) return `${file} is a device, not a file.`
    return readFileSync(named)
  } catch (error) {
    const reason = systemErrorInWords(error, 'read')
    if (reason === null) throw error
    return `${file} could not be read (${systemErrorCode(error) === 'ENOENT' ? 'there is no such file' : reason}).`
  }
}

/** A file in the out folder; null if there is none. */
function readBuilt(files: Files, id: string, name: string): Uint8Array | null {
  const read = files.read(`out/${id}/${name}`, 100_000_000)
  return read.kind === 'file' ? read.bytes : null
}
