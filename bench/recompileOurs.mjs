// Our programmatic interface, with all files of the sample project in memory, as an editor would hold them. A second
// argument names another build of it, which is then called without a memory.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { libraryOf } from './product.mjs'
import { answerTurns } from './turns.mjs'

const [root, library = libraryOf(root)] = process.argv.slice(2)
const { compile, openMemory } = await import(pathToFileURL(library).href)
const memory = library === libraryOf(root) ? openMemory() : undefined
const files = Object.fromEntries(
  ['newsletter.yaml', ...filesIn('issues/issue-5'), ...filesIn('templates/pictures')].map((file) => [
    file,
    readFileSync(path.join(root, file)),
  ]),
)

answerTurns(compileEdited)

async function compileEdited(changed) {
  const { email, findings } = await compile({ files: { ...files, ...changed }, issue: 'issue-5', memory })
  if (!email) throw new Error(`issue-5 gives no email: ${findings[0]?.message}`)
  return email.artifacts.find(({ role }) => role === 'document').text
}

function filesIn(folder) {
  return readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`)
}
