import { artifactOf } from '../../../artifacts/artifactOf.ts'
import { digest } from '../../../lib/cache/digest.ts'
import type { Evidence } from '../../../rules/evidence.ts'
import type { SeenBlock, SeenPicture, ShownPicture } from '../../../rules/scopes.ts'
import { type Ask, nameOf, type Subject } from '../subject.ts'
import { openPlaces, type Places, type Shown } from './blockPlaces.ts'
import type { HtmlForm, HtmlPart } from './parts.ts'
import { within } from './sections.ts'

type Pictures = readonly Subject<SeenPicture>[]

/** A block before rules look at it. */
interface Block extends Shown {
  readonly part: HtmlPart
  readonly about: Pick<SeenBlock, 'role' | 'isMain' | 'isFrame' | 'plain' | 'opening'>
  /** The style sheet of its artifact, and its digest. */
  readonly sheet: { readonly css: string; readonly name: string }
}

/** The parts of HTML artifacts, each by itself. `pictures` are the manuscript's, in its order. */
export function blockSubjects(
  evidence: Evidence,
  forms: readonly HtmlForm[],
  pictures: Pictures,
): readonly Subject<SeenBlock>[] {
  const { email, manuscript } = evidence
  const main = artifactOf(email, 'document') ?? artifactOf(email, 'paste')
  const places = openPlaces(evidence)
  const names = new Map(email.pictures.map(({ path, name }) => [path, name]))
  const named = manuscript.pictures.map(({ picture, section }, i) => {
    return { name: names.get(picture.file.path), section, subject: pictures[i] }
  })
  return forms.flatMap(({ artifact, parts }) => {
    const css = parts.map((part) => part.css).join('')
    const sheet = { css, name: digest([css]) }
    const isMain = artifact === main
    const plain = isMain ? plainParts(evidence, parts.length) : null
    const opening = parts.length === 1 ? openingOf(evidence) : null
    return parts.map((part, i) => {
      const section = i === 0 || i === parts.length - 1 ? null : i - 1
      const holds = (one: number | null) => parts.length === 1 || one === section
      const about = { role: artifact.role, isMain, isFrame: i === 0, plain: plain?.[i] ?? null, opening }
      const files = filesIn(part.html).map((name) => {
        const all = named.filter((one) => one.name === name)
        const own = all.filter((one) => holds(one.section))
        return [name, (own.length > 0 ? own : all).flatMap(({ subject }) => subject ?? [])] as const
      })
      return blockSubject({ part, section, holds, about, sheet }, files, places)
    })
  })
}

/** The plain text in as many parts; null where it has others. */
function plainParts({ email }: Evidence, count: number): readonly string[] | null {
  const text = artifactOf(email, 'text')
  if (!text) return null
  const cuts = count === 1 ? [0] : [0, ...(text.starts ?? []).slice(1)]
  return cuts.length === count ? cuts.map((from, i) => text.text.slice(from, cuts[i + 1])) : null
}

function openingOf({ issue, manuscript }: Evidence): SeenBlock['opening'] {
  const first = manuscript.passages.filter(({ section, role }) => section === 0 && role !== 'alt')
  return { subject: issue.subject, texts: first.map(({ text }) => text) }
}

/** The names of the files that a part's pictures come from. */
function filesIn(html: string): readonly string[] {
  if (!html.includes('<img')) return []
  const sources = html.matchAll(/\ssrc\s*=\s*["']?([^"'>]*)/gi)
  return [...new Set(Array.from(sources, ([, src = '']) => fileOf(src)))]
}

function fileOf(src: string): string {
  return src.split('/').at(-1) ?? ''
}

type Files = readonly (readonly [name: string, pictures: Pictures])[]

function blockSubject(block: Block, files: Files, places: Places): Subject<SeenBlock> {
  const { part, about, sheet } = block
  const all = [...new Set(files.flatMap(([, pictures]) => pictures))]
  const numbers = new Map(all.map((one, i) => [one, i]))
  return {
    facts: {
      ...about,
      ...{ part: part.name, sheet: sheet.name },
      pictures: files.map(([name, pictures]) => [name, pictures.map(nameOf)]),
    },
    reply: ([name, ...question]) =>
      typeof name === 'number' ? (all[name]?.reply(question) ?? null) : places(block, [name ?? '', ...question]),
    view: (ask) => {
      const views = files.map(([name, pictures]) => {
        return [name, pictures.map((one) => one.view(within(ask, numbers.get(one) ?? -1)))] as const
      })
      return viewOf(block, ask, new Map(views))
    },
    extents: () => [],
  }
}

function viewOf(
  { part, about, sheet }: Block,
  ask: Ask,
  written: ReadonlyMap<string, readonly SeenPicture[]>,
): SeenBlock {
  return {
    ...about,
    css: sheet.css,
    get elements() {
      return part.read().elements
    },
    get runs() {
      return part.read().runs
    },
    ownCss: part.css,
    get pictures() {
      return picturesOf(part, written)
    },
    issuePlace: () => ask.place('issue'),
    sectionPlace: () => ask.placeOrNull('section'),
    placeOf: (text) => ask.placeOrNull('text', text),
    placeOfHeading: (text, n) => ask.placeOrNull('heading', text, n),
    placeOfFile: (name) => ask.placeOrNull('file', name),
  }
}

function picturesOf(part: HtmlPart, written: ReadonlyMap<string, readonly SeenPicture[]>): readonly ShownPicture[] {
  const shown = new Map<string, number>()
  return part.read().elements.flatMap((element): ShownPicture[] => {
    if (element.name !== 'img') return []
    const name = fileOf(element.attributes['src'] ?? '')
    const candidates = written.get(name) ?? []
    // A picture that comes again stands in the email in the order in which it was written.
    const n = shown.get(name) ?? 0
    shown.set(name, n + 1)
    const one = candidates[n] ?? candidates.at(-1)
    return one ? [{ written: one, element }] : []
  })
}
