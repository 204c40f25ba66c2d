import { artifactOf } from '../artifacts/artifactOf.ts'
import { altOf, writtenPictures } from '../artifacts/writtenPictures.ts'
import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import { positionAt } from '../lib/text/lines.ts'
import type { Email } from '../model/email.ts'
import type { Finding } from '../model/finding.ts'
import type { Untranslated } from '../model/untranslated.ts'
import type { Variant } from '../model/variant.ts'
import { codeFrame } from '../report/frame.ts'
import { jsonFinding } from '../report/json.ts'
import { allFindingKinds } from '../rules/allFindingKinds.ts'
import { linksOf } from './facts/linksOf.ts'
import { outlineOf } from './facts/outlineOf.ts'
import { sizesOf } from './facts/sizesOf.ts'
import { strippedText } from './facts/strippedText.ts'
import { findSection } from './findSection.ts'
import { gapsOf } from './gapsOf.ts'
import { stampedAddress } from './pictureStamps.ts'
import type { CompiledPreview } from './previewProject.ts'
import type { CopyItem, EmailState, FindingState, LanguageState, SectionState } from './state.ts'
import type { UploadState } from './uploadState.ts'

const advice = new Map(allFindingKinds.map(({ id, advice }) => [id, advice] as const))

/** A finding for the page: what the terminal shows, and the section of an email that it belongs to. */
export function describeFinding(finding: Finding, emails: readonly Email[]): FindingState {
  const { endLine: _, endColumn: __, lang = null, ...json } = jsonFinding(finding)
  return {
    ...json,
    language: lang === null ? null : languageState(lang),
    explanation: advice.get(finding.id) ?? '',
    frame: finding.place && codeFrame(finding.place),
    section: finding.place && findSection(emails, finding.place, lang),
  }
}

/** The HTML that is pasted: the platform's fragment, else the complete document. */
export function pastedArtifact(email: Email) {
  const pasted = artifactOf(email, 'paste') ?? artifactOf(email, 'document')
  if (!pasted) throw new Error('a target without an HTML artifact cannot be shown')
  return pasted
}

/** The emails of an issue for the page. */
export function describeEmails(
  { emails, variants, platform }: Pick<CompiledPreview, 'emails' | 'variants' | 'platform'>,
  picturesOf: (email: Email) => EmailState['pictures'],
): EmailState[] {
  const index = variants.findIndex(({ issue }) => issue.lang === issue.bilingual?.source)
  const source = emails[index]
  return emails.map((email, i) => {
    const newsletter = variants[emails.length === 1 ? 0 : i]?.newsletter
    const from = { newsletter: newsletter?.name ?? '', sender: newsletter?.sender?.name ?? null }
    const shown = emails.length === 1 ? variants : variants.slice(i, i + 1)
    const pictures = picturesOf(email)
    const uploads = describeUploads(email, shown, pictures)
    const described = { ...from, ...describeEmail(email, platform?.name ?? null, pictures), uploads }
    const [id] = email.languages
    if (emails.length === 1 || !source || id === undefined) return { ...described, language: null, gaps: [] }
    return {
      ...described,
      language: languageState(id),
      gaps: gapsOf(email, variants.slice(i, i + 1).flatMap(untranslatedIn), { email: source, index }),
    }
  })
}

function languageState(id: string): LanguageState {
  return { id, name: languageNameInEnglish(id) }
}

function untranslatedIn({ issue, newsletter }: Variant): readonly Untranslated[] {
  return [...issue.untranslated, ...newsletter.untranslated]
}

function describeEmail(
  email: Email,
  platform: string | null,
  pictures: EmailState['pictures'],
): Omit<EmailState, 'newsletter' | 'sender' | 'language' | 'gaps' | 'uploads'> {
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
    outline: outlineOf(html, starts, email.pictures).map((item) =>
      item.kind === 'picture' ? { ...item, src: stampedAddress(item.src, pictures) } : item,
    ),
    links: linksOf(html, starts),
    copies: copiesOf(email, { html, text, platform }),
    pictures,
    unhosted: html.includes('"images/') ? email.pictures.flatMap((one) => (one.address === null ? one.name : [])) : [],
  }
}

function describeSections({ parts, languages }: Email, sizes: readonly number[]): SectionState[] {
  return parts.map(({ section, kind, variant, pair, lang }, i) => {
    const own = parts.find((part) => part.kind === 'masthead' && part.variant === variant)
    // A section may be in a language of its own.
    const id = own?.lang === lang ? languages[variant] : lang
    const common = {
      lang,
      language: languages.length > 1 && id !== undefined ? languageNameInEnglish(id) : null,
      key: pair === null ? kind : `section ${pair}`,
      size: sizes[i] ?? null,
    }
    if (!section) return { ...common, type: kind, title: null, file: null, line: null, column: null }
    const { type, title, place } = section
    return { ...common, type, title, file: place.source.path, ...positionAt(place.source.text, place.from) }
  })
}

function describeUploads(
  { pictures }: Email,
  variants: readonly Variant[],
  stamps: EmailState['pictures'],
): UploadState[] {
  const written = variants.flatMap(writtenPictures)
  return pictures.map(({ path, name, address, isChanged }) => {
    const src = stampedAddress(`images/${name}`, stamps)
    return { path, src, alt: altOf(written, path) ?? '', address, isChanged }
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
