import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'

export default function bundle({ provide }: TestProject): void {
  execFileSync(process.execPath, ['scripts/bundle/bundle.mjs'], { stdio: 'inherit' })
  provide('isBundled', true)
}
