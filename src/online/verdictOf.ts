import type { Answer } from '../rules/evidence.ts'
import { notPublic } from './publicAddresses.ts'
import type { Reply } from './sendRequest.ts'

/** What a reply, other than a redirect, says about an address. */
export function verdictOf(reply: Reply): Answer {
  if (reply.kind === 'failure') return verdictOfFailure(reply.code)
  const { status } = reply
  if (status === 404 || status === 410) return { kind: 'gone', status }
  if ((status >= 200 && status < 300) || status === 304) return { kind: 'fine' }
  return {
    kind: 'unsure',
    why: `its site answered ${status}${statusMeanings[status] ? `, ${statusMeanings[status]}` : ''}`,
  }
}

const statusMeanings: { readonly [status: number]: string } = {
  401: 'which asks for a password',
  403: 'which refuses programs, and sometimes everybody',
  405: 'which refuses programs',
  429: 'which means that it was asked too often',
  500: 'which means that it had a fault of its own',
  503: 'which means that it was too busy or under repair',
  // LinkedIn's own status.
  999: 'which refuses programs',
}

function verdictOfFailure(code: string): Answer {
  if (code === notPublic) return { kind: 'unsure', why: 'its name leads to an address inside a network' }
  if (code === 'ENOTFOUND') return { kind: 'gone', status: null }
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code))
    return {
      kind: 'unsure',
      why:
        code === 'CERT_HAS_EXPIRED' ? 'its site’s certificate has expired' : 'its site’s certificate was not accepted',
    }
  if (code.startsWith('HPE_')) return { kind: 'unsure', why: 'its site answered with something that is not a web page' }
  return { kind: 'no-answer', why: failureReasons[code] ?? 'its site could not be reached' }
}

const failureReasons: { readonly [code: string]: string } = {
  timeout: 'its site did not answer in time',
  ECONNREFUSED: 'its site refused the connection',
  ECONNRESET: 'its site closed the connection before it had answered',
  EAI_AGAIN: 'the name of its site could not be looked up',
}
