import { type LiveEvent, listen } from './eventStream.ts'

/** Tells of each event of the server: by the worker that all tabs share, or by a stream of this tab's own. */
export function subscribe(tell: (event: LiveEvent) => void): void {
  if (typeof SharedWorker === 'undefined' || typeof BroadcastChannel === 'undefined') {
    listen(tell)
    return
  }
  const channel = new BroadcastChannel('preview')
  channel.onmessage = ({ data }: MessageEvent<LiveEvent>) => tell(data)
  const worker = new SharedWorker('/app/worker.js')
  worker.port.onmessage = ({ data }: MessageEvent<LiveEvent>) => tell(data)
  worker.onerror = () => {
    channel.close()
    listen(tell)
  }
}
