import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { SMTPServer } from 'smtp-server'
import { sideBySide } from './camera.mjs'
import { editorShot } from './editor.mjs'
import { previewed } from './previews.mjs'
import {
  diaryIssue,
  filesOfPage,
  hall,
  newProject,
  parish,
  program,
  root,
  run,
  sampleProject,
  schoolLogo,
  writeProject,
} from './projects.mjs'
import { printed, terminalHtml } from './terminal.mjs'

const built = (folder, issue, form = '') => pathToFileURL(path.join(folder, `out/${issue}/${issue}${form}.html`)).href

/** An email in a wide window, and on a phone in dark colours. */
async function emailShot(camera, name, address, height) {
  const wide = await camera.address(address, { width: 660, height })
  const phone = await camera.address(address, { width: 340, height, colorScheme: 'dark' })
  await camera.save(name, await camera.html(sideBySide(wide, phone), { width: 1096 }))
}

/** A command on a terminal, and what it prints. */
async function terminalShot(camera, name, folder, line, options = {}) {
  const shown = `> npx cohes3ion ${line}\n${await printed(program, folder, line, options)}`.trimEnd()
  await camera.save(name, await camera.html(terminalHtml(shown), { width: 880 }), 32)
}

async function preview(camera, name, folder, issue, window) {
  await previewed(camera, folder, issue, window, async (page) => camera.save(name, await page.screenshot()))
}

const parishProject = async (folder, change = (text) => text) =>
  writeProject(folder, {
    ...parish,
    'issues/spring.yaml': change(parish['issues/spring.yaml']),
    'issues/hall.png': await hall(),
  })

