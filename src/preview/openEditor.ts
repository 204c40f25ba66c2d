import path from 'node:path'
import launchEditor from 'launch-editor'
import guessEditor from 'launch-editor/guess.js'

export interface FilePlace {
  /** Absolute path. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Milliseconds after which an editor that has not failed counts as started: on Windows a shell starts it. */
const startTimeout = 2_000

/**
 * Editors that run in the terminal: they would share it with the preview, and be killed when the next file is opened.
 */
const terminalEditor = /^(vi|vim|nvim|nano|pico|emacs|micro|helix|hx|ed|joe|ne|mcedit)(\.exe)?$/i

/** Opens a file in the editor that is running or that EDITOR names; false when none could be started. */
export function openEditor({ file, line, column }: FilePlace): Promise<boolean> {
  const [editor] = guessEditor()
  if (!editor || terminalEditor.test(path.basename(editor))) return Promise.resolve(false)
  return new Promise((resolve) => {
    // launch-editor reports failures only: a missing program at once, a failing one when it exits.
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
