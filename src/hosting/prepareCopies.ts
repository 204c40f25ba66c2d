import { sha256 } from '../lib/cache/digest.ts'
import { baseName } from '../lib/files/paths.ts'
import { cleanPicture } from '../lib/pictures/parsePicture.ts'
import type { Palette } from '../model/theme.ts'
import { type CopyPlan, copyPlan, planInWords } from './copyPlan.ts'
import type { IssuePicture } from './issuePictures.ts'
import { type ScaledPicture, scalePicture } from './scalePicture.ts'
import type { Engine } from './sharp.ts'

/** The copy of a picture that is uploaded. */
export interface Copy {
  readonly picture: IssuePicture
  readonly bytes: Uint8Array
  /** SHA-256. */
  readonly digest: string
  /** By its true format. */
  readonly ending: 'png' | 'jpg' | 'gif'
  /** In pixels. */
  readonly width: number
  /** What was done to it, in words; null if nothing but private data was taken out. */
  readonly done: string | null
  /** What would have been done if the engine were there. */
  readonly left: string | null
}

interface Surroundings {
  readonly readPicture: (path: string) => Uint8Array | null
  readonly theme: { readonly light: Palette; readonly dark: Palette }
  readonly engine: Engine
}

/** Compressing again must save so much to be worth it. */
const worthwhile = 0.9
/** A drawing may take more bytes when it is scaled; as it is, it may then have so many times the pixels in width. */
const maxSpare = 2

/** Makes the copies, one after another: a large picture takes memory. */
export async function prepareCopies(
  pictures: readonly IssuePicture[],
  surroundings: Surroundings,
): Promise<readonly Copy[]> {
  const copies: Copy[] = []
  for (const picture of pictures) {
    const copy = await copyOf(picture, surroundings)
    if (copy) copies.push(copy)
  }
  return copies
}

/** null if its file has gone meanwhile. */
async function copyOf(picture: IssuePicture, { readPicture, theme, engine }: Surroundings): Promise<Copy | null> {
  const { file } = picture
  const original = readPicture(file.path)
  const clean = original && cleanPicture(original)
  if (!clean) return null
  const plan = copyPlan(picture)
  const words = plan && planInWords(picture, plan)
  const scaled =
    plan && engine.kind === 'ready' ? await scalePicture(original, picture, plan, theme, engine.open) : null
  if (scaled && isBetter(picture, plan, scaled, clean))
    return {
      ...{ picture, bytes: scaled.bytes, digest: sha256(scaled.bytes), ending: scaled.ending, width: scaled.width },
      ...{ done: doneInWords(picture, scaled, words), left: null },
    }
  const left = engine.kind === 'ready' ? null : words
  return { picture, bytes: clean, digest: sha256(clean), ending: file.format, width: file.width, done: null, left }
}

function isBetter(
  { file }: IssuePicture,
  plan: CopyPlan | null,
  { bytes, isOpaque, width }: ScaledPicture,
  clean: Uint8Array,
): boolean {
  if (plan?.turns || plan?.converts || isOpaque || file.width > width * maxSpare) return true
  return bytes.length < clean.length * (plan?.width == null ? worthwhile : 1)
}

function doneInWords({ file }: IssuePicture, { isOpaque, ending }: ScaledPicture, words: string | null): string | null {
  const steps = [
    words?.replace(`, saved ${baseName(file.path)} as JPEG`, ''),
    isOpaque && `put ${baseName(file.path)} on a ground, because dark mode would swallow it`,
    ending !== file.format && `saved it as ${ending === 'jpg' ? 'JPEG' : 'PNG'}`,
  ]
  return steps.filter(Boolean).join(', ') || null
}
