// Preloaded into a measured process: writes its peak memory, in KiB, to file descriptor 3.
//
// Linux includes in a process's `maxRSS` what its parent held, so there the kernel's own high-water mark is read
// instead. CommonJS, because `--import` would load Node's whole ES module loader into every process.
const { readFileSync, writeSync } = require('node:fs')

process.on('exit', () => {
  const mark = process.platform === 'linux' && /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
  writeSync(3, mark ? mark[1] : String(process.resourceUsage().maxRSS))
})
