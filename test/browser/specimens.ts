import type { Files } from '../../src/model/files.ts'
import { compileIn, inShort, repositoryFiles, sampleIssues, textOf } from '../support/project.ts'
import { galleryFiles, galleryIssues } from './galleryFiles.ts'
import { kitchenSinkFiles, kitchenSinks } from './kitchenSink.ts'

/** An issue as the browser shows it. */
export interface Specimen {
  readonly id: string
  readonly html: { readonly [form in Form]: string }
  /** The bytes of each picture, by the last segment of its address. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** The complete document, or the fragment for GovDelivery. */
const forms = ['document', 'fragment'] as const
type Form = (typeof forms)[number]

interface LetterForm {
  readonly id: string
  readonly form: Form
}

/**
 * The rows of a table of tests. The gallery's issues are only pasted: their documents have the same layout, and all that
 * a document has besides it is in the kitchen sinks.
 */
export const letters: readonly LetterForm[] = [
  ...[...sampleIssues, ...kitchenSinks].flatMap((id) => forms.map((form) => ({ id, form }))),
  ...Array.from(galleryIssues.keys(), (id) => ({ id, form: 'fragment' as const })),
]

const compiled = new Map<string, Promise<Specimen>>()

/** Compiles an issue, once. One that cannot be built fails only the tests that use it. */
export function specimen(id: string): Promise<Specimen> {
  const known = compiled.get(id) ?? compile(id)
  compiled.set(id, known)
  return known
}

async function compile(id: string): Promise<Specimen> {
  return compileFrom(filesOf(id), id)
}

/** Compiles an issue of any project. */
export async function compileFrom(files: Files, id: string): Promise<Specimen> {
  const { value: email, findings } = await compileIn(files, id, 'govdelivery')
  if (!email) throw new Error(`${id} does not build:\n${findings.map(inShort).join('\n')}`)
  return {
    id,
    html: { document: textOf(email, 'document'), fragment: textOf(email, 'paste') },
    pictures: new Map(email.pictures.map(({ name, path }) => [name, bytesOf(files, path)])),
  }
}

function filesOf(id: string): Files {
  const project = galleryIssues.get(id)
  if (project) return galleryFiles(project)
  return (kitchenSinks as readonly string[]).includes(id) ? kitchenSinkFiles() : repositoryFiles
}

function bytesOf(files: Files, path: string): Uint8Array {
  const read = files.read(path, Number.MAX_SAFE_INTEGER)
  if (read.kind !== 'file') throw new Error(`The picture ${path} cannot be read.`)
  return read.bytes
}
