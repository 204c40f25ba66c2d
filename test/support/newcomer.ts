import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { type Ran, temporaryFolder } from './cli.ts'
import { repository } from './project.ts'

/** What stands in a page's code blocks, in its order. */
export type Step =
  | { readonly kind: 'command'; readonly line: string }
  | { readonly kind: 'file'; readonly file: string; readonly text: string }

/** The commands in the blocks of `sh`, and the files whose name is the first line of a block of `yaml`. */
export function stepsOf(page: string): readonly Step[] {
  return [...page.matchAll(/^```(sh|yaml)\n([\s\S]*?)^```/gm)].flatMap(([, language, block = '']): Step[] => {
    if (language === 'sh')
      return block
        .trim()
        .split('\n')
        .map((line) => ({ kind: 'command', line }))
    const [, file = '', text = ''] = /^# (\S+)\n([\s\S]*)/.exec(block) ?? []
    return [{ kind: 'file', file, text }]
  })
}

/** The answers in the page's table, by question; "" where it says to press Enter. */
export function answersOf(page: string): ReadonlyMap<string, string> {
  const rows = page.matchAll(/^\| ([^|]+\?) \| (?:`([^`]+)`|press Enter) \|/gm)
  return new Map(Array.from(rows, ([, question = '', answer = '']) => [question, answer]))
}

/** A terminal of somebody with an empty home. Every command runs in a shell, by the Node.js that runs the test. */
export function openTerminal(folder: string) {
  const tools = temporaryFolder()
  const opened = path.join(tools, 'opened.txt')
  // Stands for the browser.
  for (const name of ['xdg-open', 'open']) {
    writeFileSync(path.join(tools, name), `#!/bin/sh\necho "$1" >> '${opened}'\n`)
    chmodSync(path.join(tools, name), 0o755)
  }
  const home = path.join(tools, 'home')
  mkdirSync(home)
  const { PATH = '', SystemRoot } = process.env
  const env = {
    HOME: home,
    LANG: 'en_GB.UTF-8',
    PATH: [tools, path.dirname(process.execPath), PATH].join(path.delimiter),
    NODE_OPTIONS: `--require "${path.join(repository, 'test/support/loopbackOnly.cjs')}"`,
    ...(SystemRoot !== undefined && { SystemRoot }),
  }
  let cwd = folder

  const start = (line: string): ChildProcess => spawn(line, { cwd, env, shell: true, detached: true })
  return {
    folder: () => cwd,
    goTo(name: string) {
      cwd = path.join(cwd, name)
      expect(existsSync(cwd), name).toBe(true)
    },
    /** Runs a command to its end, and answers what it asks. */
    run(line: string, answer = (question: string) => `unexpected: ${question}`) {
      return ended(start(line), answer)
    },
    /** Starts a command that goes on until `interrupt`; resolves once the browser was opened. */
    async startViewing(line: string) {
      const child = start(line)
      const end = ended(child, () => '')
      onTestFinished(() => signal(child, 'SIGKILL'))
      const address = () => (existsSync(opened) ? readFileSync(opened, 'utf8') : '')
      await expect.poll(address).toMatch(/^http.*\n$/)
      return {
        address: address().trim(),
        interrupt() {
          signal(child, 'SIGINT')
          return end
        },
      }
    },
  }
}

/** Ctrl-C in a terminal reaches all processes of a command: those of npx and of the program. */
function signal({ pid }: ChildProcess, name: 'SIGINT' | 'SIGKILL'): void {
  try {
    if (pid !== undefined) process.kill(-pid, name)
  } catch {
    // It has ended.
  }
}

function ended(child: ChildProcess, answer: (question: string) => string): Promise<Ran> {
  let [stdout, stderr] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    stdout += part
  })
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    stderr += part
    const [, asked] = /([^\n]+\?)[^?]*> $/.exec(stderr) ?? []
    if (asked !== undefined) child.stdin?.write(`${answer(asked)}\n`)
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })))
}
