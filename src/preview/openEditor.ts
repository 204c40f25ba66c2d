import launchEditor from 'launch-editor'

export interface FilePlace {
  /** Absolute path. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Opens a file at a place in the editor that is running or that EDITOR names; false when none could be found. */
export function openEditor({ file, line, column }: FilePlace): Promise<boolean> {
  return new Promise((resolve) => {
    launchEditor(`${file}:${line}:${column}`, () => resolve(false))
    // It tells of failures only, and those at once.
    setTimeout(() => resolve(true), 300)
  })
}
