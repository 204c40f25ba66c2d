import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Files } from '../model/files.ts'
import type { PreviewSession } from './session.ts'
import { type FramedView, framedViews } from './state.ts'
import type { UploadReply } from './uploadState.ts'

/** Addresses of pictures as a page has sent them: of the picture with this path, or with `null` of several. */
interface GivenAddresses {
  readonly issue: string
  readonly picture: string | null
  readonly text: string
}

/** What requests are answered with. */
export interface Routes {
  readonly session: PreviewSession
  /** The page's own files, by name. */
  readonly page: Files
  /** Opens a project's file at a place; resolves to the reason why not, or null when it did. */
  openInEditor(file: string, line: number, column: number): Promise<string | null>
  /** Records addresses of an issue's pictures. */
  takeAddresses(given: GivenAddresses): Promise<UploadReply>
  /** Reports an unexpected error. */
  reportFault(error: unknown): void
}

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Nothing in an email may run or lead anywhere, and only its own pictures are loaded. */
const viewPolicy = (pictures: string) =>
  `default-src 'none'; img-src ${pictures}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin`

const mediaTypes: { readonly [ending: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
}

/** Answers a request that the guard has let through. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Routes,
  token: string,
): Promise<void> {
  const send = (status: number, type: string, body: string | Uint8Array, policy = "default-src 'none'") => {
    response.writeHead(status, {
      'content-type': mediaTypes[type] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const json = (value: unknown) => send(200, 'json', JSON.stringify(value))
  const missing = () => send(404, 'json', '{}')
  const path = pathOf(request.url ?? '/')
  if (path === null) return missing()

  if (request.method === 'POST') {
    const body = await readBody(request)
    if (path.join('/') === 'api/hosted') {
      const given = addressesIn(body)
      return given ? json(await routes.takeAddresses(given)) : send(400, 'json', '{}')
    }
    if (path.join('/') !== 'api/edit') return missing()
    const place = placeIn(body)
    if (!place) return send(400, 'json', '{}')
    const reason = await routes.openInEditor(place.file, place.line, place.column)
    return reason === null ? send(204, 'json', '') : send(409, 'json', JSON.stringify({ message: reason }))
  }

  const [first = '', second = '', third = '', fourth = ''] = path
  const file = (name: string) => {
    const read = routes.page.read(name, Number.MAX_SAFE_INTEGER)
    return read.kind === 'file' ? read.bytes : null
  }
  if (first === 'app' && path.length === 2) {
    const content = /^[a-z]+\.(js|css)$/.test(second) ? file(second) : null
    // A worker obeys the policy of its own response.
    return content ? send(200, second.split('.').at(-1) ?? '', content, pagePolicy) : missing()
  }
  if (first === 'api' && second === 'issues' && path.length <= 3)
    return json(third ? await routes.session.issue(third) : await routes.session.list())
  if (first === 'view' && third === 'images' && path.length === 4) {
    const picture = await routes.session.picture(second, fourth)
    return picture ? send(200, fourth.split('.').at(-1) ?? '', picture) : missing()
  }
  if (first === 'view' && path.length === 3) {
    const view = framedViews.find(({ id }) => id === third)?.id
    const html = view ? await routes.session.view(second, view, languageOf(request.url ?? '')) : null
    return html === null ? missing() : send(200, 'html', html, viewPolicy(pictureSources(view)))
  }
  if (path.length <= 1 && first !== 'favicon.ico') {
    if (request.method === 'GET') routes.session.markStale()
    const page = new TextDecoder().decode(file('index.html') ?? new Uint8Array())
    return send(200, 'html', page.replaceAll('{{token}}', token), pagePolicy)
  }
  return missing()
}

/** The id of the language of the email that is asked for; null for the first. */
function languageOf(url: string): string | null {
  return new URLSearchParams(url.split('?')[1]).get('lang')
}

function pictureSources(view: FramedView | undefined): string {
  return view === 'no-pictures' ? "'none'" : "'self' data:"
}

/** The path's parts, each decoded once; null for a path that our page never asks for, such as one with “..” in it. */
function pathOf(url: string): string[] | null {
  try {
    const parts = (url.split('?')[0] ?? '').split('/').slice(1).map(decodeURIComponent)
    if (parts.at(-1) === '') parts.pop()
    return parts.some((part) => part === '' || part === '.' || part === '..' || /[/\\\0]/.test(part)) ? null : parts
  } catch {
    return null
  }
}

/** In bytes: a page that shows uploaded pictures can be pasted as it is. */
const maxBodyLength = 10_000_000

interface Body {
  readonly [field: string]: unknown
}

/** null for what is no JSON object. */
async function readBody(request: IncomingMessage): Promise<Body | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length > maxBodyLength) return null
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

function placeIn(body: Body | null): { file: string; line: number; column: number } | null {
  const { file, line, column } = body ?? {}
  return typeof file === 'string' && isCount(line) && isCount(column) ? { file, line, column } : null
}

function addressesIn(body: Body | null): GivenAddresses | null {
  const { issue, picture, text } = body ?? {}
  if (typeof issue !== 'string' || typeof text !== 'string') return null
  return typeof picture === 'string' || picture === null ? { issue, picture, text } : null
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0
}
