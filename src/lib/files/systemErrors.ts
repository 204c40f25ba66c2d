/** Why the system refuses to read or write, in words; null if it is not a system error. */
export function systemErrorInWords(error: unknown, wanted: 'read' | 'write' = 'write'): string | null {
  const code = systemErrorCode(error)
  if (code === null) return null
  const right = wanted === 'read' ? 'no right to read it' : 'no right to write there'
  // Windows has this code for both.
  if (code === 'EPERM') return `another program has it open, or there is ${right}`
  if (code === 'EACCES') return right
  return reasons[code] ?? `the system says ${code}`
}

/** "ENOENT"; null if it is not a system error: Node.js has codes of its own for mistakes of the caller. */
export function systemErrorCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(E[A-Z0-9]+|UNKNOWN)$/.test(code) ? code : null
}

const reasons: { readonly [code: string]: string } = {
  EBUSY: 'another program has it open',
  ETXTBSY: 'another program has it open',
  ENOTEMPTY: 'another program has put something into a folder that should be empty',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it is larger than this disk takes',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file, or a link that leads nowhere, stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
  ENOENT: 'a file or folder vanished meanwhile',
  ENODEV: 'its drive is not there',
  ENXIO: 'its drive is not there',
  EINVAL: 'its name has a sign that this disk does not take',
  EILSEQ: 'its name has a sign that this disk does not take',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go in a circle',
  EXDEV: 'it lies on two disks',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk has a fault',
  ETIMEDOUT: 'the network drive does not answer',
  EHOSTDOWN: 'the network drive does not answer',
  EHOSTUNREACH: 'the network drive does not answer',
  ENETUNREACH: 'the network drive does not answer',
  ENOTCONN: 'the network drive does not answer',
  ECONNRESET: 'the network drive does not answer',
  ESTALE: 'the network drive has lost it',
  UNKNOWN: 'the system gives no reason',
}
