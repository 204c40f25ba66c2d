// The MJML of many issues in one command of mjml or mrml, and whether their HTML has the same content as ours.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openEquivalents } from './equivalentMjml.mjs'
import { mjmlCli, mrml } from './peerCommands.mjs'
import { timeOf } from './processes.mjs'
import { reasonIn } from './reasons.mjs'
import { compareWords } from './sameWords.mjs'

export async function manyPeers({ root, temporary, out, folder, count, peers }) {
  const mjmlOf = await openEquivalents(root, folder, temporary)
  const mjmlFolder = path.join(temporary, 'mjml')
  mkdirSync(mjmlFolder)
  const files = []
  for (const id of idsOf(count)) {
    const file = path.join(mjmlFolder, `${id}.mjml`)
    writeFileSync(file, await mjmlOf(id))
    files.push(file)
  }
  const engine = (...more) => ({ args: [mjmlCli(root), ...files, '-o', out, ...more], cwd: root, out })
  const both = [
    { name: 'mjml *.mjml -o …', command: engine(), goals: { first: '0.90', unchanged: '0.12', edited: '0.12' } },
    { name: 'mjml … --config.beautify false', command: engine('--config.beautify', 'false'), goals: {} },
  ]
  if (!peers) return both
  return [...both, { name: 'mrml script', command: mrml(peers.folder, out, files), goals: {}, failure: peers.failure }]
}

/** Runs each peer once, untimed: adds why it does not run, or how many of its files differ from ours in content. */
export function tryMany(ours, others, count) {
  const ids = idsOf(count)
  const readAll = (command, nameOf) => {
    timeOf(command)
    return ids.map((id) => readFileSync(path.join(command.out, nameOf(id)), 'utf8'))
  }
  const made = readAll(ours, (id) => `${id}/${id}.html`)
  return others.map((other) => {
    if (other.failure) return other
    try {
      const theirs = readAll(other.command, (id) => `${id}.html`)
      return { ...other, different: theirs.filter((html, i) => !compareWords(made[i], html).same).length }
    } catch (error) {
      return { ...other, failure: reasonIn(error) }
    }
  })
}

function idsOf(count) {
  return Array.from({ length: count }, (_, i) => `issue-${i + 1}`)
}
