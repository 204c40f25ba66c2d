import { foldedHeader } from './headers.ts'
import { quotedPrintable } from './quotedPrintable.ts'

/** A picture that the HTML shows as `cid:ID`. */
export interface InlineFile {
  readonly contentId: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface MessageBody {
  readonly text: string
  readonly html: string
  readonly inline: readonly InlineFile[]
}

/**
 * Writes a message in plain text and HTML: ASCII, with CRLF. `headers` are complete, without those of MIME. `id` holds
 * letters, digits, “-” and “_”, up to 50.
 *
 * Pictures stand beside the HTML that shows them, multipart/related in multipart/alternative: of the alternatives, a
 * client shows the last that it can (RFC 2046, section 5.1.4).
 */
export function writeMessage(headers: readonly string[], { text, html, inline }: MessageBody, id: string): string {
  const page = textPart('text/html', html)
  const related = inline.length === 0 ? page : multipart('related', [page, ...inline.map(filePart)], `${id}_r`)
  const alternative = multipart('alternative', [textPart('text/plain', text), related], `${id}_a`)
  return lines([...headers, 'MIME-Version: 1.0', alternative])
}

/** “=_” stands neither in quoted-printable nor in base64: no line of a part can be taken for a boundary. */
function multipart(subtype: string, parts: readonly string[], id: string): string {
  const boundary = `=_${id}`
  // Required by RFC 2387, section 3.1.
  const type = subtype === 'related' ? ['type="text/html";'] : []
  const header = foldedHeader('Content-Type', [`multipart/${subtype};`, ...type, `boundary="${boundary}"`])
  return lines([header, '', ...parts.flatMap((part) => [`--${boundary}`, part]), `--${boundary}--`, ''])
}

function textPart(mediaType: string, text: string): string {
  return lines([
    `Content-Type: ${mediaType}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(text),
  ])
}

function filePart({ contentId, name, mediaType, bytes }: InlineFile): string {
  const safeName = name.replace(/[^\w.-]/g, '-')
  return lines([
    foldedHeader('Content-Type', [`${mediaType};`, `name="${safeName}"`]),
    'Content-Transfer-Encoding: base64',
    `Content-ID: <${contentId}>`,
    foldedHeader('Content-Disposition', ['inline;', `filename="${safeName}"`]),
    '',
    base64Lines(bytes),
  ])
}

function base64Lines(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
  return (all.match(/.{1,76}/g) ?? []).join('\r\n')
}

function lines(all: readonly string[]): string {
  return all.join('\r\n')
}
