import { readFileSync } from 'node:fs'
import os from 'node:os'

/** What the figures were measured on, as rows of a table. */
export function machineRows(root, loadBefore, peers) {
  const [cpu] = os.cpus()
  const load = (averages) => averages.map((one) => one.toFixed(2)).join(' ')
  return [
    ['date', new Date().toISOString().slice(0, 10)],
    ['processor', `${cpu?.model.trim() || 'unknown'}, ${os.cpus().length} cores`],
    ['memory', `${(os.totalmem() / 2 ** 30).toFixed(1)} GiB`],
    ['system', `${os.type()} ${os.release().split('.').slice(0, 2).join('.')}, ${os.arch()}`],
    ['Node.js', process.versions.node],
    ['cohes3ion', versionIn(root)],
    ['mjml', versionIn(`${root}/node_modules/mjml`)],
    ...peerVersions(peers),
    ['load (1, 5, 15 minutes)', `${load(loadBefore)} before, ${load(os.loadavg())} after`],
    [
      '`NODE_EXTRA_CA_CERTS`',
      `${process.env.NODE_EXTRA_CA_CERTS ? 'was set' : 'was not set'}; unset for what is measured`,
    ],
  ]
}

const peerPackages = [
  'mrml',
  '@react-email/components',
  '@react-email/render',
  'react',
  'react-email',
  '@maizzle/framework',
]

function peerVersions(peers) {
  if (!peers) return [['peers', 'left out']]
  if (peers.failure) return [['peers', `not installed: ${peers.failure}`]]
  return peerPackages.map((name) => [name, versionIn(`${peers.folder}/node_modules/${name}`)])
}

function versionIn(folder) {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version
}
