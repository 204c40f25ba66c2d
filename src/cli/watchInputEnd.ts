import type { Readable } from 'node:stream'

interface InputEnd {
  /** Aborted once the input has ended. */
  readonly signal: AbortSignal
  readonly stop: () => void
}

/** Watches a terminal's input for its end. readline closes then, and @clack/prompts 1 does not notice: it would wait for ever. */
export function watchInputEnd(input: Readable): InputEnd {
  const controller = new AbortController()
  const end = () => controller.abort()
  // With text before the cursor, Ctrl-D deletes. Without any, readline closes, and pauses its input.
  const onKey = (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key.ctrl === true && key.name === 'd') setImmediate(() => input.isPaused() && end())
  }
  input.on('keypress', onKey).once('end', end)
  const stop = () => {
    input.off('keypress', onKey).off('end', end)
  }
  return { signal: controller.signal, stop }
}
