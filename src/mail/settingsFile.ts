import { readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { inHomeFolder } from '../lib/files/homeFolder.ts'
import { isBelow } from '../lib/files/isBelow.ts'
import { systemErrorCode, systemErrorInWords } from '../lib/files/systemErrors.ts'
import { isMap, parseDocument } from '../lib/yaml/yaml.ts'

/** What it may say, as it is written. */
export interface SettingsFile {
  readonly url: string | null
  readonly from: string | null
  /** Beside the URL, where they need no escapes. */
  readonly user: string | null
  readonly password: string | null
}

export type ReadFile =
  | { readonly kind: 'missing' }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'read'; readonly content: SettingsFile; readonly hint: string | null }

/** A file of settings is a few lines: whatever is longer is something else. */
const maxBytes = 64 * 1024

/** The user's own file of settings; null for a user without a home. */
export function settingsFileIn({
  env,
  platform,
}: {
  readonly env: { readonly [name: string]: string | undefined }
  readonly platform: string
}): string | null {
  const { APPDATA, XDG_CONFIG_HOME } = env
  const folder =
    platform === 'win32'
      ? APPDATA || inHomeFolder('AppData', 'Roaming')
      : // The XDG specification (0.8, 2021) says to ignore relative paths.
        XDG_CONFIG_HOME && path.isAbsolute(XDG_CONFIG_HOME)
        ? XDG_CONFIG_HOME
        : inHomeFolder('.config')
  return folder && path.join(folder, 'cohes3ion', 'smtp.yaml')
}

/** Reads settings outside the project: a password in it would be shared with everybody who gets the project. */
export function readSettingsFile(file: string, root: string): ReadFile {
  try {
    const real = realpathSync(file)
    if (isBelow(realpathSync(root), real, path.sep))
      return problem(`${file} is in your newsletter’s folder, where others can get your password. Keep it outside.`)
    const stat = statSync(real)
    if (!stat.isFile() || stat.size > maxBytes) return problem(`${file} is not a file of settings.`)
    const isShared = process.getuid !== undefined && (stat.mode & 0o077) !== 0
    const hint = isShared ? `Others on this computer can read ${file}. To keep it to yourself: chmod 600 ${file}` : null
    return parseSettings(readFileSync(real, 'utf8'), file, hint)
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return { kind: 'missing' }
    const reason = systemErrorInWords(error, 'read')
    if (reason === null) throw error
    return problem(`${file} cannot be read (${reason}).`)
  }
}

/** The parser’s own messages are not repeated, as they show the line. */
function parseSettings(text: string, file: string, hint: string | null): ReadFile {
  // All values are texts there: a password may look like a number.
  const document = parseDocument(text.replace(/^\ufeff/, ''), { schema: 'failsafe' })
  const line = document.errors[0]?.linePos?.[0].line
  if (line !== undefined)
    return problem(`${file} cannot be read: line ${line} is not YAML. Put ' ' around values with signs.`)
  const { contents } = document
  if (!isMap(contents))
    return problem(`${file} does not say “url: smtps://smtp.example.org:465” and “from: ann@example.org”.`)
  const textOf = (key: string) => {
    const value = contents.get(key)
    return typeof value === 'string' && value !== '' ? value : null
  }
  const content = { url: textOf('url'), from: textOf('from'), user: textOf('user'), password: textOf('password') }
  return { kind: 'read', content, hint }
}

function problem(text: string): ReadFile {
  return { kind: 'problem', problem: text }
}
