import { wrapText } from '../../lib/text/wrap.ts'
import { parseDocument } from '../../lib/yaml/yaml.ts'
import type { Files } from '../../model/files.ts'
import { exampleBlock, paragraphs } from './topic.ts'

/** What leads to a message: made from the newsletters that the messages are tested on. */
export interface MessageExample {
  /** The file of the excerpt, and the excerpt with a mark below the place; left out where it is no place in a text. */
  readonly file?: string
  readonly wrong?: string
  /** The message itself, with what to do. */
  readonly says: string
  /** The same excerpt after the words that the message proposes are taken. */
  readonly right?: string
}

/** One for each message that a newsletter in memory can lead to. */
export const messageExamplesFile = 'templates/messages/examples.yaml'

const maxBytes = 1_000_000

/** Reads the examples when the first of them is asked for. */
export function openMessageExamples(builtIn: Files): (id: string) => string {
  let examples: { readonly [id: string]: MessageExample } | undefined
  return (id) => {
    examples ??= readExamples(builtIn)
    const example = examples[id]
    return example ? exampleText(example) : ''
  }
}

/** For a terminal of 78 columns. */
function exampleText({ file, wrong, says, right }: MessageExample): string {
  return paragraphs(
    wrong === undefined ? '' : exampleBlock(wrong, `Wrong, in ${file}:`),
    right === undefined ? '' : exampleBlock(right, 'Right:'),
    `What it says:\n\n${wrapText(says, 78, '  ')}`,
  )
}

function readExamples(builtIn: Files): { readonly [id: string]: MessageExample } {
  const read = builtIn.read(messageExamplesFile, maxBytes)
  return read.kind === 'file' ? parseDocument(new TextDecoder().decode(read.bytes)).toJS() : {}
}
