import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createPlainServer, type LookupFunction, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type AskOptions, askAddresses, openAsker } from '../../src/online/askAddresses.ts'
import { openAgents, proxyHosts, unusedProxy } from '../../src/online/proxy.ts'
import { isPublicAddress } from '../../src/online/publicAddresses.ts'
import type { Answer } from '../../src/rules/evidence.ts'

/** Resolves these names to this machine; no other name exists. */
const lookup: LookupFunction = (name, options, answer) => {
  if (!name.endsWith('.test')) {
    answer(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }), '', 4)
  } else if (options.all) answer(null, [{ address: '127.0.0.1', family: 4 }])
  else answer(null, '127.0.0.1', 4)
}
// Here public names may resolve to this machine.
const quick = { lookup, pause: 0, timeout: 5000, mayConnect: () => true }
const impatient = { ...quick, timeout: 150 }

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

interface Site {
  readonly port: number
  /** “HEAD /page”, in the order of arrival. */
  readonly requests: string[]
  /** Connections that are still open. */
  readonly connections: () => number
  readonly at: (path: string, host?: string) => string
}

async function site(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Site> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const port = await listen(server)
  open.push({ close: () => server.close(() => undefined) && server.closeAllConnections() })
  return {
    port,
    requests,
    connections: () => sockets.size,
    at: (path, host = 'site.test') => `http://${host}:${port}${path}`,
  }
}

async function listen(server: Server | ReturnType<typeof createPlainServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function ask(address: string, options: AskOptions = quick): Promise<Answer | undefined> {
  return (await askAddresses([address], options)).get(address)
}

const status = (code: number, location?: string) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(code, location === undefined ? {} : { location }).end()
}

it.each([
  [200, { kind: 'fine' }],
  [204, { kind: 'fine' }],
  [404, { kind: 'gone', status: 404 }],
  [410, { kind: 'gone', status: 410 }],
  [401, { kind: 'unsure', why: expect.stringContaining('401') }],
  [403, { kind: 'unsure', why: expect.stringContaining('403') }],
  [418, { kind: 'unsure', why: expect.stringContaining('418') }],
  [429, { kind: 'unsure', why: expect.stringContaining('429') }],
  [500, { kind: 'unsure', why: expect.stringContaining('500') }],
  [503, { kind: 'unsure', why: expect.stringContaining('503') }],
  [999, { kind: 'unsure', why: expect.stringContaining('999') }],
])('understands %i', async (code, answer) => {
  const { at } = await site(status(code))
  expect(await ask(at('/'))).toEqual(answer)
})

it('requests a page once, whatever its fragments, and answers for each address', async () => {
  const { at, requests } = await site(status(200))
  const addresses = [at('/a'), at('/a#one'), at('/a#two'), at('/a')]
  const answers = await askAddresses(addresses, quick)
  expect(requests.filter((one) => one.endsWith('/a'))).toEqual(['HEAD /a'])
  for (const address of addresses) expect(answers.get(address)).toEqual({ kind: 'fine' })
})

it('names the program in its User-Agent', async () => {
  let agent: string | undefined
  const { at } = await site((request, response) => {
    agent = request.headers['user-agent']
    response.end()
  })
  await ask(at('/'))
  expect(agent).toContain('cohes3ion')
})

it.each([405, 404, 403, 501, 500])('requests a page again with GET where HEAD is answered %i', async (code) => {
  const { at, requests } = await site((request, response) => {
    response.writeHead(request.method === 'HEAD' ? code : 200).end()
  })
  expect(await ask(at('/page'))).toEqual({ kind: 'fine' })
  expect(requests).toEqual(['HEAD /page', 'GET /page'])
})

it('requests a page again with GET where the server closes the connection on HEAD', async () => {
  const { at } = await site((request, response) => {
    if (request.method === 'HEAD') request.socket.destroy()
    else response.end('here')
  })
  expect(await ask(at('/'))).toEqual({ kind: 'fine' })
})

it('does not read a page, however long it is, and closes the connection', async () => {
  const { at, connections } = await site((request, response) => {
    if (request.method === 'HEAD') return void response.writeHead(405).end()
    const more = () => {
      while (!response.destroyed && response.write('endless '.repeat(1000)));
      response.once('drain', more)
    }
    more()
  })
  expect(await ask(at('/'))).toEqual({ kind: 'fine' })
  await expect.poll(connections).toBe(0)
})

