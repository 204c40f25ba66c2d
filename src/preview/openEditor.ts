import path from 'node:path'
import launchEditor from 'launch-editor'
import guessEditor from 'launch-editor/guess.js'

export interface FilePlace {
  /** Absolute path. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Milliseconds in which an editor that cannot start has said so: on Windows a shell starts it. */
const startTimeout = 2_000

/** They would share the terminal with the preview, and be killed when the next file is opened. */
const terminalEditor = /^(vi|vim|nvim|nano|pico|emacs|micro|helix|hx|ed|joe|ne|mcedit)(\.exe)?$/i

/** Opens a file at a place in the editor that is running or that EDITOR names; false when none could be started. */
export function openEditor({ file, line, column }: FilePlace): Promise<boolean> {
  const [editor] = guessEditor()
  if (!editor || terminalEditor.test(path.basename(editor))) return Promise.resolve(false)
  return new Promise((resolve) => {
    // It tells of failures only: of what is not there at once, of what ends again when it does.
    const timer = setTimeout(() => resolve(true), startTimeout)
    timer.unref()
    const failed = () => {
      clearTimeout(timer)
      resolve(false)
    }
    try {
      launchEditor(`${file}:${line}:${column}`, failed)
    } catch {
      failed()
    }
  })
}
