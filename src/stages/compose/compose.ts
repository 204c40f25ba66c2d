import type { Letter, LetterPart } from '../../model/letter.ts'
import type { Theme } from '../../model/theme.ts'
import type { Variant } from '../../model/variant.ts'
import type { IssueCalendar } from './calendar/openCalendar.ts'
import { mastheadBelow } from './composeMasthead.ts'
import { composeParts, type SectionPart, type VariantParts } from './composeParts.ts'
import { dateInWords } from './dates.ts'
import { fillWords } from './fillWords.ts'
import type { HostOf } from './hosting.ts'
import { fittingLines, joinedLine } from './joinedLine.ts'
import { openPictureNames } from './letterPictures.ts'

/** A letter, and the variants that it shows, in its order. */
export interface ComposedLetter {
  readonly letter: Letter
  readonly variants: readonly Variant[]
}

/** No common inbox shows more of a preview text (Granicus, 2026). */
const previewLength = 140

/** Makes the letters of an issue, for one theme: one for each variant, or one for all of them. */
export function compose(
  variants: readonly Variant[],
  theme: Theme,
  hostOf: HostOf,
  calendar: IssueCalendar,
): readonly ComposedLetter[] {
  const picturesOf = openPictureNames(theme, hostOf)
  const letter = (all: readonly Variant[], arrange: (parts: readonly VariantParts[]) => readonly LetterPart[]) => {
    const pictures = picturesOf()
    const calendars = all.map(calendar.in)
    const parts = all.map((variant, i) =>
      composeParts(variant, i, theme, { pictures, fileOf: calendars[i]?.fileOf ?? (() => null) }),
    )
    const files = { pictures: pictures.list, calendars: calendars.flatMap((one) => one.files) }
    return { variants: all, letter: letterOf(all, arrange(parts), theme, files) }
  }
  const form = variants[0]?.issue.bilingual?.form
  if (form === 'top-and-bottom')
    return [letter(variants, (parts) => [...variants.slice(1).map(noticeBelow), ...parts.flatMap(oneBelowAnother)])]
  if (form === 'block-by-block') return [letter(variants, blockByBlock)]
  return variants.map((variant) => {
    const others = variants.filter((one) => one !== variant)
    const links = others.flatMap((other) => linkTo(other, webOf(variant)))
    return letter([variant], (parts) => [...links, ...parts.flatMap(oneBelowAnother)])
  })
}

function letterOf(
  variants: readonly Variant[],
  parts: readonly LetterPart[],
  theme: Theme,
  files: Pick<Letter, 'pictures' | 'calendars'>,
): Letter {
  const [first] = variants
  if (!first) throw new Error('a letter has at least one variant')
  const { issue, language } = first
  const { id, bilingual } = issue
  const issues = variants.map((one) => one.issue)
  const previews = fittingLines(
    variants.flatMap(({ issue: { preview }, language: { tag, dir } }) =>
      preview === null ? [] : [{ text: preview, lang: tag, dir }],
    ),
    previewLength,
  )
  const isInSource = variants.length > 1 || !bilingual || issue.lang === bilingual.source
  return {
    id,
    stem: isInSource ? id : `${id}.${issue.lang}`,
    subject: joint(issue.joint?.subject, joinedLine(issues.map(({ subject }) => subject)), variants) ?? issue.subject,
    title: issue.subject,
    preview: joint(issue.joint?.preview, joinedLine(previews.map(({ text }) => text)), variants),
    previewRuns: previews.length > 1 && !issue.joint?.preview ? previews : [],
    date: dateInWords(issue.date, language),
    calendarDate: issue.date,
    sender: first.newsletter.sender,
    language,
    languages: issues.map(({ lang }) => lang),
    theme,
    parts,
    ...files,
  }
}

/** What the issue says for all its languages together, if the letter shows them all; else what they say one by one. */
function joint(own: string | null | undefined, joined: string | null, { length }: readonly Variant[]): string | null {
  return (length > 1 ? own : null) ?? joined
}

function oneBelowAnother({ masthead, sections, closing }: VariantParts): LetterPart[] {
  return [masthead, ...sections, closing]
}

/** Each section in all languages; one in a language of its own stands there once. */
function blockByBlock(variants: readonly VariantParts[]): LetterPart[] {
  const [first] = variants
  const sections = variants.flatMap((one) => one.sections)
  const isRepeated = (part: SectionPart) => part.variant > 0 && part.hasOwnLanguage
  const pairs = [...new Set(sections.map(({ pair }) => pair))].sort((a, b) => a - b)
  return [
    ...variants.map(({ masthead }, i) => (first && i > 0 ? mastheadBelow(masthead, first.masthead) : masthead)),
    ...pairs.flatMap((pair) => sections.filter((part) => part.pair === pair && !isRepeated(part))),
    ...variants.map(({ closing }) => closing),
  ]
}

/** The line that says that this language follows further down. */
function noticeBelow(variant: Variant): LetterPart {
  return notice(variant, { text: fillWords(variant.language, 'below', {}), href: null })
}

/** The link to another language's mail on the web; none where its address is not known, or is the same as `own`. */
function linkTo(variant: Variant, own: string | null): LetterPart[] {
  const href = webOf(variant)
  if (href === null || href === own) return []
  return [notice(variant, { text: fillWords(variant.language, 'readHere', {}), href })]
}

function webOf({ issue, newsletter }: Variant): string | null {
  return issue.web ?? newsletter.web
}

/** It belongs to the first variant, above whose masthead it stands, and is in the language that it leads to. */
function notice({ language }: Variant, view: LetterPart['view']): LetterPart {
  const common = {
    kind: 'notice',
    variant: 0,
    language,
    contents: [],
    section: null,
    sectionIndex: null,
    pair: null,
  } as const
  return { ...common, template: 'layout/notice', view, ground: 'paper' }
}
