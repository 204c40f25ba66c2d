import { homedir } from 'node:os'

/** A folder as a shell would hand it over: `--out=~/x` reaches us as it was typed, and so does a quote before a `\`. */
export function folderName(text: string): string {
  return text.replace(/["”]$/, '').replace(/^(?:~|\$HOME|\$env:USERPROFILE|%USERPROFILE%)(?=[\\/]|$)/i, homedir)
}

/** Names with commas between; given twice, they add up. */
export function nameList(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(',').flatMap((name) => name.trim() || [])]
}
