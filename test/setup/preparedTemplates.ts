import { execFileSync } from 'node:child_process'
import type { Plugin } from 'vitest/config'

const script = `import('./scripts/bundle/prepare.mjs')
  .then(({ preparedModule }) => preparedModule(process.cwd()))
  .then((code) => process.stdout.write(code))`

/**
 * Gives the sources the built-in templates as the bundle has them, parsed once and not for each project. Where a
 * template has a fault, nothing is prepared: the sources parse all, and the tests say which fault.
 */
export const preparedTemplates: Plugin = {
  name: 'prepared-templates',
  load(id) {
    if (!/[\\/]src[\\/]prepared\.ts$/.test(id)) return null
    try {
      return execFileSync(process.execPath, ['--eval', script], { encoding: 'utf8', maxBuffer: 100_000_000 })
    } catch {
      return null
    }
  },
}