it('does not wait for ever', async () => {
  const { at, connections } = await site(() => undefined)
  expect(await ask(at('/'), impatient)).toEqual({ kind: 'no-answer', why: expect.stringContaining('in time') })
  await expect.poll(connections).toBe(0)
})

it('does not wait for headers that arrive byte by byte', async () => {
  const server = createPlainServer((socket) => {
    socket.on('error', () => undefined)
    const drip = setInterval(() => socket.write('x'), 20)
    socket.on('close', () => clearInterval(drip))
    socket.write('HTTP/1.1 200 OK\r\nx: ')
  })
  const port = await listen(server)
  open.push(server)
  expect(await ask(`http://site.test:${port}/`, impatient)).toMatchObject({ kind: 'no-answer' })
})

it('soon stops asking a host that does not answer, or that limits requests', async () => {
  const silent = await site(() => undefined)
  await askAddresses(
    Array.from({ length: 12 }, (_, i) => silent.at(`/${i}`)),
    impatient,
  )
  expect(silent.requests.length).toBeLessThan(6)
  const busy = await site(status(429))
  const addresses = Array.from({ length: 12 }, (_, i) => busy.at(`/${i}`))
  const answers = await askAddresses(addresses, quick)
  expect(busy.requests.length).toBeLessThan(4)
  for (const address of addresses) expect(answers.get(address)).toMatchObject({ kind: 'unsure' })
})

it('soon gives up where no host answers', async () => {
  const { at, requests } = await site(() => undefined)
  const addresses = Array.from({ length: 40 }, (_, i) => at('/', `host${i}.test`))
  const answers = await askAddresses(addresses, impatient)
  expect(requests.length).toBeLessThan(20)
  for (const address of addresses) expect(answers.get(address)).toMatchObject({ kind: 'no-answer' })
})

it('is not sure of a host that refuses, closes the connection or does not speak HTTP', async () => {
  const free = await site(status(200))
  for (const one of open.splice(0)) one.close()
  expect(await ask(free.at('/'))).toEqual({ kind: 'no-answer', why: expect.stringContaining('refused') })

  const rude = await site((request) => request.socket.destroy())
  expect(await ask(rude.at('/'))).toEqual({ kind: 'no-answer', why: expect.stringContaining('closed') })

  const server = createPlainServer((socket) => {
    socket.on('error', () => undefined)
    socket.end('220 mail.site.test ready\r\n')
  })
  open.push(server)
  const port = await listen(server)
  expect(await ask(`http://site.test:${port}/`)).toMatchObject({ kind: 'unsure' })
})

it('tells a host that does not exist from a computer that is not online', async () => {
  const { at } = await site(status(200))
  const answers = await askAddresses([at('/'), 'https://nowhere.europa.eu/'], quick)
  expect(answers.get('https://nowhere.europa.eu/')).toEqual({ kind: 'gone', status: null })
  expect(await ask('https://nowhere.europa.eu/')).toEqual({ kind: 'no-answer', why: expect.stringContaining('online') })
})

it('follows redirects, and reports where a page has moved permanently', async () => {
  const { at, port } = await site((request, response) => {
    const [, code, rest] = /^\/(\d+)(\/.*)$/.exec(request.url ?? '') ?? []
    if (code) response.writeHead(Number(code), { location: rest }).end()
    else response.writeHead(200).end()
  })
  const answers = await askAddresses(
    ['/301/new', '/308/301/new', '/302/new', '/301/302/new', '/307/301/new', '/301//other.test:1/'].map((path) =>
      at(path.replace(':1', `:${port}`)),
    ),
    quick,
  )
  expect([...answers].filter(([address]) => address.startsWith('http:')).map(([, answer]) => answer)).toEqual([
    { kind: 'moved', to: at('/new') },
    { kind: 'moved', to: at('/new') },
    { kind: 'fine' },
    { kind: 'moved', to: at('/302/new') },
    { kind: 'fine' },
    { kind: 'moved', to: at('/', 'other.test') },
  ])
})

it('gives a redirect the answer of its last page', async () => {
  const { at } = await site((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/gone' }).end()
    else response.writeHead(404).end()
  })
  expect(await ask(at('/old'))).toEqual({ kind: 'gone', status: 404 })
})

it('keeps the fragment and unusual characters of the new address', async () => {
  const { at } = await site((request, response) => {
    if (request.url !== '/old') return void response.end()
    response.socket?.end(
      Buffer.from('HTTP/1.1 301 Moved\r\nlocation: /caffè#part\r\nconnection: close\r\n\r\n', 'utf8'),
    )
  })
  expect(await ask(at('/old'))).toEqual({ kind: 'moved', to: at('/caff%C3%A8#part') })
})

