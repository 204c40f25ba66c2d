// The YAML language server that editors run, without an editor: each document is opened, asked about, and closed.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const version = '1.25.0'

/** Installs the server into node_modules/.cache; returns its program. It is too heavy for a dependency. */
export function installServer(root) {
  const folder = path.join(root, 'node_modules/.cache/yaml-language-server')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n')
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--prefer-offline',
    `yaml-language-server@${version}`,
  ]
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('yaml-language-server could not be installed.')
  return path.join(folder, 'node_modules/yaml-language-server/bin/yaml-language-server')
}

const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } }
/** Milliseconds without news after which a document's diagnostics are final: the server waits 200. */
const quiet = 1500

/** Starts the server for a folder. */
export async function openServer(program, folder) {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const pending = new Map()
  const diagnostics = new Map()
  let ids = 0
  let lastNews = Date.now()
  // The server keeps what it has read of a document of the same name and version.
  let documents = 0

  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const ask = (method, params) =>
    new Promise((resolve, reject) => {
      ids += 1
      pending.set(ids, { resolve, reject })
      send({ id: ids, method, params })
    })
  const answers = {
    'workspace/configuration': ({ items }) => items.map(({ section }) => (section === 'yaml' ? settings : {})),
  }
  const receive = ({ id, method, params, result, error }) => {
    if (method === 'textDocument/publishDiagnostics') {
      diagnostics.set(params.uri, params.diagnostics)
      lastNews = Date.now()
    } else if (method && id !== undefined) send({ id, result: answers[method]?.(params) ?? null })
    else if (id !== undefined && error) pending.get(id)?.reject(new Error(error.message))
    else if (id !== undefined) pending.get(id)?.resolve(result)
  }
  readMessages(child.stdout, receive)

  const uri = pathToFileURL(folder).href
  const completionItem = { snippetSupport: true, documentationFormat: ['markdown'] }
  await ask('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'newsletter' }],
    capabilities: {
      textDocument: { completion: { completionItem }, hover: { contentFormat: ['markdown'] } },
      workspace: { configuration: true, workspaceFolders: true },
    },
  })
  send({ method: 'initialized', params: {} })
  send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: settings } } })

  return {
    /** Opens a document whose cursor is marked by ‸: what is completed and shown there, and what is marked in it. */
    async open(file, marked) {
      const document = pathToFileURL(path.join(folder, file)).href
      const before = marked.slice(0, Math.max(0, marked.indexOf('‸'))).split('\n')
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
      const text = marked.replace('‸', '')
      documents += 1
      diagnostics.delete(document)
      lastNews = Date.now()
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri: document, languageId: 'yaml', version: documents, text } },
      })
      while (Date.now() - lastNews < quiet) await new Promise((resolve) => setTimeout(resolve, 50))
      const about = { textDocument: { uri: document }, position }
      const { items } = (await ask('textDocument/completion', about)) ?? { items: [] }
      const hover = await ask('textDocument/hover', about)
      send({ method: 'textDocument/didClose', params: { textDocument: { uri: document } } })
      return { items, help: hover?.contents.value ?? '', text, marks: diagnostics.get(document) ?? [] }
    },
    close: () => child.kill(),
  }
}

/** Reads the protocol's messages, each behind a header with its length in bytes. */
function readMessages(stream, receive) {
  let buffer = Buffer.alloc(0)
  stream.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const start = buffer.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, Math.max(0, start)).toString())?.[1])
      if (start === -1 || buffer.length < start + 4 + length) return
      receive(JSON.parse(buffer.subarray(start + 4, start + 4 + length).toString()))
      buffer = buffer.subarray(start + 4 + length)
    }
  })
}
