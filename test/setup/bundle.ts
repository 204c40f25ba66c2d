import { execFileSync } from 'node:child_process'

/** The command-line tests run what is published, so it is bundled anew before them. */
export default function bundle(): void {
  execFileSync(process.execPath, ['scripts/bundle/bundle.mjs'], { stdio: 'inherit' })
}
