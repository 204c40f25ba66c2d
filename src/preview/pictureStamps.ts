import { crc32 } from 'node:zlib'
import type { Email } from '../model/email.ts'
import type { Files } from '../model/files.ts'
import type { EmailState } from './state.ts'

/** A checksum of each picture's content, by its name. */
type Stamps = EmailState['pictures']

export function stampsOf({ pictures }: Email, files: Files): Stamps {
  const stampOf = (file: string) => {
    const read = files.read(file, Number.MAX_SAFE_INTEGER)
    return read.kind === 'file' ? crc32(read.bytes).toString(16) : ''
  }
  return Object.fromEntries(pictures.map(({ name, path }) => [name, stampOf(path)]))
}

export function stampedAddress(src: string, stamps: Stamps): string {
  return new Map(addressPairs(stamps)).get(src) ?? src
}

export function stampedHtml(html: string, stamps: Stamps): string {
  return addressPairs(stamps).reduce((all, [plain, stamped]) => all.replaceAll(`"${plain}"`, `"${stamped}"`), html)
}

/** Cache busting: the checksum in its address makes the browser load a picture again when it has changed. */
function addressPairs(stamps: Stamps): (readonly [plain: string, stamped: string])[] {
  return Object.entries(stamps).map(([name, stamp]) => [`images/${name}`, `images/${name}?${stamp}`])
}
