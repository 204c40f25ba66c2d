import type { Mark } from '../../fields/fieldType.ts'
import type { FieldRole } from '../../model/fieldRoles.ts'
import type { Manuscript, Passage, Role, WrittenLink } from '../../model/manuscript.ts'

/** Content that a field type noted, with its field. */
export interface PlacedMark {
  readonly mark: Mark
  readonly path: string
  readonly section: number | null
  /** Id of its language; null for the issue's own. */
  readonly lang: string | null
  /** The role of its field; null when it has none. */
  readonly role: FieldRole | null
  /** Path of the item with the role `entry` that contains it; null when there is none. */
  readonly entry: string | null
}

type Marked<Kind extends Mark['kind']> = PlacedMark & { readonly mark: Extract<Mark, { kind: Kind }> }

/**
 * Assembles the content for readers from the marks: roles follow from fields, and an address gets the link text of its
 * own map. `isForReaders` selects fields outside sections by path.
 */
export function assembleManuscript(marks: readonly PlacedMark[], isForReaders: (path: string) => boolean): Manuscript {
  const kept = marks.filter(({ path, section }) => section !== null || isForReaders(path))
  const pictures = kept.filter(isKind('picture'))
  const events = kept.filter(isKind('event'))
  // A picture's file name is noted as a text, but it is not for readers, nor is what an event says to the program.
  const unread = new Set([
    ...pictures.map(keyOf(({ path }) => `${path}.src`)),
    ...events.flatMap((one) => unreadOf(one).map((field) => `${one.section} ${one.path}.${field}`)),
  ])
  const addresses = kept.filter(isKind('address'))
  const groups = new Set(addresses.map(keyOf(({ path }) => groupOf(path))))

  const passages = new Map<Mark, Passage>()
  const inGroups = new Map<string, Passage[]>()
  for (const { mark, path, section, lang, role: ofField } of kept.filter(isKind('passage'))) {
    if (unread.has(`${section} ${path}`)) continue
    const group = `${section} ${groupOf(path)}`
    const role = mark.passage.role ?? roleIn(ofField, groups.has(group))
    const isMarkdown = mark.passage.role !== null
    const passage = { ...mark.passage, role, path, section, lang, isMarkdown, isName: ofField === 'name' }
    passages.set(mark, passage)
    inGroups.set(group, [...(inGroups.get(group) ?? []), passage])
  }
  const byText = new Map([...passages.values()].map((passage) => [passage.at, passage] as const))

  const fromAddress = ({ mark, path, section, lang, entry }: Marked<'address'>): WrittenLink => {
    const beside = inGroups.get(`${section} ${groupOf(path)}`) ?? []
    const words = groupOf(path) === '' ? undefined : beside.find((one) => one.role === 'link')
    return {
      path,
      section,
      lang,
      entry,
      text: words?.text ?? '',
      href: mark.href,
      place: words ? () => words.at(0, words.text.length) : mark.place,
      hrefPlace: mark.place,
      within: null,
      beside: beside.filter((one) => one !== words).map(({ text }) => text),
    }
  }
  const fromAnchor = ({ mark, path, section, lang, entry }: Marked<'anchor'>): WrittenLink => {
    const { href, place, hrefPlace, from, to } = mark
    const passage = byText.get(mark.passage.at)
    const text = mark.passage.text.slice(from, to)
    const within = passage ? { passage, from, to } : null
    return { path, section, lang, entry, text, href, place, hrefPlace, within, beside: [] }
  }

  return {
    passages: [...passages.values()],
    links: kept.flatMap((one) => {
      if (isKind('address')(one)) return [fromAddress(one)]
      return isKind('anchor')(one) ? [fromAnchor(one)] : []
    }),
    pictures: pictures.map(({ mark: { picture, altPlace }, path, section, lang }) => ({
      picture,
      altPlace,
      path,
      section,
      lang,
    })),
    events: events.map(({ mark: { event, place, starts, idPlace }, path, section, lang }) => ({
      event,
      place,
      starts,
      idPlace,
      path,
      section,
      lang,
    })),
  }
}

/** Paths within an event. */
function unreadOf({ mark: { event } }: Marked<'event'>): readonly string[] {
  return ['id', 'duration', 'repeat.every', ...event.sessions.map((_, i) => `sessions.${i}.duration`)]
}

function isKind<Kind extends Mark['kind']>(kind: Kind) {
  return (one: PlacedMark): one is Marked<Kind> => one.mark.kind === kind
}

function keyOf(path: (one: PlacedMark) => string) {
  return (one: PlacedMark) => `${one.section} ${path(one)}`
}

function groupOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')))
}

/** The role of a text by its field's role: `link` needs an address in the same map; a name is shown as a heading. */
function roleIn(role: FieldRole | null, hasAddress: boolean): Role {
  if (role === 'link') return hasAddress ? 'link' : 'line'
  if (role === 'name') return 'heading'
  return role === null || role === 'entry' ? 'line' : role
}
