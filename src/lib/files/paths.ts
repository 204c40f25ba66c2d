// Paths in a project are relative, with "/".

/** Resolves `name` against the folder of the file `from`; null if it leads out of the project. */
export function resolveFrom(from: string, name: string): string | null {
  if (/^([/\\]|[a-z]:)/i.test(name) || name.includes('\0')) return null
  const parts = from.split('/').slice(0, -1)
  for (const part of name.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}

/** The relative path from the folder of the file `from` to `path`. */
export function relativeTo(from: string, path: string): string {
  const [here, there] = [from.split('/').slice(0, -1), path.split('/')]
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')
}

export function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/')
}

export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
