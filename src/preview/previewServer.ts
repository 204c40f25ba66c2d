import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openEventStreams } from './events.ts'
import { refusalStatus } from './guard.ts'
import { handleRequest, type Routes } from './routes.ts'

export interface PreviewServer {
  readonly port: number
  /** Why it is another port than the one that was asked for; null when it is that one. */
  readonly movedBecause: 'in use' | 'forbidden' | null
  /** Sends the ids of the changed issues to all pages; there may be none, where only the list of issues has changed. */
  notifyPages(changed: readonly string[]): void
  close(): Promise<void>
}

/** How many of the following ports are tried before any free one is taken. */
const maxTries = 50

/** Serves the preview to this machine only: on `port`, else on one of the following ports, else on any; 0 means any. */
export async function openPreviewServer(port: number, routes: Routes): Promise<PreviewServer> {
  const token = randomBytes(24).toString('hex')
  const events = openEventStreams()
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port: own } = server.address() as AddressInfo
    const status = refusalStatus(request, own, token)
    if (status !== null) return refuse(request, response, status)
    if (request.method === 'GET' && request.url === '/api/events') return events.add(response)
    await handleRequest(request, response, routes, token)
  }
  const server = createServer((request, response) => {
    // An error in one request must not end the preview.
    respond(request, response).catch((error: unknown) => {
      // A client that closed its connection in the middle is no fault of the program.
      if (request.destroyed && !request.complete) return void response.destroy()
      routes.reportFault(error)
      if (!response.headersSent) refuse(request, response, 500)
      else response.destroy()
    })
  })
  const movedBecause = await listen(server, port)
  return {
    port: (server.address() as AddressInfo).port,
    movedBecause,
    notifyPages: (changed) => events.send({ changed }),
    close: () =>
      new Promise((resolve) => {
        events.end()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  // Discards the body.
  request.resume()
  response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(`${status}\n`)
}

const reasonByCode: { readonly [code: string]: PreviewServer['movedBecause'] } = {
  EADDRINUSE: 'in use',
  EACCES: 'forbidden',
}

/** Why the first port was not available; null when it was. */
async function listen(server: Server, first: number): Promise<PreviewServer['movedBecause']> {
  const next = Array.from({ length: maxTries }, (_, i) => first + 1 + i).filter((port) => port <= 65_535)
  const ports = first === 0 ? [0] : [first, ...next, 0]
  let reason: PreviewServer['movedBecause'] = null
  for (const port of ports) {
    const error = await listenOn(server, port)
    if (error === null) return reason
    const why = reasonByCode[error.code ?? '']
    if (!why || port === 0) throw error
    reason ??= why
  }
  return reason
}

function listenOn(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', resolve)
      resolve(null)
    })
  })
}
