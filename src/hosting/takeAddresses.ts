import type { Finding, Outcome } from '../model/finding.ts'
import type { HostedCalendarEntry } from '../records/hostedEntry.ts'
import { recordHosted } from '../records/recordHosted.ts'
import type { Match } from './matching.ts'
import { openPictures, type PictureSource } from './openPictures.ts'
import type { Uploads } from './openUploads.ts'
import { problemFinding } from './pasteFindings.ts'
import { pasteText } from './pasteText.ts'
import { takeAnswer } from './takeAnswer.ts'
import { asBuilt } from './takeCalendars.ts'
import { takePaste } from './takePaste.ts'
import { entryOf, uploadList } from './uploadList.ts'

/** Addresses of one picture, by its path in the project, or with `picture` null of those that the text names. */
interface Given {
  readonly picture: string | null
  readonly text: string
}

/** Records addresses of an issue's pictures and calendar files, as the preview's page sends them; how many. */
export async function takeAddresses(source: PictureSource, given: Given): Promise<Outcome<number>> {
  const { value: opened, findings } = await openPictures(source)
  if (!opened) return { value: null, findings }
  const items = uploadList(opened.pictures, [])
  const all = { items, calendars: asBuilt(opened.calendars, source.files, `out/${source.id}`) }
  const { matches, calendars, problems } = given.picture === null ? several(all, given.text) : one(all, given)
  const recorded = recordHosted(
    source.root,
    source.id,
    matches.flatMap((match) => entryOf(items, match)),
    calendars,
  )
  return recorded.value
    ? { value: matches.length + calendars.length, findings: problems }
    : { value: null, findings: [...problems, ...recorded.findings] }
}

type AllUploads = Pick<Uploads, 'items' | 'calendars'>

interface Taken {
  readonly matches: readonly Match[]
  readonly calendars: readonly HostedCalendarEntry[]
  readonly problems: readonly Finding[]
}

const nothing: Taken = { matches: [], calendars: [], problems: [] }

function one(all: AllUploads, { picture, text }: Given): Taken {
  const asked = all.items.find(({ path }) => path === picture)
  if (!asked) return nothing
  const { match, problem } = takeAnswer(all.items, asked, text)
  if (match) return { ...nothing, matches: [match] }
  return problem ? { ...nothing, problems: [problemFinding(problem, () => null)] } : several(all, text)
}

function several(all: AllUploads, text: string): Taken {
  const { value: source, findings } = pasteText(Buffer.from(text), 'what was pasted')
  if (!source) return { ...nothing, problems: findings }
  const { matches, calendars, findings: problems } = takePaste(all, source)
  return { matches, calendars, problems }
}
