import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { decodeUtf8, type Garble } from './mojibake.ts'

/** Quoted-printable UTF-8 of a mail's source, “caf=C3=A9”, and escapes of JSON, “caf\u00e9”. */
const coded = /(?:=[C-F][\dA-F](?:=[89AB][\dA-F]){1,3})+|\\u(?:00[a-f]|01\d|1e[\da-f]|20[1-2])[\da-f]/gi

/** Letters that stand as codes. */
export function codedLettersIn(text: string): Garble[] {
  if (!/=[C-F][\dA-F]=|\\u[012]/i.test(text)) return []
  return firstMatches(text, coded).flatMap(({ 0: broken, index }): Garble[] => {
    const meant = broken.startsWith('=')
      ? decodeUtf8(broken.slice(1).split('=').map(fromHex))
      : String.fromCharCode(fromHex(broken.slice(2)))
    return meant === null ? [] : [{ from: index, to: index + broken.length, meant }]
  })
}

function fromHex(digits: string): number {
  return Number.parseInt(digits, 16)
}
