// Loaded before the program: writes down, in the file that SOCKETS names, each time something is asked of a network.
const { appendFileSync } = require('node:fs')
const dns = require('node:dns')
const dgram = require('node:dgram')
const net = require('node:net')

const watch = (owner, name, what) => {
  const real = owner[name]
  owner[name] = function (...args) {
    appendFileSync(process.env.SOCKETS, `${what}\n`)
    return real.apply(this, args)
  }
}

watch(net.Socket.prototype, 'connect', 'socket')
watch(dgram.Socket.prototype, 'send', 'datagram')
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  watch(dns, name, 'name')
  watch(dns.promises, name, 'name')
}
