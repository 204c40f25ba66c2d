import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './cli.ts'
import { repository } from './project.ts'

export interface Certificate {
  readonly key: string
  readonly cert: string
}

interface ServerOptions {
  readonly certificate?: Certificate
  readonly startsWithTls?: boolean
  /** The only one that is accepted. */
  readonly password?: string
  readonly size?: number
  /** The reply that refuses an address, or the step “from” or “data”. */
  readonly refuse?: { readonly [step: string]: readonly [code: number, text: string] }
  /** Of a server that only follows it: the answer to each command, null for none, “drop” to hang up. */
  readonly script?: { readonly [command: string]: string | null }
}

export interface ReceivedMail {
  readonly kind: 'mail'
  readonly from: string
  readonly to: readonly string[]
  /** Whether it came over TLS. */
  readonly secure: boolean
  readonly raw: string
}

type Entry =
  | ReceivedMail
  | { readonly kind: 'login'; readonly username: string; readonly secure: boolean }
  | { readonly kind: 'line'; readonly line: string }

/** Starts a mail server as a process of its own, on all addresses of this computer. */
export async function startSmtpServer(options: ServerOptions = {}) {
  const log = path.join(temporaryFolder(), 'smtp.jsonl')
  writeFileSync(log, '')
  const script = path.join(repository, 'test/support/smtpServer.mjs')
  const child = spawn(process.execPath, [script, JSON.stringify({ ...options, log })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill())
  const [port] = await once(child.stdout, 'data')
  const entries = (): readonly Entry[] =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return {
    port: Number(port),
    log: () => readFileSync(log, 'utf8'),
    entries,
    mails: () => entries().filter((one): one is ReceivedMail => one.kind === 'mail'),
  }
}

/** A certificate for 127.0.0.2, which is this computer but none that counts as it; signed by `ca`. */
export function makeCertificates({ address = '127.0.0.2', days = 2 } = {}): Certificate & { readonly ca: string } {
  const folder = temporaryFolder()
  const file = (name: string) => path.join(folder, name)
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'] as const
  writeFileSync(file('names'), `subjectAltName=IP:${address}`)
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=Test')
  openssl('req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=server')
  openssl(
    ...['x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
    ...['-days', String(days), '-extfile', 'names', '-out', 'server.pem'],
  )
  return { ca: file('ca.pem'), key: file('server.key'), cert: file('server.pem') }
}
