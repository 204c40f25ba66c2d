// Loaded before a program of Node.js: it reaches this machine, and nothing else, as where there is no network.
const dgram = require('node:dgram')
const dns = require('node:dns')
const net = require('node:net')

const isHere = (host) => host === undefined || /^(?:localhost|127\.[\d.]+|::1)$/.test(host)
const refusal = (host) => Object.assign(new Error(`connect ENETUNREACH ${host}`), { code: 'ENETUNREACH' })

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  // Node.js itself passes on one list: the options and the callback.
  const [to, second] = Array.isArray(args[0]) ? args[0] : args
  const host = typeof to === 'object' ? to.host : typeof second === 'string' ? second : undefined
  if (isHere(host)) return connect.apply(this, args)
  process.nextTick(() => this.destroy(refusal(host)))
  return this
}

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const real = dns[name]
  dns[name] = (host, ...rest) =>
    isHere(host) ? real(host, ...rest) : process.nextTick(rest.at(-1), refusal(host))
  const promised = dns.promises[name]
  dns.promises[name] = async (host, ...rest) => {
    if (!isHere(host)) throw refusal(host)
    return promised(host, ...rest)
  }
}

dgram.Socket.prototype.send = () => {
  throw refusal('by datagram')
}
