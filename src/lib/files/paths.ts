/** Paths inside a project: relative, with "/". */

/** `name` as seen from the folder of the file `from`; null when it leaves the project. */
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

/** A path of the project as it is written in the file `from`. */
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
