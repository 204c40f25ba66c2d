/** The result of reading one file. Sizes are bytes. */
export type FileRead =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' | 'folder' | 'outside' }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | {
      readonly kind: 'unreadable'
      readonly reason: string
      /** A pipe, a device, or a link that leads nowhere: only another file in its place can be read. */
      readonly isNoFile?: true
    }

/**
 * A project's files, on disk or in memory. Paths are relative, with "/".
 * A path that leaves the project, by `..` or by a symbolic link, reads as `outside`.
 */
export interface Files {
  read(path: string, limit: number): FileRead
  /**
   * Names in a folder, sorted; folders end in "/". A folder that does not exist is empty. With `start`, names that do
   * not begin with it (case-insensitive) may be left out.
   */
  list(folder: string, start?: string): readonly string[]
}
