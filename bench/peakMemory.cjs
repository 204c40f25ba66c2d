// Loaded into a measured process before anything else: writes the most memory it held, in KiB, to file descriptor 3.
//
// Linux counts into a process's `maxRSS` what the process that started it held, so there the kernel's own high-water
// mark is read instead. CommonJS, because `--import` would load Node's whole loader for modules into every process.
const { readFileSync, writeSync } = require('node:fs')

process.on('exit', () => {
  const mark = process.platform === 'linux' && /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
  writeSync(3, mark ? mark[1] : String(process.resourceUsage().maxRSS))
})
