import { artifactOf } from '../../../artifacts/artifactOf.ts'
import { digest } from '../../../lib/cache/digest.ts'
import { once } from '../../../lib/cache/memo.ts'
import { decodeReferences } from '../../../lib/html/decodeReferences.ts'
import type { Evidence } from '../../../rules/evidence.ts'
import type { SeenBlock, SeenPicture, ShownPicture } from '../../../rules/scopes.ts'
import { partSections } from '../partSections.ts'
import { type Asker, digestOf, type Subject } from '../subject.ts'
import { type BlockSection, type FindPlace, placeFinder } from './blockPlaces.ts'
import type { HtmlBlock, SplitArtifact } from './htmlBlocks.ts'
import { withPrefix } from './sections.ts'

type Pictures = readonly Subject<SeenPicture>[]

/** What a block subject is made from. */
interface BlockSource extends BlockSection {
  /** Id of its language; null for the issue's own. */
  readonly lang: string | null
  readonly htmlBlock: HtmlBlock
  readonly about: Pick<SeenBlock, 'role' | 'isMain' | 'isAboveSections' | 'isFrame' | 'plain' | 'opening'>
  /** The CSS of the whole artifact. */
  readonly sheet: { readonly css: string; readonly digest: string }
  readonly nameOf: NameOf
}

/** A subject for each block of the HTML artifacts. `pictures` are the subjects of the manuscript's pictures, in order. */
export function blockSubjects(
  evidence: Evidence,
  splitArtifacts: readonly SplitArtifact[],
  pictures: Pictures,
): readonly Subject<SeenBlock>[] {
  const { email, manuscript, variant, languages } = evidence
  const sections = partSections(email.parts, variant)
  const idOf = (tag: string | undefined) => [...languages].find(([, one]) => one.tag === tag)?.[0] ?? null
  const main = artifactOf(email, 'document') ?? artifactOf(email, 'paste')
  const findPlace = placeFinder(evidence)
  const names = new Map(email.pictures.map(({ path, name }) => [path, name]))
  const named = manuscript.pictures.map(({ picture: { file }, section }, i) => {
    return { name: file.isOnWeb ? file.path : names.get(file.path), section, subject: pictures[i] }
  })
  const nameOf = pictureNames(evidence)
  return splitArtifacts.flatMap(({ artifact, blocks }) => {
    const css = blocks.map((block) => block.css).join('')
    const sheet = { css, digest: digest([css]) }
    const isMain = artifact === main
    const plain = isMain ? plainBlocks(evidence, blocks.length) : null
    const opening = blocks.length === 1 ? openingOf(evidence) : null
    return blocks.flatMap((htmlBlock, i) => {
      const section = sections[i]
      // A part of another language's issue, which is checked with that.
      if (section === undefined) return []
      const includes = (one: number | null) => blocks.length === 1 || one === section
      // The frame around all parts is in the email's language, also where a line in another language comes first.
      const lang = i === 0 ? null : idOf(email.parts[i]?.lang)
      const isAboveSections = !sections.includes(0) || i < sections.indexOf(0)
      const about = {
        role: artifact.role,
        isMain,
        isAboveSections,
        isFrame: i === 0,
        plain: plain?.[i] ?? null,
        opening,
      }
      const files = filesIn(htmlBlock.html, nameOf).map((name) => {
        const all = named.filter((one) => one.name === name)
        const own = all.filter((one) => includes(one.section))
        return [name, (own.length > 0 ? own : all).flatMap(({ subject }) => subject ?? [])] as const
      })
      return blockSubject({ htmlBlock, lang, section, includes, about, sheet, nameOf }, files, findPlace)
    })
  })
}

/** The plain text, split into `count` blocks; null if it has another number of them. */
function plainBlocks({ email }: Evidence, count: number): readonly string[] | null {
  const text = artifactOf(email, 'text')
  if (!text) return null
  const cuts = count === 1 ? [0] : [0, ...(text.starts ?? []).slice(1)]
  return cuts.length === count ? cuts.map((from, i) => text.text.slice(from, cuts[i + 1])) : null
}

