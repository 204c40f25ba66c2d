import { homedir } from 'node:os'
import { InvalidArgumentError } from 'commander'

/** A folder as a shell would hand it over: `--out=~/x` reaches us as it was typed, and so does a quote before a `\`. */
export function folderName(text: string): string {
  const name = text.replace(/["”]$/, '').replace(/^(?:~|\$HOME|\$env:USERPROFILE|%USERPROFILE%)(?=[\\/]|$)/i, homedir)
  if (name.trim() === '') throw new InvalidArgumentError('Name a folder, or leave --out away to write to out.')
  return name
}

/** Names with commas between; given twice, they add up. */
export function nameList(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(',').flatMap((name) => name.trim() || [])]
}
