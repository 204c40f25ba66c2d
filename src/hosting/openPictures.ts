import type { Files } from '../model/files.ts'
import type { Outcome } from '../model/finding.ts'
import type { Theme } from '../model/theme.ts'
import { openCompiler, openProject } from '../pipeline.ts'
import { readHosted } from '../records/recordHosted.ts'
import { pictureBytes } from '../stages/load/readPicture.ts'
import type { Target } from '../targets/target.ts'
import { type IssuePicture, issuePictures } from './issuePictures.ts'
import { issueCalendars, type UploadCalendar } from './takeCalendars.ts'

/** Whose pictures. */
export interface PictureSource {
  /** Absolute path of the project's folder. */
  readonly root: string
  /** The issue's id. */
  readonly id: string
  readonly files: Files
  readonly builtIn: Files
}

interface OpenedPictures {
  readonly pictures: readonly IssuePicture[]
  readonly calendars: readonly UploadCalendar[]
  readonly theme: Theme
  readonly target: Target | null
  /** The web folder that newsletter.yaml names. */
  readonly webFolder: string | null
  readonly readPicture: (path: string) => Uint8Array | null
}

/** Compiles an issue, and collects its pictures. null where an error hides them. */
export async function openPictures({ id, files, builtIn }: PictureSource): Promise<Outcome<OpenedPictures>> {
  const { value: project, findings } = openProject(files, builtIn)
  if (!project) return { value: null, findings }
  // What rules say about the issue keeps no picture from being uploaded.
  const compiled = await openCompiler(project, {
    leftOut: () => 'pictures are prepared',
    makesIssueArtifacts: false,
  }).compile(id)
  const { theme } = compiled
  const { value: hosted, findings: broken } = readHosted(files, id)
  if (!theme || !hosted) return { value: null, findings: [...findings, ...(theme ? broken : compiled.findings)] }
  const readPicture = (path: string) => pictureBytes(files, path)
  const pictures = issuePictures(compiled, { hosted: hosted.pictures, readPicture })
  const [variant] = compiled.variants
  const { pictures: webFolder = null, name = '' } = variant?.newsletter.target ?? {}
  const target = project.catalogue.targets.find((one) => one.id === name) ?? null
  return {
    value: { pictures, calendars: issueCalendars(compiled, hosted.calendars), theme, target, webFolder, readPicture },
    findings: [],
  }
}