it('stops at a redirect in a circle', async () => {
  const { at, requests } = await site((request, response) => {
    response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end()
  })
  expect(await ask(at('/a'))).toMatchObject({ kind: 'unsure' })
  expect(requests).toHaveLength(6)
})

it.each([
  ['ftp://site.test/file', 'not a web page'],
  ['http://[half', 'none'],
  ['https://', 'none'],
])('does not follow to %s', async (location, why) => {
  const { at, requests } = await site(status(301, location))
  expect(await ask(at('/'))).toEqual({ kind: 'unsure', why: expect.stringContaining(why) })
  expect(requests).toHaveLength(1)
})

it('is not sure of a redirect without an address', async () => {
  const { at } = await site(status(302))
  expect(await ask(at('/'))).toMatchObject({ kind: 'unsure' })
})

it('accepts passwords that are wrongly encoded, and sends none', async () => {
  let sent: string | undefined
  const { at, port } = await site((request, response) => {
    sent ??= request.headers.authorization
    if (request.url === '/old') response.writeHead(302, { location: `http://%zz:%@site.test:${port}/` }).end()
    else response.end()
  })
  expect(await ask(at('/old'))).toEqual({ kind: 'fine' })
  expect(sent).toBeUndefined()
})

it.each([
  'localhost',
  '127.0.0.1',
  '10.0.0.5',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[2002:a00:5::]',
  '0x7f.1',
  '2130706433',
  'printer',
  'nas.local',
])('requests nothing from %s, and follows no redirect there', async (host) => {
  const inner = await site(status(200))
  expect((await askAddresses([inner.at('/', host)], quick)).size).toBe(0)
  const outer = await site(status(302, inner.at('/', host)))
  expect(await ask(outer.at('/'))).toEqual({ kind: 'unsure', why: expect.stringContaining('inside a network') })
  expect(inner.requests).toEqual([])
})

it('requests pages of this machine only when that is allowed', async () => {
  const { at } = await site((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/new' }).end()
    else response.end()
  })
  const address = at('/old', '127.0.0.1')
  const answers = await askAddresses([address], { ...quick, allowPrivate: true })
  expect(answers.get(address)).toEqual({ kind: 'moved', to: at('/new', '127.0.0.1') })
})

it('requests nothing that is not on the web', async () => {
  const answers = await askAddresses(['mailto:a@site.test', 'tel:+441234', '[[SUBSCRIBER_PREFERENCES_URL]]'], quick)
  expect(answers.size).toBe(0)
})

it('is not sure of an address that is invalid', async () => {
  expect(await ask('https://[half/')).toMatchObject({ kind: 'unsure' })
})

it('requests the https form of each http address, too', async () => {
  const { at } = await site(status(200))
  const address = at('/page#part')
  const secure = address.replace('http:', 'https:')
  const answers = await askAddresses([address], quick)
  expect([...answers.keys()]).toEqual([address, secure])
  expect(answers.get(address)).toEqual({ kind: 'fine' })
  // This server has no TLS.
  expect(answers.get(secure)).toMatchObject({ kind: 'no-answer' })
})

it('requests at most two pages of a host at a time, and at most eight in all', async () => {
  const now = new Map<string, number>()
  let [all, most, mostOfOne] = [0, 0, 0]
  const { at, requests } = await site(({ headers: { host = '' } }, response) => {
    all += 1
    now.set(host, (now.get(host) ?? 0) + 1)
    most = Math.max(most, all)
    mostOfOne = Math.max(mostOfOne, now.get(host) ?? 0)
    setTimeout(() => {
      all -= 1
      now.set(host, (now.get(host) ?? 1) - 1)
      response.end()
    }, 5)
  })
  const hosts = ['a.test', 'b.test', 'c.test', 'd.test', 'e.test', 'f.test']
  const addresses = hosts.flatMap((host) => Array.from({ length: 10 }, (_, i) => at(`/${i}`, host)))
  const answers = await askAddresses(addresses, quick)
  for (const address of addresses) expect(answers.get(address)).toEqual({ kind: 'fine' })
  expect(requests).toHaveLength(60)
  expect(mostOfOne).toBeLessThanOrEqual(2)
  expect(most).toBeLessThanOrEqual(8)
  expect(most).toBeGreaterThan(1)
})

it('requests nothing where there are no addresses', async () => {
  expect((await askAddresses([], quick)).size).toBe(0)
})

