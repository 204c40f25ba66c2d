import { sizeInWords } from '../../lib/text/sizeInWords.ts'
import type { ReadableArtifact } from '../../model/artifact.ts'
import type { TemplateValues } from '../../model/letter.ts'
import { fileUses } from '../fileUses.ts'
import type { CompiledLetters } from '../kind.ts'
import { writtenPictures } from '../writtenPictures.ts'

/** Every file of the build, in its order; `sheet` is the name of this one. */
export function filesView({ emails, variants, artifacts }: CompiledLetters, sheet: string): TemplateValues {
  const sizeByPath = new Map(variants.flatMap(writtenPictures).map(({ picture: { file } }) => [file.path, file.bytes]))
  const sizeByName = new Map(
    emails.flatMap(({ pictures }) => pictures.map(({ name, path }) => [`images/${name}`, sizeByPath.get(path)])),
  )
  // Pictures are not read: their sizes are known, and they are many.
  const sizeOf = ({ name, text }: ReadableArtifact) => (text === null ? sizeByName.get(name) : Buffer.byteLength(text))
  const rows = artifacts.map((one) => {
    const size = sizeOf(one)
    return {
      name: one.name,
      role: fileUses[one.role] ?? one.role,
      size: size === undefined ? '' : sizeInWords(size),
      isHeld: one.held,
    }
  })
  return { files: [...rows, { name: sheet, role: 'this sheet', size: '', isHeld: false }] }
}
