import { sourceFirst } from '../artifacts/sourceFirst.ts'
import { altOf, writtenPictures } from '../artifacts/writtenPictures.ts'
import type { CompiledIssue } from '../compiler.ts'
import { sha256 } from '../lib/cache/digest.ts'
import type { HostedPicture } from '../model/hosted.ts'
import type { PictureFile } from '../model/picture.ts'
import type { Place } from '../model/source.ts'
import type { RenderedElement } from '../rules/evidence.ts'
import { shownWidth } from '../rules/pictures/lib/shownWidth.ts'
import { groundOf } from '../rules/pictures/lib/vanishing.ts'
import { parseElements } from '../stages/check/parseElements.ts'
import { isHtml } from '../stages/check/readRendered.ts'
import type { HostingStatus } from './uploadPicture.ts'

/** A picture file that an issue shows. */
export interface IssuePicture {
  readonly file: PictureFile
  /** In the issue's source language; null for a decorative picture. */
  readonly alt: string | null
  readonly place: Place
  /** The greatest width at which it is shown, in CSS pixels; null if it is not known. */
  readonly width: number | null
  /** The colour that it stands on, as #rrggbb; null if none is declared. */
  readonly ground: string | null
  /** SHA-256 of its file. */
  readonly digest: string
  readonly status: HostingStatus
  /** Its entry in the record; null if it has none. */
  readonly hosted: HostedPicture | null
  /** In the newsletter's web folder; null without one. */
  readonly inFolder: string | null
}

interface Sources {
  readonly hosted: readonly HostedPicture[]
  readonly readPicture: (path: string) => Uint8Array | null
}

/** The picture files of a compiled issue, each once, in the order of its emails. */
export function issuePictures(
  { emails, variants }: Pick<CompiledIssue, 'emails' | 'variants'>,
  { hosted, readPicture }: Sources,
): readonly IssuePicture[] {
  const written = sourceFirst(variants).flatMap(writtenPictures)
  const shown = emails.flatMap(({ artifacts }) =>
    artifacts.flatMap((one) =>
      isHtml(one) ? parseElements(one.text, null, () => null).elements.filter(isPicture) : [],
    ),
  )
  const all = new Map(emails.flatMap(({ pictures }) => pictures.map((one) => [one.path, one] as const)))
  return [...all.values()].flatMap(({ path, name, place, address, isChanged }): IssuePicture[] => {
    const file = written.find(({ picture }) => picture.file.path === path)?.picture.file
    const bytes = readPicture(path)
    // It has been removed since it was compiled.
    if (!file || !bytes) return []
    const sources = [`images/${name}`, address]
    const elements = shown.filter(({ attributes }) => sources.includes(attributes['src'] ?? ''))
    const widths = elements.flatMap((element) => shownWidth(element) ?? [])
    const entry = hosted.find((one) => one.picture === path) ?? null
    return [
      {
        ...{ file, place, alt: altOf(written, path), digest: sha256(bytes), hosted: entry },
        width: widths.length > 0 ? Math.max(...widths) : null,
        ground: elements.map(groundOf).find((one) => one !== null) ?? null,
        status: entry ? (isChanged ? 'changed' : 'hosted') : address === null ? 'new' : 'folder',
        inFolder: entry ? null : address,
      },
    ]
  })
}

function isPicture({ name }: RenderedElement): boolean {
  return name === 'img'
}