describe('a public name that resolves to a private address', () => {
  /** A name service that knows these names. */
  const names =
    (known: { readonly [name: string]: readonly string[] }): LookupFunction =>
    (name, options, answer) => {
      const found = (known[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
      const [first] = found
      if (!first) answer(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }), '', 4)
      else if (options.all) answer(null, found)
      else answer(null, first.address, first.family)
    }
  const inside = { kind: 'unsure', why: 'its name leads to an address inside a network' }

  it.each([['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['127.0.0.1', '10.0.0.1', 'fe80::1%eth0']])(
    'is not requested: %s',
    async (...addresses) => {
      const { at, requests } = await site(status(200))
      const options = { pause: 0, timeout: 5000, lookup: names({ 'public.example.org': addresses }) }
      const answers = await askAddresses([at('/', 'public.example.org')], options)
      expect(answers.get(at('/', 'public.example.org'))).toEqual(inside)
      expect(requests).toEqual([])
    },
  )

  it('is not requested behind a redirect either', async () => {
    const { at: at2, requests } = await site(status(200))
    const { at } = await site(status(302, at2('/secret', 'inner.example.org')))
    const lookup = names({ 'outer.example.org': ['127.0.0.1'], 'inner.example.org': ['127.0.0.2', '10.1.1.1'] })
    const options = { pause: 0, timeout: 5000, lookup, mayConnect: (address: string) => address === '127.0.0.1' }
    expect(await ask(at('/', 'outer.example.org'), options)).toEqual(inside)
    expect(requests).toEqual([])
  })

  it.each([
    ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.9.8.7', '100.64.0.1', '100.127.255.255', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.168.1.1', '192.0.0.8', '198.19.0.1', '224.0.0.251', '255.255.255.255'],
    ...['::', '::1', '::127.0.0.1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fdff::1', 'fec0::1', 'ff02::1', '100::1'],
    ...['::ffff:10.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:c0a8:0101', '64:ff9b::10.0.0.1', '64:ff9b::7f00:1'],
    ...['64:ff9b:1::1', '2002:7f00:1::', '2002:c0a8:101::1'],
  ])('%s is no public address', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each([
    ...[
      '8.8.8.8',
      '100.63.255.255',
      '100.128.0.1',
      '172.15.0.1',
      '172.32.0.1',
      '192.167.1.1',
      '198.20.0.1',
      '11.0.0.1',
    ],
    ...['2a00:1450:4001:80b::200e', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8', '2002:808:808::1', '2001:4860:4860::8888'],
  ])('%s is a public address', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('one site that has answered', () => {
  it('shows that the computer is online, also for what was requested before', async () => {
    const { at } = await site(status(200))
    const { ask: askMore } = openAsker(quick)
    const dead = 'http://dead.example.org/'
    expect((await askMore([dead])).get(dead)?.kind).toBe('no-answer')
    await askMore([at('/')])
    expect((await askMore([dead])).get(dead)).toEqual({ kind: 'gone', status: null })
  })
})

describe('a proxy', () => {
  const proxy = 'http://user:secret@proxy.corp:8080'

  it('may have a private address', () => {
    expect([...proxyHosts({ HTTPS_PROXY: proxy, http_proxy: 'http://10.0.0.1:3128', PATH: '/bin' })]).toEqual([
      'proxy.corp',
      '10.0.0.1',
    ])
  })

  it.each(['20.20.2', '22.20.0', '24.4.1', '23.11.0'])('is reported as not used by Node.js %s', (version) => {
    expect(unusedProxy({ HTTPS_PROXY: proxy }, version)).toContain(version)
    expect(unusedProxy({}, version)).toBeNull()
  })

  it.each(['22.21.0', '22.30.1', '24.5.0', '24.11.0', '26.0.0'])('is used by Node.js %s', (version) => {
    expect(unusedProxy({ HTTPS_PROXY: proxy }, version)).toBeNull()
  })

  it.each(['proxy.corp:8080', '10.0.0.1:8080', 'socks5://a', 'x'])('that cannot be read is reported: %s', (value) => {
    expect(unusedProxy({ HTTPS_PROXY: value }, '24.5.0')).toMatch(/^HTTPS_PROXY names no proxy that can be used/)
    expect(() => openAgents({ HTTPS_PROXY: value })).not.toThrow()
  })

  it('is reported without its password', () => {
    expect(unusedProxy({ HTTPS_PROXY: proxy }, '20.20.2')).not.toContain('secret')
  })
})
