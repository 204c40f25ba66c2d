/** Whether an absolute path is in a folder. The root of a disk already ends with a separator. */
export function isBelow(folder: string, file: string, separator: string): boolean {
  return file.startsWith(folder.endsWith(separator) ? folder : folder + separator)
}
