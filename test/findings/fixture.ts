import { positionAt } from '../../src/lib/text/lines.ts'
import type { Finding } from '../../src/model/finding.ts'
import { drawPicture } from '../rules/drawPicture.ts'

/** A finding that a fixture expects, and words that its message must contain. */
interface Expected {
  readonly at: string
  readonly words: string
}

export interface Fixture {
  /** The id of the issue to compile. */
  readonly issue: string
  readonly files: { readonly [path: string]: Uint8Array }
  readonly expected: readonly Expected[]
}

/** A finding as fixtures name it: "path:line:column id", or only its id where it has no place. */
export function shown({ id, place }: Finding): string {
  if (!place) return id
  const { line, column } = positionAt(place.source.text, place.from)
  return `${place.source.path}:${line}:${column} ${id}`
}

/** Reads a fixture; test/fixtures/broken/README.md says how one is written. */
export function parseFixture(text: string): Fixture {
  const [header = '', ...parts] = text.split(/^=== /m)
  const files = parts.map(parseFile)
  const placeless = [...header.matchAll(/^finding: (\S+) ?(.*)$/gm)].map(([, at = '', words = '']) => ({ at, words }))
  return {
    issue: /^issue: (.*)$/m.exec(header)?.[1] ?? 'issue-1',
    files: Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])),
    expected: [...placeless, ...files.flatMap(({ expected }) => expected)],
  }
}

function parseFile(part: string) {
  const [head = '', ...lines] = part.replace(/\n$/, '').split('\n')
  const [, path = '', encoding = 'utf8'] = /^(.*?)(?: \((\w+)\))?$/.exec(head) ?? []
  if (encoding === 'png') return { path: expand(path), bytes: drawPicture({ width: 60, height: 40 }), expected: [] }
  if (!Buffer.isEncoding(encoding)) throw new Error(`${path}: there is no encoding ${encoding}`)
  const kept: string[] = []
  const expected: Expected[] = []
  for (const line of lines) {
    if (!line.startsWith('#~')) {
      kept.push(line)
      continue
    }
    const [, id, column, words = ''] = /^#~ (\S+) (\d+) ?(.*)$/.exec(line) ?? []
    if (!id) throw new Error(`${path}: a marker is “#~ id column words”, not “${line}”`)
    expected.push({ at: `${path}:${Math.max(1, kept.length)}:${column} ${id}`, words })
  }
  const content = expand(kept.map((line) => `${line}\n`).join(''))
  return { path, bytes: Buffer.from(content, encoding), expected }
}

/** Invisible or repeated characters: `\u{a0}` is a no-break space, `\u{2d 20*400}` a hyphen and a space, 400 times. */
function expand(text: string): string {
  return text.replace(/\\u\{([0-9a-f ]+)(?:\*(\d+))?\}/g, (_, codes: string, times = '1') =>
    String.fromCodePoint(...codes.split(' ').map((code) => Number.parseInt(code, 16))).repeat(Number(times)),
  )
}
