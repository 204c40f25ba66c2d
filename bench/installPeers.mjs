// The programs that we are measured against, in a folder of their own: no part of the product or its packages.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm } from './npm.mjs'
import { reasonIn } from './reasons.mjs'

const source = fileURLToPath(new URL('peers', import.meta.url))
const folder = fileURLToPath(new URL('.peers', import.meta.url))

/** The folder of the peers; `failure` says why there are none. They are fetched when the lock file is another. */
export function installPeers() {
  try {
    mkdirSync(folder, { recursive: true })
    cpSync(source, folder, { recursive: true })
    const lock = readFileSync(path.join(source, 'package-lock.json'), 'utf8')
    // Written last, so that an installation that broke off is not taken for a whole one.
    const done = path.join(folder, 'node_modules/.installed-lock.json')
    if (!existsSync(done) || readFileSync(done, 'utf8') !== lock) {
      rmSync(done, { force: true })
      npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder)
      writeFileSync(done, lock)
    }
    return { folder, failure: null }
  } catch (error) {
    return { folder, failure: reasonIn(error) }
  }
}
