import { execFileSync } from 'node:child_process'

/** Writes the built-in dictionary into dist/, where the sources read it, too. Bundling does so as well. */
export default function writeDictionaries(): void {
  const script = `import('./scripts/bundle/dictionaries.mjs').then((made) => made.writeDictionaries('.'))`
  execFileSync(process.execPath, ['--eval', script], { stdio: 'inherit' })
}
