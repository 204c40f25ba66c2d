// The peers' development servers, each with a template that contains our content, so that the template is edited.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort, startServer } from './servers.mjs'
import { contentOf } from './sharedContent.mjs'

/** Peers: `start` starts the server, `file` is the template, `at` the path of its page. */
export function previewPeers(folder, mjml) {
  const content = JSON.stringify(contentOf(mjml), null, 2)
  return [maizzle(folder, content), reactEmail(folder, content)]
}

function maizzle(folder, content) {
  const site = path.join(folder, 'maizzle-serve')
  const template = readFileSync(path.join(folder, 'maizzle/emails/issue.vue'), 'utf8')
  return {
    name: 'maizzle serve',
    file: writeTemplate(
      site,
      'emails/issue.vue',
      replaceOnce(template, /import content from .*/, `const content = ${content}`),
    ),
    at: '/emails/issue',
    async start() {
      cpSync(path.join(folder, 'maizzle/maizzle.config.js'), path.join(site, 'maizzle.config.js'))
      const program = path.join(folder, 'node_modules/@maizzle/framework/bin/maizzle.mjs')
      return startServer(
        { args: [program, 'serve', '--port', `${await freePort()}`], cwd: site },
        /Local:\s+(http\S+)\//,
      )
    },
  }
}

function reactEmail(folder, content) {
  const site = path.join(folder, 'react-email-dev')
  const script = readFileSync(path.join(folder, 'react-email.jsx'), 'utf8')
  // The end of the script renders into a file; the server instead renders what the template exports.
  const template = `${replaceOnce(script, /^const \[source, target\][\s\S]*/m, '')}
const content = ${content}

export default function Issue() {
  return <Email content={content} />
}
`
  return {
    name: 'email dev',
    file: writeTemplate(site, 'emails/issue.jsx', template),
    at: '/preview/issue',
    async start() {
      const program = path.join(folder, 'node_modules/react-email/dist/cli/index.mjs')
      const env = { NEXT_TELEMETRY_DISABLED: '1' }
      const args = [program, 'dev', '--port', `${await freePort()}`]
      return startServer({ args, cwd: site, env }, /preview at:\s+(http\S+)/)
    },
  }
}

function writeTemplate(site, name, text) {
  const file = path.join(site, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

function replaceOnce(text, what, by) {
  if (!what.test(text)) throw new Error(`the template has lost “${what.source}”`)
  return text.replace(what, () => by)
}
