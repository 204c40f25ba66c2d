#!/usr/bin/env node
// Tests what editors do with the schemas, through the YAML language server that they run: `npm run test:editor`. Not
// part of `npm test`, which needs no network.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cases, project } from './cases.mjs'
import { installServer, openServer } from './languageServer.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const program = installServer(root)
const folder = mkdtempSync(path.join(tmpdir(), 'cohes3ion-editor-'))
for (const [file, text] of Object.entries(project)) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}
const made = spawnSync(process.execPath, [path.join(root, 'bin/cohes3ion.cjs'), 'schema'], {
  cwd: folder,
  encoding: 'utf8',
})
assert.equal(made.status, 0, made.stderr)

const server = await openServer(program, folder)
let failed = 0
for (const one of cases) {
  try {
    check(one, await server.open(one.file, one.text))
    console.log(`ok    ${one.name}`)
  } catch (error) {
    failed += 1
    console.log(`WRONG ${one.name}\n${error.message}\n`)
  }
}
server.close()
rmSync(folder, { recursive: true })
console.log(failed === 0 ? `All ${cases.length} are right.` : `${failed} of ${cases.length} are wrong.`)
process.exitCode = failed === 0 ? 0 : 1

function check({ completes = [], never = [], inserts = {}, helps = [], marks, isUnfinished = false }, found) {
  const labels = found.items.map(({ label }) => label)
  for (const label of completes) {
    const item = found.items.find((one) => one.label === label)
    assert.ok(item, `“${label}” is not completed: ${labels.join(', ')}`)
  }
  for (const label of never) assert.ok(!labels.includes(label), `“${label}” is completed`)
  assert.equal(new Set(labels).size, labels.length, `completed twice: ${labels.join(', ')}`)
  for (const [label, pattern] of Object.entries(inserts)) {
    const item = found.items.find((one) => one.label === label)
    assert.match(item?.textEdit?.newText ?? item?.insertText ?? '', pattern)
  }
  for (const words of helps) assert.ok(found.help.includes(words), `“${words}” is not in: ${found.help}`)
  if (!marks || isUnfinished) return
  const lines = found.text.split('\n')
  const marked = found.marks.map(({ range, message }) => {
    const { start, end } = range
    const to = end.line === start.line ? end.character : undefined
    return { text: lines[start.line]?.slice(start.character, to) ?? '', message }
  })
  const about = JSON.stringify(marked, null, 1)
  for (const [text, words] of marks)
    assert.ok(
      marked.some((mark) => mark.text.startsWith(text) && mark.message.includes(words)),
      `“${text}” is not marked: ${about}`,
    )
  assert.equal(marked.length, marks.length, `other things are marked: ${about}`)
}
