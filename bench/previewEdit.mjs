// The time from saving a file to the new email painted in Chromium, for our preview and for the peers' development
// servers, with the same content; and the memory and handles of our preview while pages are opened and closed.
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clockAhead, closePage, frameHtml, now, openBrowser, openPage, watchFor } from './browser.mjs'
import { openEquivalents } from './equivalentMjml.mjs'
import { previewPeers } from './previewPeers.mjs'
import { reasonIn } from './reasons.mjs'
import { compareWords } from './sameWords.mjs'
import { startServer } from './servers.mjs'
import { quantile } from './statistics.mjs'
import { asRatio, inMib, table } from './tables.mjs'

/** The words that are edited: they are once in the issue, and once in each peer's template. */
const words = 'no indication of the challenges ahead'
const wordsIn = (round) => words.replace('the', `the ${round + 1000}`)

/** Milliseconds between an edit that was painted and the next, so that a page's work after it does not count. */
const pause = 250

export async function previewEdit({ root, temporary, plan, product, peers }) {
  const browser = await openBrowser()
  if (!browser) return 'Not measured: no Chromium was found. `CHROMIUM` can name one.'
  const project = path.join(temporary, 'previewed')
  for (const name of ['newsletter.yaml', 'issues', 'templates/pictures'])
    cpSync(path.join(root, name), path.join(project, name), { recursive: true })
  const ours = {
    name: 'cohes3ion preview',
    file: path.join(project, 'issues/issue-5/issue.yaml'),
    at: '/issue-5?view=desktop',
    start: () =>
      startServer(
        product.later(['preview', 'issue-5', '--no-open', '--port', '0'], { cwd: project }),
        /^(http:\/\/[^/\s]+)/m,
      ),
  }
  const mjml = await (await openEquivalents(root, root, temporary))('issue-5')
  const sides = [ours, ...(peers && !peers.failure ? previewPeers(peers.folder, mjml) : [])]
  try {
    const edits = await timeEdits(browser, sides, plan.preview)
    return [...edits, await holdings(browser, ours, plan.preview.cycles)].join('\n\n')
  } finally {
    await browser.close()
  }
}

async function timeEdits(browser, all, { warmUps, rounds }) {
  const tried = []
  for (const side of all) tried.push(await open(browser, side))
  if (tried[0].failure) throw new Error(`the preview does not run: ${tried[0].failure}`)
  const sides = tried.filter(({ failure }) => !failure)
  for (let round = -warmUps; round < rounds; round += 1)
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      const byRename = Math.floor(round / 2) % 2 === 0
      const ms = await timeEdit(side, round, byRename)
      if (round >= 0) side.times.push({ ms, byRename })
      await sleep(pause)
    }
  const [ours, ...peers] = sides
  const html = await frameHtml(ours.page)
  for (const peer of peers) peer.same = compareWords(html, await frameHtml(peer.page)).same
  const ahead = Math.abs(await clockAhead(ours.page))
  for (const { page, server } of sides) {
    await closePage(page)
    await server.end()
  }
  const clocks = `The clocks of the bench and of the browser were ${ahead.toFixed(1)} ms apart.`
  return [costs(tried), ...(peers.length ? [ratios(ours, peers)] : []), clocks]
}

/** A side with its server running and its page open; `failure` says why it has none. */
async function open(browser, side) {
  let server
  try {
    const text = readFileSync(side.file, 'utf8')
    if (text.split(words).length !== 2) throw new Error(`“${words}” should be there once to be edited`)
    server = await side.start()
    const page = await openPage(browser, server.address + side.at)
    await (await watchFor(page, words))()
    return { ...side, failure: null, text, server, page, times: [] }
  } catch (error) {
    await server?.end()
    return { ...side, failure: reasonIn(error) }
  }
}

/** Milliseconds from before the file is written to the end of the frame that has its new words. */
async function timeEdit({ page, file, text }, round, byRename) {
  const painted = await watchFor(page, wordsIn(round))
  const edited = text.replace(words, wordsIn(round))
  const start = now()
  save(file, edited, byRename)
  return (await painted()) - start
}

/** As editors do: into the file itself, or into a new file that is then renamed to it. */
function save(file, text, byRename) {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.new`)
  writeFileSync(byRename ? beside : file, text)
  if (byRename) renameSync(beside, file)
}

function costs(tried) {
  const ms = (times, at) =>
    `${quantile(
      times.map(({ ms }) => ms),
      at,
    ).toFixed(0)} ms`
  const rows = tried.map(({ name, failure, times }, i) => [
    `\`${name}\``,
    ...(failure
      ? [`does not run: ${failure}`, '', '', '']
      : [
          ms(times, 0.5),
          ms(times, 0.95),
          ms(
            times.filter(({ byRename }) => !byRename),
            0.5,
          ),
          ms(
            times.filter(({ byRename }) => byRename),
            0.5,
          ),
        ]),
    i === 0 ? 'p50 45 ms, p95 90 ms' : '',
  ])
  return table(['saved to painted', 'p50', 'p95', 'p50, written in place', 'p50, by rename', 'goal'], rows)
}

function ratios(ours, peers) {
  const of = ({ times }) => times.map(({ ms }) => ms)
  const rows = peers.map((peer) => [
    `\`${ours.name}\``,
    `\`${peer.name}\``,
    peer.same ? asRatio(of(ours), of(peer)) : 'not comparable',
  ])
  return table(['saved to painted', 'against', 'ratio'], rows)
}

/** Memory, handles and watches of the server's process while its page is opened, edited and closed again and again. */
async function holdings(browser, ours, cycles) {
  const server = await ours.start()
  const text = readFileSync(ours.file, 'utf8').replace(/the \d+ challenges/, 'the challenges')
  const shown = [...new Set([1, ...[0.25, 0.5, 0.75, 1].map((part) => Math.ceil(cycles * part))])]
  const seen = []
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const page = await openPage(browser, server.address + ours.at)
    await page.waitForSelector('html[data-painted]')
    await timeEdit({ ...ours, text, page }, cycle, cycle % 2 === 0)
    await closePage(page)
    if (!shown.includes(cycle)) continue
    await sleep(1000)
    seen.push(heldBy(server.pid))
  }
  await server.end()
  if (seen.includes(null)) return 'What the preview holds is read from `/proc`, which is not there.'
  return table(
    ['page opened, edited, closed', ...shown.map((cycle) => (cycle === 1 ? 'once' : `${cycle} times`))],
    [
      ['memory of `cohes3ion preview`', ...seen.map(({ memory }) => inMib(memory))],
      ['open files and connections', ...seen.map(({ handles }) => `${handles}`)],
      ['watched files and folders', ...seen.map(({ watches }) => `${watches}`)],
    ],
  )
}

function heldBy(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const handles = readdirSync(`/proc/${pid}/fd`)
    const about = handles.map((handle) => readFileSync(`/proc/${pid}/fdinfo/${handle}`, 'utf8')).join('\n')
    return {
      memory: Number(/^VmRSS:\s*(\d+)/m.exec(status)[1]) / 1024,
      handles: handles.length,
      watches: (about.match(/^inotify wd:/gm) ?? []).length,
    }
  } catch {
    return null
  }
}
