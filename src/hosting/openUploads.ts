import type { Files } from '../model/files.ts'
import type { Finding, Outcome } from '../model/finding.ts'
import { openCompiler, openProject } from '../pipeline.ts'
import type { HostedEntry } from '../records/hostedEntry.ts'
import { readHosted, recordHosted } from '../records/recordHosted.ts'
import { pictureBytes } from '../stages/load/readPicture.ts'
import type { Target } from '../targets/target.ts'
import { type IssuePicture, issuePictures } from './issuePictures.ts'
import { knownElsewhere } from './knownElsewhere.ts'
import { prepareCopies } from './prepareCopies.ts'
import type { Engine } from './sharp.ts'
import { type UploadItem, uploadList } from './uploadList.ts'
import { isWanted } from './uploadPicture.ts'

/** An issue's pictures, with the copies of those that are to be uploaded. */
export interface Uploads {
  readonly items: readonly UploadItem[]
  /** Those whose address another issue has recorded, and this one has now. */
  readonly carried: readonly HostedEntry[]
  readonly target: Target | null
  /** The web folder that newsletter.yaml names. */
  readonly webFolder: string | null
  readonly engine: Engine
}

interface Opening {
  readonly root: string
  readonly id: string
  readonly files: Files
  readonly builtIn: Files
  readonly loadEngine: () => Promise<Engine>
}

/** Compiles the issue, carries known addresses over, and makes the copies. null where an error hides its pictures. */
export async function openUploads({ root, id, files, builtIn, loadEngine }: Opening): Promise<Outcome<Uploads>> {
  const { value: project, findings } = openProject(files, builtIn)
  if (!project) return { value: null, findings }
  // What rules say about the issue keeps no picture from being uploaded.
  const compiled = await openCompiler(project, { leftOut: () => 'pictures are prepared' }).compile(id)
  const { theme } = compiled
  const { value: hosted, findings: broken } = readHosted(files, id)
  if (!theme || !hosted) return { value: null, findings: [...findings, ...(theme ? broken : compiled.findings)] }
  const readPicture = (path: string) => pictureBytes(files, path)
  const before = issuePictures(compiled, { hosted, readPicture })
  const known = knownElsewhere(files, id, before)
  const recorded = recordHosted(root, id, known)
  const carried = recorded.value ? known : []
  const pictures = before.map((picture) => withAddress(picture, carried))
  const engine = await loadEngine()
  const copies = await prepareCopies(pictures.filter(isWanted), { readPicture, theme, engine })
  const [variant] = compiled.variants
  const { pictures: webFolder = null, name = '' } = variant?.newsletter.target ?? {}
  const target = project.catalogue.targets.find((one) => one.id === name) ?? null
  const uploads = { items: uploadList(pictures, copies), carried, target, webFolder, engine }
  return { value: uploads, findings: recorded.value ? [] : recorded.findings.filter(isError) }
}

function withAddress(picture: IssuePicture, entries: readonly HostedEntry[]): IssuePicture {
  const entry = entries.find((one) => one.picture === picture.file.path)
  return entry ? { ...picture, status: 'hosted', hosted: { ...entry, place: picture.place } } : picture
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}
