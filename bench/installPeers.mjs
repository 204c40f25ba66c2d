// Installs the programs that we are measured against in a folder of their own, apart from the product's packages.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm } from './npm.mjs'
import { reasonIn } from './reasons.mjs'

const source = fileURLToPath(new URL('peers', import.meta.url))
const folder = fileURLToPath(new URL('.peers', import.meta.url))

/**
 * The folder of the peers; `failure` says why they could not be installed. Done again when the lock file has changed.
 */
export function installPeers() {
  try {
    mkdirSync(folder, { recursive: true })
    cpSync(source, folder, { recursive: true })
    const lock = readFileSync(path.join(source, 'package-lock.json'), 'utf8')
    // Written last, so that an interrupted installation is done again.
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