/** Each writes pictures of its name, from a project that it makes in `folder`. */
export const shots = {
  async 'issue-5'(camera, folder) {
    run(sampleProject(folder), 'build', 'issue-5')
    await emailShot(camera, 'issue-5.png', built(folder, 'issue-5'), 780)
  },
  async preview(camera, folder) {
    const window = { width: 1360, height: 850, query: 'view=desktop,phone-375' }
    await previewed(camera, sampleProject(folder), 'issue-5', window, async (page, painted) => {
      await camera.save('preview.png', await page.screenshot())
      const file = path.join(folder, 'issues/issue-5/issue.yaml')
      writeFileSync(file, readFileSync(file, 'utf8').replace('title: Regional', 'titel: Regional'))
      await painted('1')
      await camera.save('preview-mistake.png', await page.screenshot())
    })
  },
  async 'first-issue'(camera, folder) {
    writeProject(folder, { 'logo.png': await schoolLogo() })
    // As the page's table has them.
    const languages = ['--languages', 'cy,en', '--lang', 'en', '--bilingual', 'two-mails']
    newProject(folder, ...languages, '--logo', 'logo.png', '--deep', '10243E', '--accent', '00704A')
    await preview(camera, 'first-issue.png', folder, 'issue-1', { width: 1100, height: 700, query: 'view=phone-375' })
  },
  async 'two-languages'(camera, folder) {
    writeProject(folder, filesOfPage('two-languages.md'))
    await preview(camera, 'two-languages.png', folder, 'spring', { width: 1100, height: 700, query: 'view=phone-375' })
  },
  async pictures(camera, folder) {
    await parishProject(folder)
    const settings = path.join(folder, 'newsletter.yaml')
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^target:.*$/m, ''))
    await preview(camera, 'pictures.png', folder, 'spring', { width: 900, height: 520, query: 'view=pictures' })
  },
  async dates(camera, folder) {
    writeProject(folder, {
      'newsletter.yaml': parish['newsletter.yaml'].replace('[Europe/London]', '[Europe/London, Europe/Brussels]'),
      'issues/spring.yaml': diaryIssue,
    })
    run(folder, 'build', 'spring')
    await emailShot(camera, 'dates.png', built(folder, 'spring'), 900)
  },
  async calendar(camera, folder) {
    writeProject(folder, {
      'newsletter.yaml': `${parish['newsletter.yaml'].replace(/^target:.*\n/m, '')}target:
  name: govdelivery
  calendars: https://www.example.org/news/
`,
      'issues/spring.yaml': diaryIssue.replace(/\n {6}- title: Choir[\s\S]*?\n(?= {6}- )/, '\n'),
    })
    run(folder, 'build', 'spring')
    await emailShot(camera, 'calendar.png', built(folder, 'spring'), 620)
  },
  async look(camera, folder) {
    const [, yaml] = /```yaml\n([\s\S]*?)```/.exec(
      readFileSync(path.join(path.dirname(program), '../docs/look.md'), 'utf8'),
    )
    await parishProject(folder)
    writeProject(folder, {
      'newsletter.yaml': `name: Harbour news\nsender: { name: Harbour school }\n${yaml}`,
      'pictures/harbour-school.png': await schoolLogo(),
    })
    run(folder, 'build', 'spring')
    await emailShot(camera, 'look.png', built(folder, 'spring'), 560)
  },
  async 'hand-off'(camera, folder) {
    await parishProject(folder)
    const settings = path.join(folder, 'newsletter.yaml')
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^target:.*$/m, ''))
    run(folder, 'images', 'spring')
    const uploaded = readdirSync(path.join(folder, 'out/spring/upload'))
    const addresses = uploaded.map(
      (name) => `${name} https://content.govdelivery.com/attachments/ORG/2027/03/30/${name}`,
    )
    writeFileSync(path.join(folder, 'addresses.txt'), addresses.join('\n'))
    run(folder, 'images', 'spring', '--paste', 'addresses.txt')
    run(folder, 'build', 'spring')
    await camera.save(
      'hand-off.png',
      await camera.address(built(folder, 'spring', '.handoff'), { width: 860, height: 900 }),
    )
  },
  async check(camera, folder) {
    await parishProject(folder, (text) =>
      text.replace('Book the hall', 'Click here').replace('eight new windows', 'eight new windos'),
    )
    await terminalShot(camera, 'check.png', folder, 'check spring')
  },
  async 'when-something-is-wrong'(camera, folder) {
    await parishProject(folder, (text) => text.replace('title: The hall', 'titel: The hall'))
    await terminalShot(camera, 'when-something-is-wrong.png', folder, 'build spring')
  },
  async verify(camera, folder) {
    run(await parishProject(folder), 'build', 'spring', '--final')
    const file = path.join(folder, 'bulletin.html')
    copyFileSync(path.join(folder, 'out/spring/spring.govdelivery.html'), file)
    writeFileSync(file, readFileSync(file, 'utf8').replace('eight new windows', 'nine new windows'))
    await terminalShot(camera, 'verify.png', folder, 'verify spring bulletin.html')
  },
  async 'test-mail'(camera, folder) {
    // Mailpit's port, as in docs/test-mail.md.
    const onData = (stream, _session, done) => stream.on('end', done).resume()
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData }).listen(
      1025,
      '127.0.0.1',
    )
    await terminalShot(camera, 'test-mail.png', await parishProject(folder), 'send-test spring --to ann@example.org', {
      env: { COHES3ION_SMTP_URL: 'smtp://localhost:1025', COHES3ION_SMTP_FROM: 'ann@example.org' },
      answers: [['(y/n)', 'y\n']],
    })
    await new Promise((resolve) => server.close(resolve))
  },
  async editor(camera, folder) {
    newProject(folder)
    const schema = JSON.parse(readFileSync(path.join(folder, '.cohes3ion/schema/issue.json'), 'utf8'))
    // One name is misspelt, and a section is begun.
    const [story] = parish['issues/spring.yaml']
      .replace('title: The hall', 'titel: The hall')
      .split(/(?<=- type: )diary/)
    const lines = story.split('\n')
    const [line, column] = [lines.length, lines.at(-1).length + 1]
    const schemas = [{ uri: 'http://editor.test/issue.json', schema }]
    const shown = {
      file: 'issues/spring.yaml',
      text: story,
      line,
      column,
      schemas,
      keys: ['ArrowDown', 'ArrowDown'],
      width: 880,
      height: 640,
    }
    await camera.save('editor.png', await editorShot(camera, root, shown))
  },
}
