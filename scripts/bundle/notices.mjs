// The licences of all packages that are in the bundle, from the files that esbuild says it has used, and of `more`,
// folders of packages that got there another way.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const rule = '-'.repeat(80)

/** The text of dist/THIRD-PARTY-NOTICES.txt. Fails for a package that does not say on what terms it may be used. */
export function notices(root, metafiles, more) {
  const folders = new Set([...metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(packagesIn)), ...more])
  const entries = [...folders].map((folder) => entryOf(path.join(root, folder)))
  entries.sort((a, b) => (a.title < b.title ? -1 : 1))
  const unique = entries.filter(({ title }, i) => title !== entries[i - 1]?.title)
  return [
    'The program contains the following packages, each under its own licence.',
    unique.map(({ title }) => title).join('\n'),
    ...unique.map(({ title, text }) => `${rule}\n${title}\n${rule}\n\n${text}`),
  ].join('\n\n')
}

function packagesIn({ inputs }) {
  return Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => {
    const folder = /^(?:[^:]*:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]
    return folder && bytesInOutput > 0 ? [folder] : []
  })
}

function entryOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  if (!file && !license) throw new Error(`${name} has no licence`)
  const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : termsOf(folder, license)
  return { title: `${name} ${version} (${license ?? 'see below'})`, text: `${text.replace(/\r\n?/g, '\n')}\n` }
}

/** Some packages name a licence and leave its text out; their readme or their author is all there is to print. */
function termsOf(folder, license) {
  const { author, homepage, repository } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const readme = ['readme.md', 'README.md', 'Readme.md'].map((one) => path.join(folder, one)).find(existsSync)
  const section = readme && /^#+ *licen[cs]e\s([\s\S]*)/im.exec(readFileSync(readme, 'utf8'))?.[1]?.trim()
  const owner = typeof author === 'string' ? author : author?.name
  return [`Licence: ${license}`, owner, homepage ?? repository?.url ?? repository, section].filter(Boolean).join('\n')
}
