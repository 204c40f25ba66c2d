import { type LiveEvent, listen } from './eventStream.ts'

/**
 * Holds the one event stream of all tabs: browsers allow six connections to a host, and each tab would keep one.
 * It speaks to every tab by a channel; a tab that comes later is told by its port how things stand.
 */
const channel = new BroadcastChannel('preview')
let last: LiveEvent | null = null

listen((event) => {
  if (!('changed' in event)) last = event
  channel.postMessage(event)
})

addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0]
  if (last) port?.postMessage(last)
})
