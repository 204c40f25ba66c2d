import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether the program was bundled for this run: only then is it the sources' own. */
    readonly isBundled: true
  }
}

export default function bundle({ provide }: TestProject): void {
  execFileSync(process.execPath, ['scripts/bundle/bundle.mjs'], { stdio: 'inherit' })
  provide('isBundled', true)
}
