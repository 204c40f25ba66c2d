import { type LiveEvent, listen } from './eventStream.ts'

/**
 * Holds one event stream for all tabs: browsers allow six connections to a host, and each tab would keep one. Events go
 * to all tabs by a channel; a new tab gets the last `hello` or `bye` by its port.
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
