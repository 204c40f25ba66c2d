import type { ServerResponse } from 'node:http'

/** Pages that want to hear of changes. */
export interface EventStreams {
  add(response: ServerResponse): void
  send(event: object): void
  end(): void
}

/** Bytes that may wait for a page that does not read; then it is let go, and comes back by itself when it can. */
const maxBuffered = 64_000

export function openEventStreams(): EventStreams {
  const listeners = new Set<ServerResponse>()
  const tell = (response: ServerResponse, event: object) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`)
    if (response.writableLength > maxBuffered) response.destroy()
  }
  return {
    add(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      tell(response, { hello: true })
    },
    send(event) {
      for (const response of listeners) tell(response, event)
    },
    end() {
      for (const response of listeners) {
        tell(response, { bye: true })
        response.end()
      }
    },
  }
}
