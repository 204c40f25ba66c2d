/** An issue's id, also from the path of its file or folder, which an officer may name as well. */
export function issueName(argument: string): string {
  return argument
    .replaceAll('\\', '/')
    .replace(/^(\.\/)?issues\//, '')
    .replace(/\/(issue\.(yaml|md))?$/, '')
    .replace(/\.(yaml|md)$/, '')
}
