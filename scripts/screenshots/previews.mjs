import { spawn } from 'node:child_process'
import { program } from './projects.mjs'

/** Serves the preview of a project while `use` looks at it: it gets the window and waits for the next painting. */
export async function previewed(camera, folder, issue, { width, height, query }, use) {
  const served = spawn(process.execPath, [program, 'preview', issue, '--no-open', '--port', '0'], { cwd: folder })
  const address = await new Promise((resolve) => served.stdout.once('data', (line) => resolve(String(line).trim())))
  const page = await camera.newPage(width, height)
  const painted = async (before) => {
    await page.waitForFunction((old) => (document.documentElement.dataset.painted ?? '') !== old, before)
    await page.waitForTimeout(700)
  }
  await page.goto(`${address}?${query}`)
  await painted('')
  await use(page, painted)
  await page.close()
  served.kill('SIGINT')
  await new Promise((resolve) => served.once('exit', resolve))
}
