import { spawn } from 'node:child_process'

/**
 * What the program prints on a terminal of its own, with its colours: `script` of util-linux makes one. `answers` are
 * typed where it asks: pairs of a question's last words and the keys.
 */
export async function printed(program, folder, line, { columns = 100, env = {}, answers = [] } = {}) {
  const words = line.split(' ').map((word) => `'${word}'`)
  const command = `stty cols ${columns} rows 60; '${process.execPath}' '${program}' ${words.join(' ')}`
  const child = spawn('script', ['--quiet', '--command', command, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm-256color', CI: '1', ...env },
  })
  const left = [...answers]
  let shown = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    shown += chunk
    if (!left[0] || !shown.trimEnd().endsWith(left[0][0])) return
    const [[, keys]] = left.splice(0, 1)
    child.stdin.write(keys)
  })
  await new Promise((resolve) => child.on('close', resolve))
  return shown.replaceAll('\r\n', '\n')
}

const inks = {
  1: 'font-weight:bold',
  2: 'color:#9aa4ae',
  31: 'color:#ff8f87',
  32: 'color:#7ee0a2',
  33: 'color:#f3d06b',
  36: 'color:#7fd8e6',
}
const ends = new Set(['0', '22', '39'])

/** A terminal's text as HTML, broken where the terminal breaks it. Throws for a control sequence that is no colour. */
export function terminalHtml(shown, columns = 100) {
  const [first = '', ...rest] = shown.split('\u001b[')
  let open = 0
  const body = rest.map((part) => {
    const end = part.indexOf('m')
    const code = part.slice(0, end)
    if (!ends.has(code) && !inks[code]) throw new Error(`not a colour: ${JSON.stringify(part)}`)
    open += ends.has(code) ? -1 : 1
    return `${ends.has(code) ? '</span>' : `<span style="${inks[code]}">`}${escapeHtml(part.slice(end + 1))}`
  })
  if (open !== 0) throw new Error('a colour does not end')
  return `<body style="margin:0;background:#101820"><pre style="margin:0;padding:18px 22px;color:#f1f4f6;
    font:14px/20px 'DejaVu Sans Mono',monospace;width:${columns}ch;white-space:pre-wrap;word-break:break-all"
    >${escapeHtml(first)}${body.join('')}</pre>`
}

const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
