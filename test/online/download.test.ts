import { createServer, type RequestListener, type Server } from 'node:http'
import type { LookupFunction } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { download } from '../../src/online/download.ts'

const lookup: LookupFunction = (_name, options, answer) =>
  options.all ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4)
const quick = { lookup, mayConnect: () => true, timeout: 5000, limit: 1000 }

async function serve(answer: RequestListener): Promise<number> {
  const server: Server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const pictures: RequestListener = ({ url }, response) => {
  if (url === '/picture.png') return response.end('picture')
  if (url === '/large.png') return response.end('x'.repeat(2000))
  if (url === '/moved.png') return response.writeHead(302, { location: '/picture.png' }).end()
  if (url === '/round.png') return response.writeHead(302, { location: '/round.png' }).end()
  if (url === '/inside.png') return response.writeHead(302, { location: 'http://127.0.0.1/picture.png' }).end()
  if (url === '/mail.png') return response.writeHead(302, { location: 'mailto:a@example.org' }).end()
  if (url === '/cut.png') {
    response.writeHead(200, { 'content-length': '100' }).write('half')
    return setTimeout(() => response.destroy(), 20)
  }
  if (url === '/silent.png') return response
  return response.writeHead(403).end('no programs')
}

describe('what stands at an address', () => {
  it.each(['picture', 'moved'])('is loaded: %s.png', async (name) => {
    const port = await serve(pictures)
    const bytes = await download(`http://pictures.example.org:${port}/${name}.png`, quick)
    expect(bytes && Buffer.from(bytes).toString()).toBe('picture')
  })

  it.each(['large', 'round', 'inside', 'mail', 'cut', 'refused'])('is not: %s.png', async (name) => {
    const port = await serve(pictures)
    expect(await download(`http://pictures.example.org:${port}/${name}.png`, quick)).toBeNull()
  })

  it('is given up where nothing comes', async () => {
    const port = await serve(pictures)
    expect(await download(`http://pictures.example.org:${port}/silent.png`, { ...quick, timeout: 100 })).toBeNull()
  })

  it('is never loaded from this computer or its network', async () => {
    let asked = 0
    const port = await serve((_, response) => {
      asked += 1
      response.end('secret')
    })
    for (const host of ['127.0.0.1', 'localhost', '[::1]', 'printer.local'])
      expect(await download(`http://${host}:${port}/picture.png`, quick)).toBeNull()
    // A public name that resolves to this computer.
    expect(await download(`http://pictures.example.org:${port}/picture.png`, { lookup, timeout: 5000 })).toBeNull()
    expect(await download('file:///etc/passwd', quick)).toBeNull()
    expect(await download('no address', quick)).toBeNull()
    expect(asked).toBe(0)
  })
})
