import { folderAddress } from '../lib/address/folderAddress.ts'
import { sizeInWords } from '../lib/text/sizeInWords.ts'
import type { Paint } from '../report/paint.ts'
import type { Target } from '../targets/target.ts'
import type { MatchedBy } from './claims.ts'
import type { Match } from './matching.ts'
import type { Engine } from './sharp.ts'
import type { UploadItem } from './uploadList.ts'
import { type HostingStatus, isWanted } from './uploadPicture.ts'

const statusInWords: { readonly [status in HostingStatus]: string } = {
  new: 'to upload',
  changed: 'has changed: upload it again',
  hosted: 'on the web',
  folder: 'in your web folder',
}

/** The numbered list of an issue's pictures, for a person. `folder` is where the copies are. */
export function imageList(id: string, items: readonly UploadItem[], folder: string, paint: Paint): string {
  if (items.length === 0) return `${paint('bold', id)}: no pictures that need an address on the web.\n`
  const wanted = items.filter(isWanted)
  const width = Math.max(...items.map(({ upload }) => upload.length))
  const margin = String(items.length).length + 4
  const rows = items.map((item, i) => {
    const { upload, status, address, copy, path } = item
    const facts = [statusInWords[status], copy && isWanted(item) ? sizeInWords(copy.bytes.length) : null]
    const head = `${String(i + 1).padStart(margin - 2)}. ${upload.padEnd(width)}  ${facts.filter(Boolean).join(', ')}`
    const below = [`from ${path}`, !isWanted(item) && address, copy?.done].filter(Boolean)
    return [head, ...below.map((one) => paint('dim', `${' '.repeat(margin)}${one}`))].join('\n')
  })
  return [
    `${paint('bold', id)}: ${summary(items)}`,
    '',
    ...rows,
    ...(wanted.length > 0 ? ['', `The files to upload are in ${folder}`] : []),
    '',
  ].join('\n')
}

function summary(items: readonly UploadItem[]): string {
  const wanted = items.filter(isWanted).length
  if (wanted === 0)
    return `${items.length === 1 ? 'the picture has its' : `all ${items.length} pictures have their`} address on the web.`
  return `${wanted} of ${items.length} ${items.length === 1 ? 'picture has' : 'pictures have'} no address on the web yet.`
}

/** What to do next; empty where there is nothing. `webFolder` is the newsletter's own, null without one. */
export function nextSteps({
  id,
  items,
  folder,
  target,
  webFolder,
}: {
  readonly id: string
  readonly items: readonly UploadItem[]
  readonly folder: string
  readonly target: Target | null
  readonly webFolder: string | null
}): string {
  const inFolder = items.filter(({ status }) => status === 'folder').length
  const steps = items.some(isWanted)
    ? [
        ...(target?.platform?.uploadSteps ?? [
          'Upload the files to where your newsletter’s pictures stand on the web.',
        ]),
        'Copy the address of each picture, or the page that lists them, into a text file such as addresses.txt.',
        `Run “cohes3ion images ${id} --paste addresses.txt”; or, without a file, give one address after the other on a terminal.`,
      ]
    : []
  return [
    ...(steps.length > 0 ? [`Next, with the files in ${folder}:`, ...steps.map((one, i) => `  ${i + 1}. ${one}`)] : []),
    ...(inFolder > 0 && webFolder !== null
      ? [
          `newsletter.yaml says that your pictures stand at ${webFolder}: build the issue, and upload its folder images to ${folderAddress(webFolder)}${id}/.`,
          'An address that you give for one picture precedes that.',
        ]
      : []),
  ].join('\n')
}

/** What the engine would have done to the pictures; null where it is there or would have done nothing. */
export function withoutEngine(items: readonly UploadItem[], engine: Engine): string | null {
  const left = items.flatMap(({ copy }) => copy?.left ?? [])
  if (engine.kind === 'ready' || left.length === 0) return null
  const why =
    engine.kind === 'missing'
      ? 'The copies are your files without private data: sharp, which scales pictures, is not installed'
      : `The copies are your files without private data: sharp, which scales pictures, does not start (${engine.reason})`
  return `${why}. It would have ${left.join('; ')}. The page that “cohes3ion explain pictures” names says how to add it.`
}

const byInWords: { readonly [by in MatchedBy]: string } = {
  list: 'named beside it',
  content: 'by its content',
  name: 'by its name',
  alt: 'by its alternative text',
  file: 'by the name of its file',
  order: 'by its order: there are as many addresses as pictures without one. Look whether it is the right picture',
}

/** How each address was found to be a picture's. */
export function matchList(matches: readonly Match[]): string {
  const width = Math.max(0, ...matches.map(({ picture }) => picture.upload.length))
  return matches
    .map(({ picture, given, by }) => `  ${picture.upload.padEnd(width)}  ${given.address}  (${byInWords[by]})`)
    .join('\n')
}

/** A picture as `--format json` prints it. */
export function toJsonPicture({ path, upload, status, address, copy }: UploadItem): object {
  return {
    ...{ picture: path, upload, status, address },
    ...{ size: copy?.bytes.length ?? null, width: copy?.width ?? null, done: copy?.done ?? null },
    notDone: copy?.left ?? null,
  }
}
