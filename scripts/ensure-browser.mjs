#!/usr/bin/env node
// The tests open every email in Chromium. Finds one, or installs Debian's; fails where neither is possible.
import { execFileSync, spawnSync } from 'node:child_process'
import { findBrowser } from './findBrowser.mjs'

if (!findBrowser()) {
  console.error('No Chromium found; installing Debian’s.')
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...command) => {
    const [program, ...args] = [...asRoot, ...command]
    execFileSync(program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  try {
    if (spawnSync('apt-get', ['--version']).status !== 0) throw new Error('there is no apt-get here')
    run('apt-get', 'update')
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
  } catch (error) {
    console.error(`It could not be installed: ${error.message}`)
  }
  if (!findBrowser()) {
    console.error('The tests need Chromium. Install it, or set CHROMIUM to its path, and run them again.')
    process.exitCode = 1
  }
}
