import type { IndexState, IssueState } from '../state.ts'
import type { UploadReply } from '../uploadState.ts'

export async function fetchIndex(): Promise<IndexState> {
  return requireOk(await get('/api/issues')).json()
}

/** null when there is no such issue. */
export async function fetchIssue(id: string): Promise<IssueState | null> {
  const response = await get(`/api/issues/${encodeURIComponent(id)}`)
  return response.status === 404 ? null : requireOk(response).json()
}

/**
 * The view of the email in a language (its id), of the first email for null. The server ignores the version: it only
 * keeps the browser from reusing an older answer.
 */
export function viewAddress(id: string, view: string, lang: string | null, version: number): string {
  return `/view/${encodeURIComponent(id)}/${view}?v=${version}${lang === null ? '' : `&lang=${encodeURIComponent(lang)}`}`
}

/** The HTML of a framed view; null while there is no email. */
export async function fetchView(address: string): Promise<string | null> {
  const response = await get(address)
  return response.ok ? response.text() : null
}

/** Opens the author's editor at a place; resolves to the reason why not, or null when it did. */
export async function openEditor(place: { file: string; line: number; column: number }): Promise<string | null> {
  const response = await post('/api/edit', place)
  if (response.ok) return null
  if (response.status !== 409) return faultMessage
  const { message }: { message: string } = await response.json()
  return message
}

/** Gives addresses of an issue's pictures: of the one with this path, or of those that a list or a page names. */
export async function sendAddresses(body: {
  issue: string
  picture: string | null
  text: string
}): Promise<UploadReply> {
  const response = await post('/api/hosted', body)
  return response.ok ? response.json() : { recorded: 0, messages: [faultMessage] }
}

/** The server has answered with an error. */
export class ServerFault extends Error {}

const faultMessage = 'The preview could not do that. What it says in the terminal tells why.'

function requireOk(response: Response): Response {
  if (!response.ok) throw new ServerFault(faultMessage)
  return response
}

function get(address: string): Promise<Response> {
  return fetch(address, { cache: 'no-store' })
}

async function post(address: string, body: object): Promise<Response> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Token': token() },
    body: JSON.stringify(body),
  })
  // A restarted server has another token, which comes with the page.
  if (response.status === 403) location.reload()
  return response
}

function token(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="token"]')?.content ?? ''
}
