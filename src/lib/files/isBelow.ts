/** Whether an absolute path lies in a folder, which may be the root of a disk: that ends in a separator already. */
export function isBelow(folder: string, file: string, separator: string): boolean {
  return file.startsWith(folder.endsWith(separator) ? folder : folder + separator)
}
