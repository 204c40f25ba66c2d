// The commands that our build is measured against, all with the same content, and whether their output is comparable.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'esbuild'
import { timeOf } from './processes.mjs'
import { reasonIn } from './reasons.mjs'
import { compareWords } from './sameWords.mjs'
import { contentOf } from './sharedContent.mjs'

/** Peers: each with its command, the file that it writes, and the goals of our runs against it. */
export async function openPeers({ root, temporary, out, mjml, peers }) {
  const file = path.join(temporary, 'issue-5.mjml')
  writeFileSync(file, mjml)
  const html = path.join(out, 'issue-5.html')
  const engine = (...more) => ({ args: [mjmlCli(root), file, '-o', html, ...more], cwd: root, out })
  const both = [
    { name: 'mjml issue-5.mjml -o …', command: engine(), html, goals: { first: '0.46', later: '0.20', after: '0.22' } },
    { name: 'mjml … --config.beautify false', command: engine('--config.beautify', 'false'), html, goals: {} },
  ]
  return peers ? [...both, ...(await installed({ peers, out, file, html, mjml }))] : both
}

async function installed({ peers, out, file, html, mjml }) {
  const inside = (...names) => path.join(peers.folder, ...names)
  const site = inside('maizzle')
  const sites = path.join(site, 'dist')
  // Makes React use its faster production build.
  const env = { NODE_ENV: 'production' }
  const failure = peers.failure ?? (await shareContent(inside, mjml))
  return [
    { name: 'mrml script', command: mrml(peers.folder, out, [file]), html, goals: {}, failure: peers.failure },
    {
      name: 'react-email render() script',
      command: { args: [inside('react-email.js'), inside('content.json'), html], cwd: peers.folder, out, env },
      html,
      goals: { later: '0.20' },
      failure,
    },
    {
      name: 'maizzle build',
      command: { args: [inside('node_modules/@maizzle/framework/bin/maizzle.mjs'), 'build'], cwd: site, out: sites },
      html: path.join(sites, 'issue.html'),
      goals: { later: '0.03' },
      failure,
    },
  ]
}

/** Writes the content as data for peers without MJML; resolves to the reason if they have nothing for a part of it. */
async function shareContent(inside, mjml) {
  try {
    writeFileSync(inside('content.json'), JSON.stringify(contentOf(mjml)))
  } catch (error) {
    return reasonIn(error)
  }
  const { code } = await transform(readFileSync(inside('react-email.jsx'), 'utf8'), { loader: 'jsx', jsx: 'automatic' })
  writeFileSync(inside('react-email.js'), code)
  return null
}

export function mjmlCli(root) {
  return path.join(root, 'node_modules/mjml/bin/mjml')
}

/** mrml on any number of files, in one process. */
export function mrml(folder, out, files) {
  return { args: [path.join(folder, 'mrml.js'), out, ...files], cwd: folder, out }
}

/** Runs a peer once, untimed: `failure` says why it does not run, `comparison` whether its HTML has our content. */
export function tryPeer(peer, ours) {
  if (peer.failure) return peer
  try {
    timeOf(peer.command)
    return { ...peer, failure: null, comparison: compareWords(ours, readFileSync(peer.html, 'utf8')) }
  } catch (error) {
    return { ...peer, failure: reasonIn(error) }
  }
}
