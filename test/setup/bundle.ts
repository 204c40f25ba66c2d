import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'

export default function bundle({ provide }: TestProject): void {
  // Vitest calls this for each project that names it; one bundle serves all.
  if (process.env['BUNDLED_BY'] !== String(process.pid))
    for (const script of ['bundle', 'compileAhead'])
      execFileSync(process.execPath, [`scripts/bundle/${script}.mjs`], { stdio: 'inherit' })
  process.env['BUNDLED_BY'] = String(process.pid)
  provide('isBundled', true)
}
