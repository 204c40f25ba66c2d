import { execFileSync } from 'node:child_process'

/** The sources read the built-in dictionary from dist/, as the bundle does; to bundle writes it as well. */
export default function writeDictionaries(): void {
  const script = `import('./scripts/bundle/dictionaries.mjs').then((made) => made.writeDictionaries('.'))`
  execFileSync(process.execPath, ['--eval', script], { stdio: 'inherit' })
}
