// Loaded before the program: ends the process hard at its n-th change of the disk below a folder, or copies the folder
// before each change, has the system refuse some changes, or takes large and small letters for the same. FAULTS is JSON,
// as in disturbed.ts.
const fs = require('node:fs')
const path = require('node:path')

const { in: folder, kill = 0, snapshots = null, refuse = [], caseless = false } = JSON.parse(process.env.FAULTS)
const real = { ...fs }
const own = process.pid
// The same process id each time, as in a container that was restarted.
Object.defineProperty(process, 'pid', { value: 7 })

// Refusals are counted, not timed, so waiting takes no time.
Atomics.wait = () => 'timed-out'

let steps = 0
let isCopying = false
/** `partly` makes half of a change, at the given paths. */
function step(partly, files) {
  steps += 1
  if (snapshots) {
    const copy = path.join(snapshots, String(steps))
    isCopying = true
    real.cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
    isCopying = false
    partly?.(...files.map((file) => (isWithin(file) ? path.join(copy, path.relative(folder, path.resolve(file))) : file)))
  }
  if (steps !== kill) return
  partly?.(...files)
  process.kill(own, 'SIGKILL')
}

const isWithin = (file) => path.resolve(String(file)).startsWith(folder)

function refused(call, files) {
  const rule = refuse.find((one) => one.call.split(' ').includes(call) && one.times !== 0 && files.some((file) => new RegExp(one.file).test(file)))
  if (!rule) return
  if (rule.times !== undefined) rule.times -= 1
  throw Object.assign(new Error(`${rule.code}: refused, ${call} '${files[0]}'`), {
    ...{ code: rule.code, syscall: call, path: files[0], dest: files[1] },
  })
}

const half = (content) => Buffer.from(content).subarray(0, Buffer.byteLength(content) / 2)
const partlyDone = {
  writeFileSync: (_, content) => (file) => real.writeFileSync(file, half(content)),
  copyFileSync: () => (from, to) => real.writeFileSync(to, half(real.readFileSync(from))),
}

const twoPaths = ['renameSync', 'copyFileSync', 'linkSync', 'symlinkSync', 'cpSync']
const changes = ['writeFileSync', 'appendFileSync', 'mkdirSync', 'mkdtempSync', 'unlinkSync', 'rmdirSync', 'rmSync', 'chmodSync', 'chownSync', 'openSync', 'truncateSync', 'utimesSync']
for (const call of [...twoPaths, ...changes])
  fs[call] = (...args) => {
    const files = args.slice(0, twoPaths.includes(call) ? 2 : 1).map(String)
    if (isCopying || !files.some(isWithin)) return real[call](...args)
    refused(call, files)
    step()
    if (partlyDone[call]) step(partlyDone[call](...args), files)
    return real[call](...args)
  }
// Reading can be refused, but is no change of the disk.
for (const call of ['readFileSync', 'readdirSync', 'accessSync'])
  fs[call] = (...args) => {
    if (isWithin(args[0])) refused(call, [String(args[0])])
    return real[call](...args)
  }
fs.existsSync = (file) => {
  try {
    refused('existsSync', [String(file)])
    return real.existsSync(file)
  } catch {
    return false
  }
}

/** The path of an existing file whose name differs in capital letters only. */
function asThere(file) {
  let there = folder
  for (const name of path.relative(folder, path.resolve(file)).split(path.sep)) {
    const names = real.existsSync(there) && real.statSync(there).isDirectory() ? real.readdirSync(there) : []
    there = path.join(there, names.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name)
  }
  return there
}

if (caseless)
  for (const call of [...twoPaths, ...changes, 'readFileSync', 'readdirSync', 'accessSync', 'existsSync', 'lstatSync', 'statSync']) {
    const before = fs[call]
    fs[call] = (...args) =>
      before(...args.map((arg, i) => (typeof arg === 'string' && i < (twoPaths.includes(call) ? 2 : 1) && isWithin(arg) ? asThere(arg) : arg)))
  }
