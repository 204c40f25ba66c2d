import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { outFolderRefused, outFolderTaken } from '../../findings/files.ts'
import { makeFolder } from '../../lib/makeFolder.ts'
import { cleanPicture } from '../../lib/pictures/dissectPicture.ts'
import { refusalOf } from '../../lib/refusal.ts'
import type { Email } from '../../model/email.ts'
import type { Files } from '../../model/files.ts'
import type { Finding, Outcome } from '../../model/finding.ts'

/** A file that was written: its path on disk and its size in bytes. */
export interface WrittenFile {
  readonly path: string
  readonly size: number
}

interface Output {
  /** Below the issue's own folder. */
  readonly name: string
  readonly content: string | Uint8Array
}

/** Lists what a build made, so that the next one replaces that and nothing else. */
const manifestName = '.made-by-cohes3ion.json'

const noLimit = Number.MAX_SAFE_INTEGER

/** Writes an email to `out/<id>/`: all of its files or none, and never over a file that no build has made. */
export function write(email: Email, files: Files, out: string): Outcome<readonly WrittenFile[]> {
  const folder = path.join(out, email.id)
  const outputs = outputsOf(email, files)
  try {
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
      return failed(outFolderRefused.at(null, { path: folder, reason: 'it is a link to another folder' }))
    const made = readManifest(folder)
    const taken = outputs.find(({ name }) => !made.includes(name) && existsSync(path.join(folder, name)))
    if (taken) return failed(outFolderTaken.at(null, { path: path.join(folder, taken.name) }))
    replaceFolder(folder, outputs, made)
  } catch (error) {
    const reason = refusalOf(error)
    if (reason === null) throw error
    return failed(outFolderRefused.at(null, { path: folder, reason }))
  }
  const written = outputs.map(({ name, content }) => ({
    path: path.join(folder, name),
    size: Buffer.byteLength(content),
  }))
  return { value: written, findings: [] }
}

function outputsOf({ id, editions, text, pictures }: Email, files: Files): Output[] {
  return [
    ...editions.map(({ suffix, html }) => ({ name: `${id}${suffix && `.${suffix}`}.html`, content: html })),
    { name: `${id}.txt`, content: text },
    ...pictures.map(({ name, path: from }) => {
      const read = files.read(from, noLimit)
      const content = read.kind === 'file' ? cleanPicture(read.bytes) : null
      if (!content) throw Object.assign(new Error(from), { code: 'ENOENT' })
      return { name: `images/${name}`, content }
    }),
  ]
}

/** The new files are complete in a folder beside the old one before they take its place. */
function replaceFolder(folder: string, outputs: readonly Output[], made: readonly string[]): void {
  makeFolder(path.dirname(folder))
  const fresh = path.join(path.dirname(folder), `.${path.basename(folder)}-${process.pid}`)
  removeFolder(fresh)
  const old = `${fresh}-old`
  try {
    for (const { name, content } of outputs) writeInto(fresh, name, content)
    writeInto(fresh, manifestName, `${JSON.stringify({ files: outputs.map(({ name }) => name) }, null, 2)}\n`)
    moveIfThere(folder, old)
    renameSync(fresh, folder)
  } catch (error) {
    if (!existsSync(folder)) moveIfThere(old, folder)
    removeFolder(fresh)
    throw error
  }
  keepForeignFiles(old, folder, [...made, manifestName])
  removeFolder(old)
}

/** `rmSync` does the same, but slowly: it takes every folder for a file first. */
function removeFolder(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) removeFolder(file)
    else unlinkSync(file)
  }
  rmdirSync(folder)
}

function writeInto(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name)
  makeFolder(path.dirname(file))
  writeFileSync(file, content)
}

function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to)
}

/** What somebody put beside the build's own files stays where it was. */
function keepForeignFiles(old: string, folder: string, made: readonly string[]): void {
  if (!existsSync(old)) return
  for (const entry of readdirSync(old, { recursive: true, withFileTypes: true })) {
    const name = path.relative(old, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')
    if (entry.isDirectory() || made.includes(name)) continue
    makeFolder(path.dirname(path.join(folder, name)))
    renameSync(path.join(old, name), path.join(folder, name))
  }
}

function readManifest(folder: string): readonly string[] {
  try {
    const { files } = JSON.parse(readFileSync(path.join(folder, manifestName), 'utf8')) as { files?: unknown }
    return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}

function failed(finding: Finding): Outcome<readonly WrittenFile[]> {
  return { value: null, findings: [finding] }
}
