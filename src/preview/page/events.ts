import { type LiveEvent, listen } from './eventStream.ts'

/** Passes on each event of the server: from the worker that all tabs share, else from a stream of this tab's own. */
export function subscribe(onEvent: (event: LiveEvent) => void): void {
  if (typeof SharedWorker === 'undefined' || typeof BroadcastChannel === 'undefined') {
    listen(onEvent)
    return
  }
  const channel = new BroadcastChannel('preview')
  channel.onmessage = ({ data }: MessageEvent<LiveEvent>) => onEvent(data)
  const worker = new SharedWorker('/app/worker.js')
  worker.port.onmessage = ({ data }: MessageEvent<LiveEvent>) => onEvent(data)
  worker.onerror = () => {
    channel.close()
    listen(onEvent)
  }
}
