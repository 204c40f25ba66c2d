import { execFileSync } from 'node:child_process'

/** The sources read the built-in dictionary from dist/, too. */
export default function writeDictionaries(): void {
  const script = `import('./scripts/bundle/dictionaries.mjs').then((made) => made.writeDictionaries('.'))`
  execFileSync(process.execPath, ['--eval', script], { stdio: 'inherit' })
}
