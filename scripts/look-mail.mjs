#!/usr/bin/env node
// Opens an issue's message files in Debian's Thunderbird on a screen of its own, and takes a picture of each as the
// draft that it opens as, and as the mail that readers get: `npm run look:mail`, or `npm run look:mail -- ISSUE FOLDER`.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '..')
const [issue = 'issue-6', folder] = process.argv.slice(2)
const pictures = folder ? path.resolve(folder) : mkdtempSync(path.join(tmpdir(), 'cohes3ion-look-'))
const display = ':97'
/** In pixels. */
const screen = { width: 1000, height: 1400 }

const needed = ['thunderbird', 'Xvfb', 'xdotool', 'import']
const missing = needed.filter((name) => spawnSync('which', [name]).status !== 0)
if (missing.length > 0) {
  console.error(`This needs ${missing.join(', ')}: apt-get install thunderbird xvfb xdotool imagemagick`)
  process.exit(1)
}

const work = mkdtempSync(path.join(tmpdir(), 'cohes3ion-look-work-'))
const profile = path.join(work, 'profile')

/** An account, without which Thunderbird writes no mail, and nothing that it asks or shows at first. */
const preferences = {
  'app.donation.eoy.version.viewed': 999,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.shell.checkDefaultClient': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'mail.account.account1.identities': 'id1',
  'mail.account.account1.server': 'server1',
  'mail.account.account2.server': 'server2',
  'mail.accountmanager.accounts': 'account1,account2',
  'mail.accountmanager.defaultaccount': 'account1',
  'mail.accountmanager.localfoldersserver': 'server2',
  'mail.identity.id1.fullName': 'Test',
  'mail.identity.id1.smtpServer': 'smtp1',
  'mail.identity.id1.useremail': 'test@example.org',
  'mail.openMessageBehavior': 0,
  'mail.provider.suppress_dialog_on_startup': true,
  'mail.server.server1.check_new_mail': false,
  'mail.server.server1.hostname': '127.0.0.1',
  'mail.server.server1.login_at_startup': false,
  'mail.server.server1.name': 'Test',
  'mail.server.server1.type': 'pop3',
  'mail.server.server1.userName': 'test',
  'mail.server.server2.hostname': 'Local Folders',
  'mail.server.server2.name': 'Local Folders',
  'mail.server.server2.type': 'none',
  'mail.server.server2.userName': 'nobody',
  'mail.shell.checkDefaultClient': false,
  'mail.smtpserver.smtp1.hostname': '127.0.0.1',
  'mail.smtpservers': 'smtp1',
  'mail.spotlight.firstRunDone': true,
  'mail.winsearch.firstRunDone': true,
  'mailnews.start_page.enabled': false,
  'mailnews.start_page_override.mstone': 'ignore',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
}

/** The issue's message files, with pictures of their own: those of the samples are not on the web. */
function buildMessages() {
  const project = path.join(work, 'project')
  for (const name of readdirSync(root).filter((one) => /^(?:issues|templates|newsletter.*|dictionary\.txt)$/.test(one)))
    cpSync(path.join(root, name), path.join(project, name), { recursive: true })
  const newsletter = path.join(project, 'newsletter.yaml')
  writeFileSync(newsletter, readFileSync(newsletter, 'utf8').replace(/^ +pictures: .*$/m, ''))
  execFileSync(process.execPath, [path.join(root, 'bin/cohes3ion.cjs'), 'build', issue], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const out = path.join(project, 'out', issue)
  return readdirSync(out)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => path.join(out, name))
}

/** `title` is a regular expression for the title of the window with it. */
async function photograph(file, title, picture) {
  rmSync(profile, { recursive: true, force: true })
  mkdirSync(profile, { recursive: true })
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
  writeFileSync(path.join(profile, 'user.js'), lines.join(''))
  const env = { ...process.env, DISPLAY: display, HOME: work, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' }
  const program = spawn('thunderbird', ['--profile', profile, '--no-remote', file], { env, stdio: 'ignore' })
  const xdotool = (...args) => spawnSync('xdotool', args, { env, encoding: 'utf8' }).stdout.trim()
  const find = () => xdotool('search', '--onlyvisible', '--name', title)
  for (let tries = 0; tries < 60 && find() === ''; tries += 1) await sleep(500)
  // The window is there before what it shows, and takes the size that it had before.
  await sleep(8000)
  // Its main window opened first, and may have such a title too.
  const window = find()
    .split('\n')
    .sort((one, other) => other - one)[0]
  if (!window) throw new Error(`Thunderbird opened no window “${title}”`)
  xdotool('windowmove', window, '0', '0', 'windowsize', window, String(screen.width), String(screen.height))
  xdotool('windowraise', window)
  await sleep(3000)
  execFileSync('import', ['-window', 'root', picture], { env })
  program.kill()
  await new Promise((resolve) => program.once('exit', resolve))
}

mkdirSync(pictures, { recursive: true })
const server = spawn('Xvfb', [display, '-screen', '0', `${screen.width}x${screen.height}x24`], { stdio: 'ignore' })
try {
  for (const file of buildMessages()) {
    const name = path.basename(file, '.eml')
    await photograph(file, '^Write: ', path.join(pictures, `${name}-draft.png`))
    const sent = path.join(work, `${name}-sent.eml`)
    writeFileSync(sent, readFileSync(file, 'latin1').replace('X-Unsent: 1\r\n', ''))
    await photograph(sent, ' - Mozilla Thunderbird$', path.join(pictures, `${name}-mail.png`))
  }
} finally {
  server.kill()
  if (existsSync(work)) rmSync(work, { recursive: true, force: true })
}
console.log(pictures)
