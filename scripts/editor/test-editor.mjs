#!/usr/bin/env node
// Tests what editors do with the schemas, through the YAML language server that they run: `npm run test:editor`. Not
// part of `npm test`, which needs no network.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cases, newSection, project } from './cases.mjs'
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
for (const one of [...cases, ...(await snippetCases())]) {
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
console.log(failed === 0 ? 'All are right.' : `${failed} are wrong.`)
process.exitCode = failed === 0 ? 0 : 1

/** For each type of section: its snippet, inserted as an editor does it, makes a section with nothing marked. */
async function snippetCases() {
  const { items } = await server.open(newSection.file, newSection.text)
  const snippets = items.filter(
    ({ textEdit }) => textEdit?.newText.startsWith('type: ') && textEdit.newText !== 'type: ',
  )
  assert.ok(snippets.length > 10, 'there are no snippets')
  return snippets.map(({ label, textEdit }) => {
    // An editor sets further lines in as far as the line that the cursor is in.
    const text = textEdit.newText.replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1').replaceAll('\n', '\n  ')
    return {
      name: `the snippet of ${label}`,
      file: newSection.file,
      text: newSection.text.replace('‸', text),
      marks: [],
    }
  })
}

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
