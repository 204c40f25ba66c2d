import type { ServerResponse } from 'node:http'

/** The event streams (server-sent events) of all open pages. */
export interface EventStreams {
  add(response: ServerResponse): void
  send(event: object): void
  end(): void
}

/** Bytes that may wait for a page that does not read. Then its stream is closed, and the page opens a new one. */
const maxBuffered = 64_000

export function openEventStreams(): EventStreams {
  const responses = new Set<ServerResponse>()
  const sendTo = (response: ServerResponse, event: object) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`)
    if (response.writableLength > maxBuffered) response.destroy()
  }
  return {
    add(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      responses.add(response)
      response.on('close', () => responses.delete(response))
      sendTo(response, { hello: true })
    },
    send(event) {
      for (const response of responses) sendTo(response, event)
    },
    end() {
      for (const response of responses) {
        sendTo(response, { bye: true })
        response.end()
      }
    },
  }
}