function openingOf({ issue, manuscript }: Evidence): SeenBlock['opening'] {
  const first = manuscript.passages.filter(({ section, role }) => section === 0 && role !== 'alt')
  return { subject: issue.subject, texts: first.map(({ text }) => text) }
}

/** The names of the picture files that an HTML text shows. */
function filesIn(html: string, nameOf: NameOf): readonly string[] {
  if (!html.includes('<img')) return []
  const sources = html.matchAll(/\ssrc\s*=\s*["']?([^"'>]*)/gi)
  return [...new Set(Array.from(sources, ([, src = '']) => nameOf(decodeReferences(src))))]
}

/** A picture's name in the email, by its `src`; of one that is on the web, its address. */
type NameOf = (src: string) => string

function pictureNames({ email, manuscript }: Pick<Evidence, 'email' | 'manuscript'>): NameOf {
  const onWeb = manuscript.pictures.flatMap(({ picture: { file } }) => (file.isOnWeb ? file.path : []))
  const names = new Map([
    ...email.pictures.map(({ address, name }) => [address, name] as const),
    ...onWeb.map((address) => [address, address] as const),
  ])
  return (src) => names.get(src) ?? src.split('/').at(-1) ?? ''
}

type Files = readonly (readonly [name: string, pictures: Pictures])[]

function blockSubject(block: BlockSource, files: Files, findPlace: FindPlace): Subject<SeenBlock> {
  const { htmlBlock, lang, about, sheet } = block
  const all = [...new Set(files.flatMap(([, pictures]) => pictures))]
  const numbers = new Map(all.map((one, i) => [one, i]))
  return {
    lang,
    facts: {
      ...about,
      ...{ html: htmlBlock.digest, sheet: sheet.digest },
      pictures: files.map(([name, pictures]) => [name, pictures.map(digestOf)]),
    },
    replyTo: ([name, ...question]) =>
      typeof name === 'number' ? (all[name]?.replyTo(question) ?? null) : findPlace(block, [name ?? '', ...question]),
    view: (ask) => {
      const views = files.map(([name, pictures]) => {
        return [name, pictures.map((one) => one.view(withPrefix(ask, numbers.get(one) ?? -1)))] as const
      })
      return viewOf(block, ask, new Map(views))
    },
    extents: () => [],
  }
}

function viewOf(
  { htmlBlock, about, sheet, nameOf }: BlockSource,
  ask: Asker,
  written: ReadonlyMap<string, readonly SeenPicture[]>,
): SeenBlock {
  const pictures = once(() => picturesOf(htmlBlock, nameOf, written))
  return {
    ...about,
    css: sheet.css,
    get elements() {
      return htmlBlock.parse().elements
    },
    get runs() {
      return htmlBlock.parse().runs
    },
    ownCss: htmlBlock.css,
    get pictures() {
      return pictures()
    },
    issuePlace: () => ask.forPlace('issue'),
    sectionPlace: () => ask.forPlaceOrNull('section'),
    placeOf: (text) => ask.forPlaceOrNull('text', text),
    placeOfHeading: (text, n) => ask.forPlaceOrNull('heading', text, n),
    placeOfFile: (name) => ask.forPlaceOrNull('file', name),
  }
}

function picturesOf(
  htmlBlock: HtmlBlock,
  nameOf: NameOf,
  written: ReadonlyMap<string, readonly SeenPicture[]>,
): readonly ShownPicture[] {
  const shown = new Map<string, number>()
  return htmlBlock.parse().elements.flatMap((element): ShownPicture[] => {
    if (element.name !== 'img') return []
    const name = nameOf(element.attributes['src'] ?? '')
    const candidates = written.get(name) ?? []
    // Pictures from the same file come in the order in which the author wrote them.
    const n = shown.get(name) ?? 0
    shown.set(name, n + 1)
    const one = candidates[n] ?? candidates.at(-1)
    return one ? [{ written: one, element }] : []
  })
}
