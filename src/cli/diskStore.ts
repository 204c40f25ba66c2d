import {
  appendFileSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import type { Store } from '../lib/cache/store.ts'
import { makeFolder } from '../lib/files/makeFolder.ts'

/** Files that are kept, the newest: each project leaves some behind. */
const maxFiles = 40
const ending = '.cohes3ion-cache'

/**
 * A store in a folder of the user's own. It holds compiled code, so a file that another user could have written is not
 * read.
 *
 * A file is its content, then a checksum, then its key: one that is cut short, altered, or made for another key is
 * ignored. It is renamed to its name when it is complete, so that processes can read and write at the same time.
 */
export function openDiskStore(folder: string): Store {
  const fileOf = (name: string) => path.join(folder, name + ending)
  return {
    read: (name, key) => nullOnError(() => (isPrivate(statSync(folder)) ? readChecked(fileOf(name), key) : null)),
    write(name, key, content) {
      const file = fileOf(name)
      const draft = `${file.slice(0, -ending.length)}-${process.pid}-${process.hrtime.bigint().toString(36)}${ending}`
      nullOnError(() => {
        makeFolder(folder, 0o700)
        if (!isPrivate(statSync(folder))) return
        try {
          writeFileSync(draft, content, { mode: 0o600, flag: 'wx' })
          appendFileSync(draft, trailer(content, key))
          renameSync(draft, file)
        } finally {
          rmSync(draft, { force: true })
        }
        prune(folder)
      })
    },
  }
}

function nullOnError<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

function readChecked(file: string, key: string): Uint8Array | null {
  // To open anything but a file, such as a pipe that nobody writes to, may block for ever.
  if (!lstatSync(file).isFile()) return null
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(handle)
    if (!stat.isFile() || !isPrivate(stat)) return null
    const bytes = readFileSync(handle)
    const content = bytes.subarray(0, Math.max(0, bytes.length - trailer(new Uint8Array(), key).length))
    return trailer(content, key).equals(bytes.subarray(content.length)) ? content : null
  } finally {
    closeSync(handle)
  }
}

function trailer(content: Uint8Array, key: string): Buffer {
  return Buffer.from(`\n${crc32(content).toString(16).padStart(8, '0')}\n${key}\n`)
}

/** Whether this user owns it, and no other may write to it. Windows protects users' folders by itself. */
function isPrivate({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
}

function prune(folder: string): void {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ name }) => path.join(folder, name))
  if (files.length <= maxFiles) return
  const byAge = files.map((file) => ({ file, time: statSync(file).mtimeMs })).sort((a, b) => b.time - a.time)
  for (const { file } of byAge.slice(maxFiles)) rmSync(file, { force: true })
}
