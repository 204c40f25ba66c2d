import { artifactOf } from '../artifacts/artifactOf.ts'
import { positionAt } from '../lib/text/lines.ts'
import type { Email } from '../model/email.ts'
import type { Finding } from '../model/finding.ts'
import type { Place } from '../model/source.ts'
import { codeFrame } from '../report/frame.ts'
import { jsonFinding } from '../report/json.ts'
import { allFindingKinds } from '../rules/allFindingKinds.ts'
import { linksOf } from './facts/linksOf.ts'
import { outlineOf } from './facts/outlineOf.ts'
import { sizesOf } from './facts/sizesOf.ts'
import { strippedText } from './facts/strippedText.ts'
import { stampedAddress } from './pictureStamps.ts'
import type { CopyItem, EmailState, FindingState, SectionState } from './state.ts'

const advice = new Map(allFindingKinds.map(({ id, advice }) => [id, advice] as const))

/** A finding for the page: what the terminal shows, and the section of the email that it belongs to. */
export function describeFinding(finding: Finding, email: Email | null): FindingState {
  const { endLine: _, endColumn: __, ...json } = jsonFinding(finding)
  return {
    ...json,
    explanation: advice.get(finding.id) ?? '',
    frame: finding.place && codeFrame(finding.place),
    section: finding.place && email ? sectionAt(email, finding.place) : null,
  }
}

/** The index of the email's part whose section is the last to start before a place in its file. */
function sectionAt({ parts }: Email, { source, from }: Place): number | null {
  const index = parts.findLastIndex(
    ({ section }) => section && section.place.source.path === source.path && section.place.from <= from,
  )
  return index === -1 ? null : index
}

/** The HTML that is pasted: the platform's fragment, else the complete document. */
export function pastedArtifact(email: Email) {
  const pasted = artifactOf(email, 'paste') ?? artifactOf(email, 'document')
  if (!pasted) throw new Error('a target without an HTML artifact cannot be shown')
  return pasted
}

export function describeEmail(email: Email, platform: string | null, pictures: EmailState['pictures']): EmailState {
  const { text: html, starts, limit } = pastedArtifact(email)
  const text = artifactOf(email, 'text')?.text ?? ''
  return {
    subject: email.subject,
    preview: email.preview,
    lang: email.lang,
    platform,
    html,
    text,
    stripped: strippedText(html),
    size: html.length,
    limit,
    sections: describeSections(email, starts ? sizesOf(html, starts) : []),
    outline: outlineOf(html, starts, Object.keys(pictures)).map((item) =>
      item.kind === 'picture' ? { ...item, src: stampedAddress(item.src, pictures) } : item,
    ),
    links: linksOf(html, starts),
    copies: copiesOf(email, { html, text, platform }),
    pictures,
    unhosted: Object.keys(pictures).filter((name) => html.includes(`"images/${name}"`)),
  }
}

function describeSections({ parts }: Email, sizes: readonly number[]): SectionState[] {
  return parts.map(({ section, kind }, i) => {
    const size = sizes[i] ?? null
    if (!section) return { type: kind, title: null, file: null, line: null, column: null, size }
    const { type, title, place } = section
    return { type, title, file: place.source.path, ...positionAt(place.source.text, place.from), size }
  })
}

interface CopiedTexts {
  readonly html: string
  readonly text: string
  readonly platform: string | null
}

/** In the order of the fields in the platform's form. */
function copiesOf({ subject, preview }: Email, { html, text, platform }: CopiedTexts): CopyItem[] {
  return [
    { id: 'subject', label: 'Subject', content: subject },
    { id: 'preview', label: 'Preview text', content: preview },
    { id: 'html', label: platform ? `HTML for ${platform}` : 'HTML', content: html },
    { id: 'text', label: 'Plain text', content: text },
  ]
}
