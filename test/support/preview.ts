import { type ChildProcess, spawn } from 'node:child_process'
import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import { bin, cliEnv } from './built.ts'

export interface RunningPreview {
  readonly port: number
  /** "http://127.0.0.1:4321", without a path. */
  readonly origin: string
  readonly child: ChildProcess
  readonly said: () => string
  /** Ends the preview as Ctrl-C does; returns the exit code. */
  interrupt(): Promise<number | null>
}

/** Starts the published program's preview of a project. It ends with the test. */
export function startPreview(cwd: string, ...args: readonly string[]): Promise<RunningPreview> {
  return startPreviewBy([], cwd, ...args)
}

/** Starts such a preview, with these flags of Node.js. */
export function startPreviewBy(flags: readonly string[], cwd: string, ...args: readonly string[]) {
  return startPreviewIn({ flags }, cwd, ...args)
}

interface Surroundings {
  readonly flags?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** Whether the preview opens a browser. */
  readonly opens?: boolean
  /** Whether the preview continues after the test, until its caller ends it. */
  readonly goesOn?: boolean
}

/** Starts such a preview, with this environment. */
export async function startPreviewIn(
  { flags = [], env = {}, opens = false, goesOn = false }: Surroundings,
  cwd: string,
  ...args: readonly string[]
): Promise<RunningPreview> {
  const command = [bin, 'preview', ...(opens ? [] : ['--no-open'])]
  const child = spawn(process.execPath, [...flags, ...command, ...args], { cwd, env: { ...cliEnv(), ...env } })
  let [stdout, stderr] = ['', '']
  child.stderr.on('data', (part) => {
    stderr += part
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (!goesOn) onTestFinished(() => void child.kill('SIGKILL'))
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${stderr}`)))
    child.stdout.on('data', (part) => {
      stdout += part
      const line = /^(http\S+)\n/.exec(stdout)?.[1]
      if (line) resolve(line)
    })
  })
  const { port, origin } = new URL(address)
  return {
    port: Number(port),
    origin,
    child,
    said: () => stdout + stderr,
    interrupt() {
      child.kill('SIGINT')
      return ended
    },
  }
}

export interface Answer {
  readonly status: number
  readonly headers: { readonly [name: string]: string | string[] | undefined }
  readonly body: string
}

/** Sends a request unchanged: `fetch` would normalise its path and refuse some of its headers. */
export function ask(
  port: number,
  target: string,
  headers: { readonly [name: string]: string } = {},
  { method = 'GET', body = '' } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: target, method, headers: { ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
