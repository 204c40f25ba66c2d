import { drawPicture } from '../rules/drawPicture.ts'

/** The project around each fixture: a newsletter without mistakes, and good and bad pictures. */
export const project: { readonly [path: string]: string | Uint8Array } = {
  'newsletter.yaml': `name: The Test Letter
languages: [en, cy]
target:
  name: govdelivery
  pictures: https://example.org/pictures/
`,
  'issues/images/plans.png': drawPicture({ width: 600, height: 400 }),
  'issues/images/wide.png': drawPicture({ width: 9000, height: 40 }),
  'issues/images/flat.png': drawPicture({ width: 600, height: 0 }),
  'issues/images/heavy.png': drawPicture({ width: 600, height: 400, bytes: 6_000_000 }),
  'issues/images/cut.png': drawPicture({ width: 600, height: 400 }).subarray(0, 14),
  'issues/images/half.png': half(drawPicture({ width: 600, height: 400 })),
  'issues/images/half.jpg': half(drawPicture({ width: 600, height: 400, format: 'jpg' })),
  'issues/images/half.gif': half(drawPicture({ width: 600, height: 400, format: 'gif', animated: true })),
  'issues/images/damaged.png': drawPicture({ width: 600, height: 400 }).map((byte, i) => (i === 200 ? ~byte : byte)),
  'issues/images/modern.webp': webp(600, 400),
}

function half(picture: Uint8Array): Uint8Array {
  return picture.subarray(0, picture.length / 2)
}

function webp(width: number, height: number): Uint8Array {
  const picture = Buffer.alloc(30)
  picture.write('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1')
  picture.writeUIntLE(width - 1, 24, 3)
  picture.writeUIntLE(height - 1, 27, 3)
  return picture
}
