import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openEvents } from './events.ts'
import { refusal } from './guard.ts'
import { answer, type Routes } from './routes.ts'

export interface PreviewServer {
  readonly port: number
  /** Tells all pages which issues have changed. */
  tell(changed: readonly string[]): void
  close(): Promise<void>
}

/** Ports that are tried after one that is in use. */
const tries = 50

/** Serves the preview to this machine alone, on the first free port from `port` on; 0 is any. */
export async function openPreviewServer(port: number, routes: Routes): Promise<PreviewServer> {
  const token = randomBytes(24).toString('hex')
  const events = openEvents()
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo
    const status = refusal(request, own, token)
    if (status !== null) return refuse(request, response, status)
    if (request.method === 'GET' && request.url === '/api/events') return events.add(response)
    answer(request, response, routes, token).catch((error: unknown) => {
      routes.fault(error)
      if (!response.headersSent) refuse(request, response, 500)
      else response.destroy()
    })
  })
  await listen(server, port)
  return {
    port: (server.address() as AddressInfo).port,
    tell: (changed) => events.send({ changed, list: true }),
    close: () =>
      new Promise((resolve) => {
        events.end()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  // What a refused request sends is not read.
  request.resume()
  response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(`${status}\n`)
}

async function listen(server: ReturnType<typeof createServer>, first: number): Promise<void> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject)
          resolve()
        })
      })
      return
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || first === 0 || port >= Math.min(first + tries, 65_535)) throw error
    }
  }
}
