/** What reading one file can give. Sizes are bytes. */
export type FileRead =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' | 'folder' | 'outside' }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'unreadable'; readonly reason: string }

/**
 * A project's files, on disk or in memory. Paths are relative, with "/".
 * A path that leaves the project, by `..` or by a link, reads as `outside`.
 */
export interface Files {
  read(path: string, limit: number): FileRead
  /**
   * Names in a folder, sorted; folders end in "/". A folder that is not there is empty. Who only looks for names that
   * begin with `start`, in capital or small letters, says so: other names may be left out of the answer.
   */
  list(folder: string, start?: string): readonly string[]
}
