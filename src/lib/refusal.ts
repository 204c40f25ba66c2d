/** Why the system has refused to write, in words; null for what is no answer of the system's. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error)) return null
  const code = String(error.code)
  return reasons[code] ?? code
}

const reasons: { readonly [code: string]: string } = {
  EACCES: 'no right to write there',
  EPERM: 'no right to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EBUSY: 'another program uses it',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  ENOENT: 'a file or folder vanished meanwhile',
}
