import { existsSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { isBelow } from '../lib/files/isBelow.ts'
import { systemErrorInWords } from '../lib/files/systemErrors.ts'
import type { Files } from '../model/files.ts'
import { pathOfUrl } from '../stages/load/realPath.ts'
import type { LogoFile } from './answers.ts'
import { complaintAbout } from './complaints.ts'
import { logoPath } from './readAnswers.ts'

/** A larger file is no logo, and is not read. */
const maxBytes = 5_000_000

/** Folders that are made anew, or not handed on with a project. */
const passing: ReadonlySet<string> = new Set(['out', 'node_modules', '.git', '.cohes3ion'])

interface Folders {
  readonly cwd: string
  /** The new newsletter's folder. */
  readonly root: string
}

/** The file that is to be the logo, or why it cannot be. It is copied into the project unless it stands there. */
export function readLogo(name: string, { cwd, root }: Folders, builtIn: Files): LogoFile | string {
  if (/^https?:/i.test(name)) return 'Name a file on this computer: it is copied into the newsletter’s folder.'
  const file = locate(name, cwd)
  try {
    const { size } = statSync(file)
    if (size > maxBytes) return `${name} is too large for a logo: ${Math.round(size / 1e6)} MB.`
    const bytes = readFileSync(file)
    const parts = isBelow(root, file, path.sep) ? path.relative(root, file).split(path.sep) : null
    const inProject = parts && !parts.some((part) => passing.has(part)) ? parts.join('/') : null
    const to = inProject ?? logoPath(file, endingOf(bytes))
    const complaint = complaintAbout(builtIn, { logo: { src: to, decorative: 'true' } }, { [to]: bytes })
    return complaint?.replaceAll(to, path.basename(file)) ?? { path: to, bytes, isThere: inProject !== null }
  } catch (error) {
    const reason = systemErrorInWords(error, 'read')
    if (reason === null) throw error
    return `The picture ${name} could not be read: ${isMissing(error) ? 'there is no such file' : reason}.`
  }
}

/**
 * The file that an answer names. A terminal puts a file that is dragged into it between quotes, or its blanks behind `\`;
 * PowerShell writes `& 'C:\It''s.png'`, a browser an address.
 */
function locate(name: string, cwd: string): string {
  const unquoted = name
    .trim()
    .replace(/^& *(?=['"])/, '')
    .replace(/^(['"])(.*)\1$/, (_, quote: string, inner: string) => inner.replaceAll(quote + quote, quote))
  const bare = /^file:\/\//i.test(unquoted) ? pathOfUrl(unquoted) : unquoted
  const expanded = bare.replace(/^~(?=[\\/])/, homedir)
  const spellings = [name, expanded, expanded.replace(/\\(.)/g, '$1')].map((one) => path.resolve(cwd, one))
  return spellings.find((one) => existsSync(one)) ?? path.resolve(cwd, name)
}

/** For a file without an ending. */
function endingOf([first]: Uint8Array): string {
  return first === 0xff ? '.jpg' : first === 0x47 ? '.gif' : '.png'
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
