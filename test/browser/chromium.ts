import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

/** Starts the machine's own Chromium. Without one the tests fail: an email that no browser has shown is not tested. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(process.env)
  try {
    return await chromium.launch({ executablePath, args: flags })
  } catch (cause) {
    throw new Error(`The browser ${executablePath} did not start. Set CHROMIUM to the path of one that does.`, {
      cause,
    })
  }
}

function findChromium({ CHROMIUM, PATH = '' }: NodeJS.ProcessEnv): string {
  if (CHROMIUM) {
    if (isProgram(CHROMIUM)) return CHROMIUM
    throw new Error(`CHROMIUM names ${CHROMIUM}, which is not a program that can be started.`)
  }
  const places = ['/usr/bin/chromium', ...PATH.split(path.delimiter).map((folder) => path.join(folder, 'chromium'))]
  const found = places.find(isProgram)
  if (found) return found
  throw new Error('The browser tests need Chromium. Install it, or set CHROMIUM to the path of one.')
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
