/** A newsletter that is right in every way, and pictures good and bad: what each fixture stands on. */
export const project: { readonly [path: string]: string | Uint8Array } = {
  'newsletter.yaml': `name: The Test Letter
languages: [en, cy]
target:
  name: govdelivery
  pictures: https://example.org/pictures/
`,
  'issues/images/plans.png': png(600, 400),
  'issues/images/wide.png': png(9000, 400),
  'issues/images/flat.png': png(600, 0),
  'issues/images/heavy.png': png(600, 400, 6_000_000),
  'issues/images/cut.png': png(600, 400).subarray(0, 14),
  'issues/images/modern.webp': webp(600, 400),
}

/** A PNG as far as its size is told, then nothing. */
function png(width: number, height: number, bytes = 33): Uint8Array {
  const picture = Buffer.alloc(bytes)
  picture.write('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR', 'latin1')
  picture.writeUInt32BE(width, 16)
  picture.writeUInt32BE(height, 20)
  return picture
}

function webp(width: number, height: number): Uint8Array {
  const picture = Buffer.alloc(30)
  picture.write('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1')
  picture.writeUIntLE(width - 1, 24, 3)
  picture.writeUIntLE(height - 1, 27, 3)
  return picture
}
