/** The address of a folder on the web, with one slash at its end. */
export function folderAddress(address: string): string {
  return address.replace(/\/*$/, '/')
}
